package org.tahqiq.annotation.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.AcceptService;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.annotation.OnceService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Badge;
import org.tahqiq.ui.Edit;
import org.tahqiq.ui.Link;
import org.tahqiq.ui.Mark;
import org.tahqiq.ui.Op;
import org.tahqiq.ui.Presence;
import org.tahqiq.ui.Proposal;
import org.tahqiq.ui.SpanPanel;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads an article, its spans and what changed in it as the page of text shows them, with the eyes of whoever asks. */
@Component
class Pages {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final CorpusService corpora;
    private final ArticleService articles;
    private final AnnotationService annotations;
    private final RelationService relations;
    private final OnceService once;
    private final CommentService comments;
    private final UndoService undo;
    private final LabelService labels;
    private final MemberService members;
    private final CurrentMember current;
    private final List<SpanPanel> panels;

    Pages(
            CorpusService corpora,
            ArticleService articles,
            AnnotationService annotations,
            RelationService relations,
            OnceService once,
            CommentService comments,
            UndoService undo,
            LabelService labels,
            MemberService members,
            CurrentMember current,
            List<SpanPanel> panels) {
        this.corpora = corpora;
        this.articles = articles;
        this.annotations = annotations;
        this.relations = relations;
        this.once = once;
        this.comments = comments;
        this.undo = undo;
        this.labels = labels;
        this.members = members;
        this.current = current;
        this.panels = panels;
    }

    ArticleCanvas.Page of(ArticleId id, List<Presence> others, @Nullable List<Proposal> suggestions) {
        Article article = articles.get(id);
        List<AnnotationService.Drawn> all = annotations.drawn(id);
        Map<UUID, String> names = members.displayNames(
                all.stream().map(a -> a.member().value()).distinct().toList());
        Map<UUID, Badge> badges = new HashMap<>();
        panels.forEach(panel -> badges.putAll(panel.badges(id.value())));
        Map<UUID, Integer> talk = comments.openIn(id);
        Member me = current.member();
        return new ArticleCanvas.Page(
                id.value(),
                article.text().value(),
                new ArticleCanvas.Citation(article.title(), article.source().name(), article.publishedAt()),
                article.language(),
                me.displayName(),
                me.id().value(),
                annotations.marksNow(id),
                all.stream()
                        .map(a -> new Mark(
                                a.id().value(),
                                a.tag().name(),
                                a.start(),
                                a.end(),
                                a.version(),
                                names.getOrDefault(a.member().value(), ""),
                                a.member().value(),
                                fields(a.fields()),
                                badges.get(a.id().value()),
                                talk.getOrDefault(a.id().value(), 0)))
                        .toList(),
                Paging.all(paging -> relations.list(id, paging)).stream()
                        .map(Pages::link)
                        .toList(),
                steps(id),
                others,
                suggestions,
                labels.all(article.corpus()).stream()
                        .map(label -> new ArticleCanvas.Label(
                                label.tag().name(), label.code(), label.arabic(), label.english(), label.retired()))
                        .toList(),
                current.holds(article.corpus(), Role.CURATOR) ? "audit?subject=" + id.value() : null);
    }

    /** The spans of these places, as they are now. */
    List<Op> marked(ArticleId article, Edit.MarkPlaces places) {
        Set<TextSpan> wanted = places.places().stream()
                .map(place -> new TextSpan(place.start(), place.end()))
                .collect(Collectors.toSet());
        return Paging.all(paging -> annotations.list(article, Tag.valueOf(places.tag()), null, paging)).stream()
                .filter(annotation -> wanted.contains(annotation.span()))
                .map(this::op)
                .toList();
    }

    Mark mark(Annotation annotation) {
        String maker = members.displayNames(List.of(annotation.member().value()))
                .getOrDefault(annotation.member().value(), "");
        UUID id = annotation.id().value();
        return new Mark(
                id,
                annotation.tag().name(),
                annotation.span().start(),
                annotation.span().end(),
                annotation.version(),
                maker,
                annotation.member().value(),
                fields(annotation.fields().json()),
                badge(id).orElse(null),
                comments.openOn(annotation.id()));
    }

    private static ObjectNode fields(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static Link link(Relation relation) {
        return new Link(
                relation.id().value(),
                relation.version(),
                relation.kind().name(),
                relation.source().value(),
                relation.target().value());
    }

    Op.Steps steps(ArticleId article) {
        UndoService.Ways ways = undo.ways(article);
        return new Op.Steps(ways.undo(), ways.redo());
    }

    /** Whether the reader sees nothing of what others do there. */
    boolean isBlind(ArticleId article) {
        return once.shown(() -> corpora.worksBlind(articles.requireThere(article)));
    }

    /** Who works blind sees only their own other pages. */
    List<Presence> seen(boolean blind, Collection<Presence> others) {
        UUID me = current.id().value();
        return blind
                ? List.of()
                : others.stream().filter(other -> !other.member().equals(me)).toList();
    }

    Optional<Badge> badge(UUID span) {
        return panels.stream().flatMap(panel -> panel.badge(span).stream()).findFirst();
    }

    /** What a walk changed. */
    List<Op> ops(UndoService.Walked walked) {
        List<Op> ops = new ArrayList<>();
        walked.links().stream().filter(Relation::withdrawn).map(Pages::op).forEach(ops::add);
        walked.spans().stream().map(this::op).forEach(ops::add);
        walked.links().stream().filter(link -> !link.withdrawn()).map(Pages::op).forEach(ops::add);
        return ops;
    }

    /** What became of suggestions. */
    List<Op> ops(AcceptService.Accepted accepted) {
        List<Op> ops = new ArrayList<>();
        accepted.annotations().values().forEach(made -> ops.add(op(made)));
        accepted.relations().forEach(link -> ops.add(op(link)));
        return ops;
    }

    /**
     * What news mean to whoever is signed in; nothing of those that are not for them to see. Read together: each look asks for the
     * article, its corpus and the reader's roles, and a desk of five reads every save four times.
     */
    List<Op> read(Collection<News> news) {
        try {
            return once.shown(() -> news.stream().flatMap(this::read).toList());
        } catch (Refusal notAllToBeSeen) {
            return news.size() == 1
                    ? List.of()
                    : news.stream()
                            .flatMap(each -> read(List.of(each)).stream())
                            .toList();
        }
    }

    private Stream<Op> read(News news) {
        return switch (news) {
            case News.OfSpan(AnnotationId span) -> Stream.of(op(annotations.stored(span)));
            case News.OfLink(var link) -> Stream.of(op(relations.stored(link)));
            case News.OfBadge(AnnotationId span) ->
                Stream.of(new Op.Word(
                        annotations.get(span).id().value(), badge(span.value()).orElse(null)));
            case News.OfComments(AnnotationId span) -> Stream.of(new Op.Talk(span.value(), comments.openOn(span)));
            case News.OfSuggestions() -> Stream.of();
            case News.OfReaders() -> Stream.of();
            case News.OfEverything() -> Stream.of();
        };
    }

    private Op op(Annotation annotation) {
        return annotation.withdrawn() ? new Op.Drop(annotation.id().value()) : new Op.Put(mark(annotation));
    }

    private static Op op(Relation relation) {
        return relation.withdrawn() ? new Op.Untie(relation.id().value()) : new Op.Tie(link(relation));
    }
}
