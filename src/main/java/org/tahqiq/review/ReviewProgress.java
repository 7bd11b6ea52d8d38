package org.tahqiq.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentEvent;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.article.ArticleProgress;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.Refusal;

/** Tells the library how far the work on an article is, from its passes and its claims. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
class ReviewProgress implements ArticleProgress {

    private final ProgressRows rows;
    private final AssignmentService assignments;
    private final CorpusService corpora;
    private final CurrentMember current;

    ReviewProgress(ProgressRows rows, AssignmentService assignments, CorpusService corpora, CurrentMember current) {
        this.rows = rows;
        this.assignments = assignments;
        this.corpora = corpora;
        this.current = current;
    }

    @Override
    public Map<UUID, Progress> of(CorpusId corpusId, Collection<UUID> articles) {
        Corpus corpus = corpora.get(corpusId);
        if (articles.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<Assignment>> passes = assignments.among(corpusId, articles).stream()
                .collect(Collectors.groupingBy(pass -> pass.article().value()));
        boolean blind = corpora.worksBlind(corpusId);
        Map<UUID, List<ProgressRows.Count>> claims = blind
                ? Map.of()
                : rows.claims(articles).stream().collect(Collectors.groupingBy(ProgressRows.Count::article));
        Map<UUID, Instant> marks = rows.marks(articles, blind ? current.id().value() : null).stream()
                .collect(Collectors.toMap(ProgressRows.Last::article, ProgressRows.Last::at));
        // Who works blind is told of no other pass, so to them an article is read when they have read it.
        int wanted = corpus.mode() == Corpus.Mode.SHARED || blind ? 1 : corpus.annotatorsPerArticle();
        return articles.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> progress(
                                corpus.mode(),
                                wanted,
                                passes.getOrDefault(id, List.of()),
                                claims.getOrDefault(id, List.of()),
                                marks.get(id))));
    }

    private static Progress progress(
            Corpus.Mode mode,
            int wanted,
            List<Assignment> passes,
            List<ProgressRows.Count> claims,
            @Nullable Instant lastMark) {
        long all = sum(claims, state -> true);
        long settled = sum(claims, state -> !state.beforeApproved());
        boolean awaited = passes.stream().anyMatch(pass -> pass.state() != Assignment.State.DONE);
        boolean read = passes.size() >= wanted && !awaited;
        // Where everyone works alone, claims come with the gold: while there are none, it may still be to be made.
        boolean unsettled = (mode == Corpus.Mode.INDEPENDENT && all == 0) || settled < all;
        Stage stage = !read ? Stage.OPEN : unsettled ? Stage.IN_REVIEW : Stage.DONE;
        return new Progress(
                stage,
                passes.stream()
                        .map(pass -> new MemberPass(
                                pass.member().value(), Pass.valueOf(pass.state().name())))
                        .toList(),
                all,
                sum(claims, state -> state == WorkState.CANDIDATE),
                settled,
                Stream.of(
                                Stream.ofNullable(lastMark),
                                claims.stream().map(ProgressRows.Count::changedAt),
                                passes.stream().flatMap(pass -> Stream.of(pass.doneAt(), pass.returnedAt())))
                        .flatMap(Function.identity())
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElse(null));
    }

    private static long sum(List<ProgressRows.Count> claims, java.util.function.Predicate<WorkState> which) {
        return claims.stream()
                .filter(count -> which.test(Objects.requireNonNullElse(count.state(), WorkState.CANDIDATE)))
                .mapToLong(ProgressRows.Count::claims)
                .sum();
    }

    /** What was sent is taken back only while nobody has begun to check it. */
    @EventListener
    void follow(AssignmentEvent event) {
        if (event.change() == AssignmentEvent.Change.RECALLED
                && event.sentAt() != null
                && rows.movedSince(event.article().value(), event.sentAt())) {
            throw Refusal.conflict("review-begun");
        }
    }
}
