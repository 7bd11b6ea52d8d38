package org.tahqiq.annotation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Marking: spans made, changed and withdrawn by editors. All positions are UTF-16. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class AnnotationService {

    private final Annotations annotations;
    private final Revisions revisions;
    private final RelationService relations;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final MemberService members;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AnnotationService(
            Annotations annotations,
            Revisions revisions,
            RelationService relations,
            ArticleService articles,
            CorpusService corpora,
            CurrentMember current,
            MemberService members,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.annotations = annotations;
        this.revisions = revisions;
        this.relations = relations;
        this.articles = articles;
        this.corpora = corpora;
        this.current = current;
        this.members = members;
        this.events = events;
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
     * @throws Refusal {@code text-drift} when the words are not those the caller saw
     */
    public Marked mark(ArticleId articleId, Reading reading) {
        articles.refuseDeleted(articleId);
        Article article = articles.get(articleId);
        current.require(article.corpus(), Role.EDITOR);
        Wanted wanted = reading.in(article);
        Member member = current.member();
        return keep(
                AnnotationId.next(),
                article,
                member.id(),
                new Origin(member.id().value(), member.name()),
                wanted);
    }

    /** Brings an annotation in from a file, under its own id when that is free, by whoever the file names. */
    public Marked bringIn(Article article, AnnotationId id, Origin origin, Wanted wanted) {
        current.require(article.corpus(), Role.EDITOR, Role.CURATOR);
        return keep(
                annotations.existsById(id) ? AnnotationId.next() : id,
                article,
                owner(article.corpus(), origin),
                origin,
                wanted);
    }

    /** An editor here owns what they made elsewhere; else, and where nobody may touch another's work, the importer does. */
    private MemberId owner(CorpusId corpus, Origin origin) {
        MemberId maker = new MemberId(origin.id());
        return !corpora.worksBlind(corpus) && members.holds(maker, corpus, Role.EDITOR) ? maker : current.id();
    }

    private Marked keep(AnnotationId id, Article article, MemberId member, Origin origin, Wanted wanted) {
        article.text().check(wanted.span());
        refuseDrift(article, wanted);
        Optional<Annotation> there = annotations.find(
                article.id().value(),
                origin.id(),
                wanted.tag(),
                wanted.span().start(),
                wanted.span().end());
        if (there.isPresent()) {
            return new Marked(there.get(), false);
        }
        Annotation made = annotations.saveAndFlush(new Annotation(
                id, article, member, origin, wanted.tag(), wanted.span(), wanted.fields(), clock.instant()));
        record(made, Revision.Kind.MARKED, null, AnnotationEvent.State.of(made));
        return new Marked(made, true);
    }

    /** Changes tag, ends and fields of an annotation. */
    public Annotation change(AnnotationId id, SeenVersion seen, Reading reading) {
        Annotation annotation = forChange(id, seen);
        Article article = articles.get(annotation.article());
        Wanted wanted = reading.in(article);
        article.text().check(wanted.span());
        refuseDrift(article, wanted);
        annotations
                .find(
                        article.id().value(),
                        annotation.origin().id(),
                        wanted.tag(),
                        wanted.span().start(),
                        wanted.span().end())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Refusal.conflict("duplicate");
                });
        var before = AnnotationEvent.State.of(annotation);
        if (wanted.tag() != annotation.tag()) {
            relations.refuseIfLinked(id);
        }
        annotation.mark(article.text(), wanted.tag(), wanted.span(), wanted.fields());
        annotations.saveAndFlush(annotation);
        record(annotation, Revision.Kind.CHANGED, before, AnnotationEvent.State.of(annotation));
        return annotation;
    }

    /** Takes an annotation back, with the links that lead to or from it. */
    public void withdraw(AnnotationId id, SeenVersion seen) {
        Annotation annotation = forChange(id, seen);
        var before = AnnotationEvent.State.of(annotation);
        relations.withdrawAllOf(id);
        annotation.withdraw();
        annotations.saveAndFlush(annotation);
        record(annotation, Revision.Kind.WITHDRAWN, before, null);
    }

    @Transactional(readOnly = true)
    public Annotation get(AnnotationId id) {
        Annotation annotation =
                annotations.findById(id).filter(a -> !a.withdrawn()).orElseThrow(Refusal::unknown);
        articles.requireThere(annotation.article());
        MemberId only = onlyOwn(annotation.corpus());
        if (only != null && !annotation.member().equals(only)) {
            throw Refusal.unknown();
        }
        return annotation;
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Annotation> list(
            ArticleId articleId, @Nullable Tag tag, @Nullable MemberId member, Paging paging) {
        MemberId only = onlyOwn(articles.requireThere(articleId));
        if (only != null && member != null && !only.equals(member)) {
            return new Paging.Slice<>(List.of(), null);
        }
        MemberId by = only == null ? member : only;
        Key after = Key.read(paging.key());
        List<Annotation> found = annotations.page(
                articleId.value(),
                tag,
                by == null ? null : by.value(),
                after.start(),
                after.end(),
                after.id(),
                Limit.of(paging.limit() + 1));
        return paging.slice(found, Key::of);
    }

    /** Every change of an annotation, the first first; also of one that was withdrawn. */
    @Transactional(readOnly = true)
    public List<Revision> history(AnnotationId id) {
        Annotation annotation = annotations.findById(id).orElseThrow(Refusal::unknown);
        articles.requireThere(annotation.article());
        MemberId only = onlyOwn(annotation.corpus());
        if (only != null && !annotation.member().equals(only)) {
            throw Refusal.unknown();
        }
        return revisions.of(id.value());
    }

    /** The article an annotation stands in; also of one that was withdrawn. */
    @Transactional(readOnly = true)
    public ArticleId articleOf(AnnotationId id) {
        return annotations.findById(id).map(Annotation::article).orElseThrow(Refusal::unknown);
    }

    /** @throws Refusal when the caller could not change that annotation */
    @Transactional(readOnly = true)
    public void requireToChange(AnnotationId id) {
        current.require(toChange(id).corpus(), Role.EDITOR);
    }

    /** As {@link #get}, for whoever is about to change it: says when its article was put away meanwhile. */
    @Transactional(readOnly = true)
    public Annotation toChange(AnnotationId id) {
        annotations.findById(id).map(Annotation::article).ifPresent(articles::refuseDeleted);
        return get(id);
    }

    private Annotation forChange(AnnotationId id, SeenVersion seen) {
        requireToChange(id);
        Annotation annotation = get(id);
        seen.require(annotation.version(), () -> annotation);
        return annotation;
    }

    /** The member whose annotations alone are to be seen, or null for all. */
    private @Nullable MemberId onlyOwn(CorpusId corpus) {
        return corpora.worksBlind(corpus) ? current.id() : null;
    }

    private static void refuseDrift(Article article, Wanted wanted) {
        if (wanted.quote() != null && !wanted.quote().equals(article.text().quote(wanted.span()))) {
            throw Refusal.conflict("text-drift").at("quote");
        }
    }

    private void record(
            Annotation annotation,
            Revision.Kind kind,
            AnnotationEvent.@Nullable State before,
            AnnotationEvent.@Nullable State after) {
        Instant now = clock.instant();
        int seq = revisions.last(annotation.id().value()) + 1;
        revisions.saveAndFlush(new Revision(annotation, seq, kind, current.id(), now));
        events.publishEvent(
                new AnnotationEvent(annotation.id(), annotation.article(), annotation.corpus(), before, after));
    }

    /** Where a part of the list ended. */
    private record Key(int start, int end, UUID id) {

        static Object of(Annotation annotation) {
            return annotation.span().start() + "." + annotation.span().end() + "."
                    + annotation.id().value();
        }

        static Key read(String key) {
            if (key.isEmpty()) {
                return new Key(-1, -1, new UUID(0, 0));
            }
            String[] parts = key.split("\\.");
            try {
                return new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Refusal.invalid("cursor").at("cursor");
            }
        }
    }
}
