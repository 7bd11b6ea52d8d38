package org.tahqiq.annotation.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.annotation.OnceService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Edit;
import org.tahqiq.ui.Mark;
import org.tahqiq.ui.Op;

/** Does one edit of the page of text, by whichever service it is the business of, and says what came of it. */
class Edits {

    private final ArticleId article;
    private final AnnotationDesk.Desks services;

    Edits(ArticleId article, AnnotationDesk.Desks services) {
        this.article = article;
        this.services = services;
    }

    /**
     * A walk may be refused and yet leave a trace, so it has transactions of its own and keeps its edit in there. What is decided of
     * suggestions is the same decided twice.
     */
    ArticleCanvas.Done done(UUID id, Edit edit) {
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
}
