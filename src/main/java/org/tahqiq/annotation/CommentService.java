package org.tahqiq.annotation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** Talking about spans: whoever may see a span may comment on it, call colleagues by name and resolve what is settled. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class CommentService {

    /** The sign before a name that calls somebody, as a regular expression: that of an e-mail address has letters before it. */
    public static final String CALLING = "(?<![A-Za-z0-9._%+-])@";

    /** Members' names have no spaces. */
    private static final Pattern CALL = Pattern.compile(CALLING + "([^\\s@]+)");

    private final Comments comments;
    private final AnnotationService annotations;
    private final Sight sight;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CommentService(
            Comments comments,
            AnnotationService annotations,
            Sight sight,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.comments = comments;
        this.annotations = annotations;
        this.sight = sight;
        this.events = events;
        this.clock = clock;
    }

    /** What was said of a span goes with it. */
    @EventListener
    void follow(CarriedEvent event) {
        event.annotations()
                .forEach(carried ->
                        comments.carry(carried.id().value(), event.newer().id().value()));
    }

    /** A comment that calls the reader, with the words it is about. */
    public record Mentioned(Comment comment, String quote) {}

    /**
     * A colleague who can be called.
     *
     * @param name the one they sign in with, which calls them
     */
    public record Colleague(String name, String displayName) {}

    /** @param body plain text; {@code @name} calls a member of the corpus */
    public Comment comment(AnnotationId span, @Nullable String body) {
        Annotation annotation = annotations.get(span);
        sight.requireToComment(annotation.corpus());
        Comment made = comments.saveAndFlush(new Comment(
                annotation, sight.me(), body, called(body == null ? "" : body, annotation.corpus()), clock.instant()));
        events.publishEvent(new CommentEvent(made, CommentEvent.Verb.MADE));
        return made;
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Comment> list(AnnotationId span, Paging paging) {
        annotations.get(span);
        return paging.slice(
                comments.page(span.value(), paging.afterId(), Limit.of(paging.limit() + 1)),
                comment -> comment.id().value());
    }

    @Transactional(readOnly = true)
    public Comment get(CommentId id) {
        Comment comment = comments.findById(id).filter(c -> !c.deleted()).orElseThrow(Refusal::unknown);
        annotations.get(comment.annotation());
        return comment;
    }

    /** Settles a comment, or opens it again. */
    public Comment resolve(CommentId id, SeenVersion seen, boolean resolved) {
        Comment comment = forChange(id, seen);
        if (comment.resolved() == resolved) {
            return comment;
        }
        if (resolved) {
            comment.resolve(sight.me(), clock.instant());
        } else {
            comment.reopen();
        }
        comments.saveAndFlush(comment);
        events.publishEvent(
                new CommentEvent(comment, resolved ? CommentEvent.Verb.RESOLVED : CommentEvent.Verb.REOPENED));
        return comment;
    }

    /** Members delete only what they said themselves. */
    public void delete(CommentId id, SeenVersion seen) {
        if (!get(id).member().equals(sight.me())) {
            throw Refusal.forbidden("comment-of-another");
        }
        Comment comment = forChange(id, seen);
        comment.delete();
        comments.saveAndFlush(comment);
        events.publishEvent(new CommentEvent(comment, CommentEvent.Verb.DELETED));
    }

    /** Takes back the deletion of what the caller said. */
    public Comment restore(CommentId id) {
        Comment comment = comments.findById(id)
                .filter(found -> found.deleted() && found.member().equals(sight.me()))
                .orElseThrow(Refusal::unknown);
        annotations.get(comment.annotation());
        sight.requireToComment(comment.corpus());
        comment.restore();
        events.publishEvent(new CommentEvent(comment, CommentEvent.Verb.RESTORED));
        return comments.saveAndFlush(comment);
    }

    /** How many comments wait to be resolved on each span of an article; spans without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> openIn(ArticleId article) {
        sight.requireThere(article);
        return comments.openIn(article.value()).stream()
                .collect(Collectors.toMap(Comments.Open::span, open -> Math.toIntExact(open.comments())));
    }

    @Transactional(readOnly = true)
    public int openOn(AnnotationId span) {
        annotations.get(span);
        return Math.toIntExact(comments.openOn(span.value()));
    }

    /** What waits for the caller's answer, the oldest first. */
    @Transactional(readOnly = true)
    public Paging.Slice<Mentioned> mentionsOfMe(Paging paging) {
        Set<UUID> corpora = sight.visibleCorpora();
        List<Comments.Row> rows = comments.mentioning(
                sight.me().value(),
                corpora == null,
                corpora == null ? Set.of() : corpora,
                paging.afterId(),
                Limit.of(paging.limit() + 1));
        Paging.Slice<Comments.Row> slice =
                paging.slice(rows, row -> row.comment().id().value());
        return new Paging.Slice<>(
                slice.items().stream()
                        .filter(row -> sight.sees(row.span()))
                        .map(row -> new Mentioned(row.comment(), row.span().quote()))
                        .toList(),
                slice.next());
    }

    /** Who can be called in the corpus of a span, by name; nobody calls themselves. */
    @Transactional(readOnly = true)
    public List<Colleague> callable(AnnotationId span) {
        return sight.members(annotations.get(span).corpus()).stream()
                .filter(roles -> !roles.member().equals(sight.me()))
                .map(roles -> new Colleague(roles.name(), roles.displayName()))
                .sorted(Comparator.comparing(Colleague::name))
                .toList();
    }

    private Comment forChange(CommentId id, SeenVersion seen) {
        Comment comment = get(id);
        sight.requireToComment(comment.corpus());
        seen.require(comment.version(), () -> comment);
        return comment;
    }

    /** A name may be followed by punctuation: «@salma، …». */
    private Collection<MemberId> called(String body, CorpusId corpus) {
        Map<String, MemberId> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(sight.names(corpus));
        Set<MemberId> called = new java.util.HashSet<>();
        Matcher calls = CALL.matcher(body);
        while (calls.find()) {
            String name = calls.group(1);
            while (!name.isEmpty() && !names.containsKey(name)) {
                int last = name.codePointBefore(name.length());
                name = Character.isLetterOrDigit(last)
                        ? ""
                        : name.substring(0, name.length() - Character.charCount(last));
            }
            if (!name.isEmpty()) {
                called.add(names.get(name));
            }
        }
        return called;
    }
}
