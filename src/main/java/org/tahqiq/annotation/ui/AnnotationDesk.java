package org.tahqiq.annotation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.annotation.OccurrenceService;
import org.tahqiq.annotation.OnceService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Edit;
import org.tahqiq.ui.Mark;
import org.tahqiq.ui.Op;
import org.tahqiq.ui.Presence;
import org.tahqiq.ui.Proposal;

/** Does on the server what one open page of text asks for, and tells it what others did. */
class AnnotationDesk implements ArticleCanvas.Desk {

    /** The side panel. */
    interface Side {

        /**
         * @param tab which panel to show first; null leaves the choice
         * @param changed to be called when badges may have changed
         */
        void open(UUID span, @Nullable String tab, Runnable changed);

        /** Another span is in focus, or none; nothing opens by that alone. */
        default void focused(Optional<UUID> span, Runnable changed) {}
    }

    private final ArticleId article;
    private final Desks services;
    private final Side side;
    private @Nullable ArticleCanvas canvas;
    private ArticleFeed.@Nullable Subscription subscription;

    AnnotationDesk(ArticleId article, Desks services, Side side) {
        this.article = article;
        this.services = services;
        this.side = side;
    }

    /** What the desks of all pages work with. */
    @org.springframework.stereotype.Component
    record Desks(
            Pages pages,
            AnnotationService annotations,
            RelationService relations,
            UndoService undo,
            OnceService once,
            OccurrenceService occurrences,
            Proposals proposals,
            ArticleFeed feed,
            CurrentMember current) {

        AnnotationDesk at(ArticleId article, Side side) {
            return new AnnotationDesk(article, this, side);
        }
    }

    void shownOn(ArticleCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public void opened() {
        closed();
        UI ui = UI.getCurrent();
        subscription = services.feed().subscribe(article, news -> tell(ui, news));
        here(-1, -1, Optional.empty());
    }

    @Override
    public void closed() {
        if (subscription != null) {
            subscription.close();
            subscription = null;
        }
    }

    @Override
    public void here(int start, int end, Optional<UUID> span) {
        if (subscription != null) {
            Member me = services.current().member();
            subscription.here(new Presence(
                    subscription.session(), me.id().value(), me.displayName(), start, end, span.orElse(null)));
        }
    }

    @Override
    public ArticleCanvas.Page page() {
        return services.pages().of(article, others(), services.proposals().of(article));
    }

    @Override
    public ArticleCanvas.Done edit(UUID id, Edit edit) {
        try {
            return subscription == null ? done(id, edit) : subscription.writing(() -> done(id, edit));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Annotation stored
                    ? refusal.current(services.pages().mark(stored))
                    : refusal;
        }
    }

    /**
     * A walk may be refused and yet leave a trace, so it has transactions of its own and keeps its edit in there. What is decided of
     * suggestions is the same decided twice.
     */
    private ArticleCanvas.Done done(UUID id, Edit edit) {
        return switch (edit) {
            case Edit.Undo() -> walked(services.undo().undo(article, id));
            case Edit.Redo() -> walked(services.undo().redo(article, id));
            case Edit.Accept(var ids) ->
                done(null, 0, null, services.pages().ops(services.proposals().accept(article, ids)));
            case Edit.Dismiss(var ids) -> {
                services.proposals().dismiss(article, ids);
                yield done(null, 0, null, List.of());
            }
            case Edit.Restore(var ids) -> {
                services.proposals().restore(article, ids);
                yield done(null, 0, null, List.of());
            }
            case Edit.Single single -> {
                OnceService.Deed deed = services.once().once(article, id, () -> deed(single));
                yield services.once().shown(() -> answer(single, deed));
            }
        };
    }

    private OnceService.Deed deed(Edit.Single edit) {
        return switch (edit) {
            case Edit.MarkSpan mark -> mark(mark);
            case Edit.MarkPlaces every -> every(every);
            case Edit.ChangeSpan change -> change(change);
            case Edit.WriteFields write -> write(write);
            case Edit.RemoveSpan remove ->
                new OnceService.Deed(
                        remove.id(),
                        services.annotations()
                                .withdraw(new AnnotationId(remove.id()), SeenVersion.of(remove.version())));
            case Edit.MakeLink link ->
                OnceService.Deed.on(services.relations()
                        .relate(
                                article,
                                () -> new RelationService.Wanted(
                                        Typed.code("kind", link.kind(), Relation.Kind.class),
                                        new AnnotationId(link.from()),
                                        new AnnotationId(link.to())))
                        .relation()
                        .id()
                        .value());
            case Edit.RemoveLink unlink -> {
                services.relations().withdraw(new RelationId(unlink.id()), SeenVersion.of(unlink.version()));
                yield OnceService.Deed.on(unlink.id());
            }
        };
    }

    /** What an edit made or changed, as it is now: the edit may have been done a while ago. */
    private ArticleCanvas.Done answer(Edit.Single edit, OnceService.Deed deed) {
        UUID subject = deed.subject();
        return switch (edit) {
            case Edit.MarkSpan mark -> marked(subject);
            case Edit.MarkPlaces every -> done(null, 0, null, services.pages().marked(article, every));
            case Edit.ChangeSpan change -> marked(subject);
            case Edit.WriteFields write -> marked(subject);
            case Edit.MakeLink link ->
                done(
                        subject,
                        services.relations().stored(new RelationId(subject)).version(),
                        null,
                        List.of());
            case Edit.RemoveLink unlink -> done(subject, 0, null, List.of());
            case Edit.RemoveSpan remove ->
                done(
                        subject,
                        0,
                        null,
                        deed.withdrawn().stream()
                                .<Op>map(link -> new Op.Untie(link.id().value()))
                                .toList());
        };
    }

    private OnceService.Deed mark(Edit.MarkSpan mark) {
        Tag tag = Typed.code("tag", mark.tag(), Tag.class);
        TextSpan span = new TextSpan(mark.start(), mark.end());
        return OnceService.Deed.on(services.annotations()
                .mark(article, in -> new AnnotationService.Wanted(tag, span, mark.quote(), readFrom(tag, mark.quote())))
                .annotation()
                .id()
                .value());
    }

    private OnceService.Deed every(Edit.MarkPlaces every) {
        Tag tag = Typed.code("tag", every.tag(), Tag.class);
        List<AnnotationService.Wanted> places = every.places().stream()
                .map(place -> new AnnotationService.Wanted(
                        tag, new TextSpan(place.start(), place.end()), place.quote(), readFrom(tag, place.quote())))
                .toList();
        return OnceService.Deed.on(
                services.occurrences().mark(article, places).getFirst().id().value());
    }

    /** What the words of a new span plainly say. */
    private static Fields readFrom(Tag tag, String words) {
        return tag == Tag.FIGURE ? FigureReading.read(words) : tag.noFields();
    }

    private OnceService.Deed change(Edit.ChangeSpan change) {
        Tag tag = Typed.code("tag", change.tag(), Tag.class);
        TextSpan span = new TextSpan(change.start(), change.end());
        Annotation present = services.annotations().toChange(new AnnotationId(change.id()));
        // A moved span keeps its fields; another tag begins anew.
        Fields fields = present.tag() == tag ? present.fields() : readFrom(tag, change.quote());
        return changed(present, change.version(), new AnnotationService.Wanted(tag, span, change.quote(), fields));
    }

    private OnceService.Deed write(Edit.WriteFields write) {
        Annotation present = services.annotations().toChange(new AnnotationId(write.id()));
        Fields fields = Fields.read(present.tag(), write.fields().toString());
        return changed(
                present, write.version(), new AnnotationService.Wanted(present.tag(), present.span(), null, fields));
    }

    /** What is wanted may be there already, by the member's own hand in another page or by a colleague's. */
    private OnceService.Deed changed(Annotation present, long version, AnnotationService.Wanted wanted) {
        boolean isThere = present.tag() == wanted.tag()
                && present.span().equals(wanted.span())
                && present.fields().equals(wanted.fields());
        if (isThere) {
            return OnceService.Deed.on(present.id().value());
        }
        return OnceService.Deed.on(services.annotations()
                .change(present.id(), SeenVersion.of(version), in -> wanted)
                .id()
                .value());
    }

    private ArticleCanvas.Done walked(UndoService.Walked walked) {
        Optional<UUID> focus = walked.spans().stream()
                .filter(span -> !span.withdrawn())
                .map(span -> span.id().value())
                .findFirst()
                .or(() -> walked.spans().isEmpty()
                        ? walked.links().stream()
                                .map(link -> link.source().value())
                                .findFirst()
                        : Optional.empty());
        return done(focus.orElse(null), 0, null, services.pages().ops(walked));
    }

    private ArticleCanvas.Done marked(UUID id) {
        Annotation annotation = services.annotations().stored(new AnnotationId(id));
        return annotation.withdrawn()
                ? done(id, 0, null, List.of())
                : done(id, annotation.version(), services.pages().mark(annotation), List.of());
    }

    private ArticleCanvas.Done done(@Nullable UUID id, long version, @Nullable Mark span, List<Op> ops) {
        return new ArticleCanvas.Done(id, version, span, ops, services.pages().steps(article));
    }

    @Override
    public Proposal.Why why(UUID suggestion, Locale locale) {
        return services.proposals().why(article, suggestion, locale);
    }

    @Override
    public void focused(Optional<UUID> span) {
        side.focused(span, () -> span.ifPresent(this::refreshBadge));
    }

    @Override
    public void open(UUID span) {
        side.open(span, null, () -> refreshBadge(span));
    }

    @Override
    public void openComments(UUID span) {
        side.open(span, CommentPanels.NAME, () -> refreshBadge(span));
    }

    @Override
    public void openHistory(UUID span) {
        side.open(span, HistoryPanels.NAME, () -> refreshBadge(span));
    }

    void refreshBadge(UUID span) {
        if (canvas != null) {
            canvas.apply(List.of(new Op.Word(span, services.pages().badge(span).orElse(null))));
        }
    }

    /** Called on the feed's thread: what is to be read is read within the page's own session, as its member. */
    private void tell(UI ui, Set<News> news) {
        try {
            ui.accessSynchronously(() -> told(news));
        } catch (UIDetachedException e) {
            closed();
        }
    }

    private void told(Set<News> news) {
        if (canvas == null || subscription == null) {
            return;
        }
        if (news.contains(new News.OfEverything())) {
            canvas.reload();
            return;
        }
        if (news.contains(new News.OfReaders())) {
            canvas.others(others());
        }
        List<Op> ops = new ArrayList<>();
        news.forEach(each -> services.pages().read(each).ifPresent(ops::add));
        if (!ops.isEmpty()) {
            // Another page of the same member may have taken the step.
            ops.add(services.pages().steps(article));
        }
        if (news.contains(new News.OfSuggestions())) {
            ops.addAll(services.proposals().ops(article));
        }
        canvas.apply(ops);
    }

    private List<Presence> others() {
        return subscription == null ? List.of() : services.pages().seen(article, subscription.others());
    }
}
