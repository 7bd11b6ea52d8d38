package org.tahqiq.review;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationEvent;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The claims there are to check, as lists and one by one; and what editors may still do to them. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ClaimService {

    private final Reviews reviews;
    private final Verdicts verdicts;
    private final EvidenceRows evidence;
    private final AnnotationService annotations;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ClaimService(
            Reviews reviews,
            Verdicts verdicts,
            EvidenceRows evidence,
            AnnotationService annotations,
            ArticleService articles,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.evidence = evidence;
        this.annotations = annotations;
        this.articles = articles;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Which claims are asked for; null asks for all. */
    public record Filter(
            @Nullable CorpusId corpus,
            @Nullable Set<WorkState> states,
            Verdict.@Nullable Code verdict,
            @Nullable MemberId assignee,
            @Nullable String words) {}

    public Paging.Slice<Claim> list(Filter filter, Paging paging) {
        List<UUID> among = new ArrayList<>();
        if (filter.corpus() != null) {
            among.add(corpora.get(filter.corpus()).id().value());
        } else {
            Paging.all(corpora::list).forEach(corpus -> among.add(corpus.id().value()));
        }
        String words = filter.words() == null ? "" : filter.words().strip().toLowerCase(Locale.ROOT);
        List<Reviews.Row> rows = reviews.page(
                paging.afterId(),
                among,
                filter.states() == null ? EnumSet.allOf(WorkState.class) : filter.states(),
                filter.assignee() == null,
                filter.assignee() == null ? new UUID(0, 0) : filter.assignee().value(),
                filter.verdict() == null,
                filter.verdict() == null ? Verdict.Code.TRUE : filter.verdict(),
                words.isEmpty() ? "" : "%" + literal(words) + "%",
                Limit.of(paging.limit() + 1));
        Paging.Slice<Reviews.Row> slice =
                paging.slice(rows, row -> row.annotation().id().value());
        return new Paging.Slice<>(whole(slice.items()), slice.next());
    }

    /** Words as a pattern that fits only them. */
    private static String literal(String words) {
        return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The claims of an article, in the order of the text. */
    public List<Claim> of(ArticleId article) {
        if (corpora.get(articles.requireThere(article)).mode() == Corpus.Mode.INDEPENDENT) {
            return List.of();
        }
        return whole(reviews.ofArticle(article.value()));
    }

    public Claim get(AnnotationId id) {
        Annotation annotation = annotations.get(id);
        if (annotation.tag() != Tag.CLAIM || corpora.get(annotation.corpus()).mode() == Corpus.Mode.INDEPENDENT) {
            throw Refusal.unknown();
        }
        Review review = reviews.findById(id).orElse(null);
        return whole(List.of(new Reviews.Row(annotation, review))).getFirst();
    }

    /** The review of a claim that is about to change; made when this is the first time. */
    @Transactional
    Review reviewOf(Annotation claim) {
        return reviews.findById(claim.id()).orElseGet(() -> new Review(claim, clock.instant()));
    }

    private List<Claim> whole(List<Reviews.Row> rows) {
        List<UUID> ids = rows.stream().map(row -> row.annotation().id().value()).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Verdict>> verdictsOf = verdicts.of(ids).stream().collect(Collectors.groupingBy(Verdict::claim));
        Map<UUID, List<Evidence>> evidenceOf = evidence.of(ids).stream()
                .collect(Collectors.groupingBy(e -> e.claim().value()));
        return rows.stream()
                .map(row -> {
                    UUID id = row.annotation().id().value();
                    return Claim.of(
                            row.annotation(),
                            row.review(),
                            verdictsOf.getOrDefault(id, List.of()),
                            evidenceOf.getOrDefault(id, List.of()));
                })
                .toList();
    }

    /**
     * From ASSIGNED on, only the assignee or a curator may withdraw or retag a claim; moving its ends after a verdict opens the
     * review again; what is published changes only by a correction.
     */
    @EventListener
    @Transactional
    void follow(AnnotationEvent event) {
        if (event.before() == null || event.before().tag() != Tag.CLAIM) {
            return;
        }
        Optional<Review> found = reviews.findById(event.annotation());
        if (found.isEmpty()) {
            return;
        }
        Review review = found.get();
        boolean gone = event.after() == null || event.after().tag() != Tag.CLAIM;
        boolean moved = event.after() != null
                && !event.after().span().equals(event.before().span());
        WorkState state = review.state();
        if (!state.beforeApproved()
                && state != WorkState.APPROVED
                && state != WorkState.DISMISSED
                && state != WorkState.DUPLICATE
                && (gone || moved)) {
            throw Refusal.conflict("claim-published");
        }
        boolean inWork = state != WorkState.CANDIDATE && state != WorkState.DISMISSED && state != WorkState.DUPLICATE;
        if (gone
                && inWork
                && !current.id().equals(review.assignee())
                && !current.holds(review.corpus(), Role.CURATOR)) {
            throw Refusal.forbidden("claim-in-work");
        }
        if (moved && (state == WorkState.IN_REVIEW || state == WorkState.APPROVED)) {
            review.move(WorkState.IN_RESEARCH, clock.instant());
            reviews.saveAndFlush(review);
            events.publishEvent(ReviewEvent.moved(review, state, Map.of("state", WorkState.IN_RESEARCH.name())));
        }
    }
}
