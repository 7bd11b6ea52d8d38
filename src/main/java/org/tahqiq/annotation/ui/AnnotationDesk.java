package org.tahqiq.annotation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Badge;
import org.tahqiq.ui.Mark;
import org.tahqiq.ui.SpanPanel;

/** Does on the server what the page of text asks for, one article at a time. */
class AnnotationDesk implements ArticleCanvas.Desk {

    private final ArticleId id;
    private final ArticleService articles;
    private final AnnotationService annotations;
    private final MemberService members;
    private final CurrentMember current;
    private final List<SpanPanel> panels;
    private final BiConsumer<UUID, Runnable> opener;
    private @Nullable ArticleCanvas canvas;

    /** @param opener opens the panel of a span; the runnable is called when badges may have changed */
    AnnotationDesk(
            ArticleId id,
            ArticleService articles,
            AnnotationService annotations,
            MemberService members,
            CurrentMember current,
            List<SpanPanel> panels,
            BiConsumer<UUID, Runnable> opener) {
        this.id = id;
        this.articles = articles;
        this.annotations = annotations;
        this.members = members;
        this.current = current;
        this.panels = panels;
        this.opener = opener;
    }

    void shownOn(ArticleCanvas canvas) {
        this.canvas = canvas;
    }

    @Override
    public ArticleCanvas.Page page() {
        Article article = articles.get(id);
        List<Annotation> all = Paging.all(paging -> annotations.list(id, null, null, paging));
        Map<UUID, String> names = members.displayNames(
                all.stream().map(a -> a.member().value()).distinct().toList());
        Map<UUID, Badge> badges = badges();
        return new ArticleCanvas.Page(
                article.text().value(),
                article.language(),
                current.member().displayName(),
                current.holds(article.corpus(), Role.EDITOR),
                all.stream()
                        .map(a -> mark(a, names.getOrDefault(a.member().value(), ""), badges.get(a.id().value())))
                        .toList());
    }

    @Override
    public Mark mark(String tag, int start, int end, String quote) {
        Annotation made = annotations
                .mark(id, text -> wanted(Typed.code("tag", tag, Tag.class), start, end, quote, null))
                .annotation();
        return marked(made);
    }

    /** A change that arrives a second time, because its first answer was lost, finds itself done. */
    @Override
    public Mark change(UUID span, long version, String tag, int start, int end, String quote) {
        AnnotationId annotation = new AnnotationId(span);
        Tag wanted = Typed.code("tag", tag, Tag.class);
        try {
            Annotation present = annotations.toChange(annotation);
            return marked(annotations.change(
                    annotation, SeenVersion.of(version), text -> wanted(wanted, start, end, quote, present)));
        } catch (Refusal refusal) {
            if (refusal.current() instanceof Annotation stored
                    && stored.tag() == wanted
                    && stored.span().equals(new TextSpan(start, end))) {
                return marked(stored);
            }
            throw shown(refusal);
        }
    }

    @Override
    public void remove(UUID span, long version) {
        try {
            annotations.withdraw(new AnnotationId(span), SeenVersion.of(version));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @Override
    public void focused(Optional<UUID> span) {
        // The panel stays until another span is opened: reading on must not close what is being written there.
    }

    @Override
    public void open(UUID span) {
        opener.accept(span, () -> refreshBadge(span));
    }

    void refreshBadge(UUID span) {
        if (canvas != null) {
            canvas.badge(
                    span,
                    panels.stream().flatMap(panel -> panel.badge(span).stream()).findFirst());
        }
    }

    private Map<UUID, Badge> badges() {
        Map<UUID, Badge> badges = new HashMap<>();
        panels.forEach(panel -> badges.putAll(panel.badges(id.value())));
        return badges;
    }

    /** A moved span keeps its fields; another tag begins with none. */
    private static AnnotationService.Wanted wanted(
            Tag tag, int start, int end, String quote, @Nullable Annotation present) {
        Fields fields = present != null && present.tag() == tag ? present.fields() : tag.noFields();
        return new AnnotationService.Wanted(tag, new TextSpan(start, end), quote, fields);
    }

    private Mark marked(Annotation annotation) {
        refreshBadge(annotation.id().value());
        return mark(annotation, current.member().displayName(), null);
    }

    private Refusal shown(Refusal refusal) {
        if (refusal.current() instanceof Annotation stored) {
            String maker = members.displayNames(List.of(stored.member().value()))
                    .getOrDefault(stored.member().value(), "");
            return refusal.current(mark(stored, maker, null));
        }
        return refusal;
    }

    private static Mark mark(Annotation annotation, String member, @Nullable Badge badge) {
        return new Mark(
                annotation.id().value(),
                annotation.tag().name(),
                annotation.span().start(),
                annotation.span().end(),
                annotation.version(),
                member,
                badge);
    }
}
