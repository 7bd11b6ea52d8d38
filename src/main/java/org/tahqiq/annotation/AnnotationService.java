package org.tahqiq.annotation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Marking: spans made, changed and withdrawn by editors. All positions are UTF-16. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AnnotationService {

    private final Annotations annotations;
    private final RelationService relations;
    private final History history;
    private final StepBook steps;
    private final Sight sight;
    private final InstantSource clock;

    AnnotationService(
            Annotations annotations,
            RelationService relations,
            History history,
            StepBook steps,
            Sight sight,
            InstantSource clock) {
        this.annotations = annotations;
        this.relations = relations;
        this.history = history;
        this.steps = steps;
        this.sight = sight;
        this.clock = clock;
    }

    /**
     * What a caller wants to mark.
     *
     * @param quote the words the caller saw there, or null to trust the positions
     */
    public record Wanted(Tag tag, TextSpan span, @Nullable String quote, Fields fields) {}

    /** An annotation, and whether it was made by this call or there before. */
    public record Marked(Annotation annotation, boolean made) {}

    /** Reads what a caller wants, once the article is known to be theirs to mark and its offsets can be counted. */
    @FunctionalInterface
    public interface Reading {
        Wanted in(Article article);
    }

    /**
     * Marks a span. The same member marking the same span with the same tag again gets the annotation that is there.
     *
     * @throws Refusal {@code text-drift} when the words are not those the caller saw; {@code pass-finished} when they finished
     *     their reading, {@code article-settled} when the gold is finished
     */
    public Marked mark(ArticleId articleId, Reading reading) {
        Article article = toMark(articleId);
        Kept kept = keep(article, reading.in(article));
        if (kept.touch() != null) {
            steps.add(article.corpus(), articleId, List.of(kept.touch()));
        }
        return new Marked(kept.annotation(), kept.touch() != null);
    }

    /** An annotation that is there now, and what its making is to a step; no touch when it was there before. */
    record Kept(Annotation annotation, Step.@Nullable Touch touch) {}

    /** The article, for whoever may mark in it. */
    Article toMark(ArticleId id) {
        sight.refuseDeleted(id);
        Article article = sight.article(id);
        sight.requireToMark(article.corpus());
        return article;
    }

    /** Marks a span for the caller without a step of its own. */
    Kept keep(Article article, Wanted wanted) {
        Origin origin = self();
        Optional<Annotation> there = annotations.thereOf(article, origin, wanted);
        if (there.isPresent()) {
            return new Kept(there.get(), null);
        }
        sight.refuseFinished(article.id(), sight.me());
        Annotation made = new Annotation(
                AnnotationId.next(),
                article,
                new MemberId(origin.id()),
                origin,
                wanted.tag(),
                wanted.span(),
                wanted.fields(),
                now());
        return new Kept(made, keep(made));
    }

    private Origin self() {
        Member member = sight.member();
        return new Origin(member.id().value(), member.name());
    }

    private Step.Touch keep(Annotation made) {
        annotations.saveAndFlush(made);
        return history.write(made, Revision.Kind.MARKED, null, null);
    }

    /** Changes tag, ends and fields of an annotation; what changes nothing leaves no trace. */
    public Annotation change(AnnotationId id, SeenVersion seen, Reading reading) {
        Annotation annotation = forChange(id, seen);
        Article article = sight.article(annotation.article());
        Wanted wanted = reading.in(article);
        annotations
                .there(article, annotation.origin(), wanted)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.conflict("duplicate");
                });
        var before = AnnotationEvent.State.of(annotation);
        boolean retagged = wanted.tag() != annotation.tag();
        annotation.mark(article.text(), wanted.tag(), wanted.span(), wanted.fields());
        if (!before.equals(AnnotationEvent.State.of(annotation))) {
            annotations.saveAndFlush(annotation);
            var touch = history.write(annotation, Revision.Kind.CHANGED, null, before);
            steps.add(annotation.corpus(), annotation.article(), List.of(touch));
        }
        if (retagged) {
            // Behind those who were told of it: whether the caller may do it at all comes first.
            relations.refuseIfLinked(id);
        }
        return annotation;
    }

    /**
     * Takes an annotation back, with the links that lead to or from it.
     *
     * @return those links
     */
    public List<Relation> withdraw(AnnotationId id, SeenVersion seen) {
        Annotation annotation = forChange(id, seen);
        var before = AnnotationEvent.State.of(annotation);
        List<Relation> gone = relations.withdrawAllOf(id);
        annotation.withdraw();
        annotations.saveAndFlush(annotation);
        List<Step.Touch> touches = new ArrayList<>();
        touches.add(history.write(annotation, Revision.Kind.WITHDRAWN, null, before));
        gone.forEach(link -> touches.add(Step.Touch.of(link)));
        steps.add(annotation.corpus(), annotation.article(), touches);
        return gone;
    }

    /** As it is stored, withdrawn or not. */
    @Transactional(readOnly = true)
    public Annotation stored(AnnotationId id) {
        Annotation annotation = annotations.findById(id).orElseThrow(Refusal::unknown);
        sight.requireToSee(annotation);
        return annotation;
    }

    @Transactional(readOnly = true)
    public Annotation get(AnnotationId id) {
        Annotation annotation = stored(id);
        if (annotation.withdrawn()) {
            throw Refusal.unknown();
        }
        return annotation;
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Annotation> list(
            ArticleId articleId, @Nullable Tag tag, @Nullable MemberId member, Paging paging) {
        return list(articleId, tag, null, member, paging);
    }

    /** @param label the code of one; null for any and for none */
    @Transactional(readOnly = true)
    public Paging.Slice<Annotation> list(
            ArticleId articleId, @Nullable Tag tag, @Nullable String label, @Nullable MemberId member, Paging paging) {
        Label.checkCode("label", label);
        MemberId only = sight.onlyOwn(sight.requireThere(articleId));
        if (only != null && member != null && !only.equals(member)) {
            return new Paging.Slice<>(List.of(), null);
        }
        MemberId by = only == null ? member : only;
        PlaceKey after = PlaceKey.read(paging.key());
        List<Annotation> found = annotations.page(
                articleId.value(),
                tag,
                by == null ? null : by.value(),
                label == null ? null : FieldsJson.labelled(label),
                after.start(),
                after.end(),
                after.id(),
                Limit.of(paging.limit() + 1));
        return paging.slice(found, PlaceKey::of);
    }

    /**
     * An annotation as it is drawn on the page of text.
     *
     * @param fields as JSON, positions in UTF-16
     */
    public record Drawn(AnnotationId id, Tag tag, int start, int end, long version, MemberId member, String fields) {}

    /**
     * What the page of an article shows the caller, in the order of {@link #list}: all they may see; once readings are settled,
     * the gold and their own pass instead of what everybody marked.
     */
    @Transactional(readOnly = true)
    public List<Drawn> drawn(ArticleId articleId) {
        MemberId only = sight.onlyOwn(sight.requireThere(articleId));
        boolean gold = only == null && annotations.hasGold(articleId.value());
        MemberId by = gold ? sight.me() : only;
        return annotations.drawn(articleId.value(), by == null ? null : by.value(), gold);
    }

    /** Every change of an annotation, the first first; also of one that was withdrawn. */
    @Transactional(readOnly = true)
    public List<Revision> history(AnnotationId id) {
        stored(id);
        return history.of(id);
    }

    /** The article an annotation stands in; also of one that was withdrawn. */
    @Transactional(readOnly = true)
    public ArticleId articleOf(AnnotationId id) {
        return annotations.findById(id).map(Annotation::article).orElseThrow(Refusal::unknown);
    }

    /** @throws Refusal when the caller could not change that annotation */
    @Transactional(readOnly = true)
    public void requireToChange(AnnotationId id) {
        Annotation annotation = toChange(id);
        sight.requireToMark(annotation.corpus());
        RelationService.refuseGold(annotation.gold());
    }

    /** Whether the caller may mark in an article as it is now: not once they finished their own reading, or its gold is finished. */
    @Transactional(readOnly = true)
    public boolean marksNow(ArticleId article) {
        return sight.marksNow(article);
    }

    /** As {@link #get}, for whoever is about to change it: says when its article was put away meanwhile. */
    @Transactional(readOnly = true)
    public Annotation toChange(AnnotationId id) {
        annotations.findById(id).map(Annotation::article).ifPresent(sight::refuseDeleted);
        return get(id);
    }

    private Annotation forChange(AnnotationId id, SeenVersion seen) {
        requireToChange(id);
        Annotation annotation = get(id);
        seen.require(annotation.version(), () -> annotation);
        sight.refuseFinished(annotation.article(), annotation.member());
        return annotation;
    }

    private Instant now() {
        return clock.instant();
    }
}
