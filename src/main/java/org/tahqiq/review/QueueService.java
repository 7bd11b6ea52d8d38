package org.tahqiq.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Relation;
import org.tahqiq.store.Paging;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

/** The verification queue: which claims wait, in which order, since when. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class QueueService {

    /** Before a claim is with whoever approves it. */
    private static final Set<WorkState> WAITING = EnumSet.of(
            WorkState.CANDIDATE,
            WorkState.ASSIGNED,
            WorkState.IN_RESEARCH,
            WorkState.ON_HOLD,
            WorkState.CHANGES_REQUESTED);

    private static final Duration LATELY = Duration.ofDays(30);

    private final Reviews reviews;
    private final QueuePlaces places;
    private final LargeCounts counts;
    private final ClaimService claims;
    private final InstantSource clock;
    private final Duration due;

    QueueService(
            Reviews reviews,
            QueuePlaces places,
            LargeCounts counts,
            ClaimService claims,
            InstantSource clock,
            @Value("${tahqiq.claims-due}") Duration due) {
        this.reviews = reviews;
        this.places = places;
        this.counts = counts;
        this.claims = claims;
        this.clock = clock;
        this.due = due;
    }

    /**
     * A claim in the queue, with what is worth knowing before it is opened.
     *
     * @param article its title
     * @param corpus its name
     * @param claimant null when nobody is known to have said it
     * @param figures FIGURE annotations that quantify it, in the order of the text
     * @param since when it was sent to review, or else made
     */
    public record Queued(
            Claim claim,
            String article,
            String corpus,
            @Nullable Claimant claimant,
            List<Annotation> figures,
            Instant since,
            Age age) {}

    /**
     * Who said it.
     *
     * @param institution an institution or an outlet, no person
     */
    public record Claimant(@Nullable String name, boolean anonymous, boolean institution) {}

    /** How long a claim has waited; late when longer than claims should. */
    public record Age(Duration waited, boolean late) {}

    /**
     * How the queue stands as a whole.
     *
     * @param late of those that wait
     * @param longestInReview null when none is in review
     * @param verdicts those of the last thirty days that count
     */
    public record Standing(
            long waiting,
            long late,
            long inReview,
            @Nullable Duration longestInReview,
            Map<Verdict.Code, Long> verdicts) {}

    /** Candidates of articles that were sent to review come first, then the oldest. */
    public Paging.Slice<Queued> page(ClaimService.Filter filter, Paging paging) {
        ClaimSearch search = search(filter);
        Key after = Key.read(paging.key());
        int oneMore = paging.limit() + 1;
        if (search.isPlain() && search.late() == null) {
            Paging.Slice<QueuePlaces.Placed> slice = paging.slice(places.page(search, after, oneMore), Key::of);
            return new Paging.Slice<>(queued(read(slice.items())), slice.next());
        }
        Paging.Slice<Reviews.Place> slice = paging.slice(reviews.queue(after, search, Limit.of(oneMore)), Key::of);
        return new Paging.Slice<>(queued(slice.items()), slice.next());
    }

    /** Those that are there still, in this order. */
    private List<Reviews.Place> read(List<QueuePlaces.Placed> placed) {
        if (placed.isEmpty()) {
            return List.of();
        }
        Map<UUID, Reviews.Place> there =
                reviews.places(placed.stream().map(QueuePlaces.Placed::claim).toList()).stream()
                        .collect(Collectors.toMap(
                                place -> place.annotation().id().value(), Function.identity()));
        return placed.stream()
                .flatMap(each -> Stream.ofNullable(there.get(each.claim())).map(place -> place.at(each)))
                .toList();
    }

    /** One that is large may be some seconds old. */
    public long count(ClaimService.Filter filter) {
        return count(search(filter));
    }

    private long count(ClaimSearch search) {
        if (!search.isPlain()) {
            return reviews.count(search);
        }
        ClaimSearch.@Nullable Late late = search.late();
        Object question =
                List.of(Set.copyOf(search.corpora()), Set.copyOf(search.states()), late == null ? "" : late.today());
        return counts.of(question, () -> places.count(search));
    }

    /** Whoever has claims of those that are asked for; null asks in all corpora. */
    public Set<MemberId> assignees(ClaimService.Filter filter) {
        return reviews.assignees(claims.search(filter).corpora()).stream()
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    public Standing standing() {
        ClaimSearch waiting = claims.search(new ClaimService.Filter(null, WAITING, null, null, null));
        ClaimSearch inReview =
                claims.search(new ClaimService.Filter(null, EnumSet.of(WorkState.IN_REVIEW), null, null, null));
        Instant now = clock.instant();
        Map<Verdict.Code, Long> verdicts = new EnumMap<>(Verdict.Code.class);
        reviews.judgedSince(waiting.corpora(), now.minus(LATELY), waiting.reader())
                .forEach(tally -> verdicts.put(tally.code(), tally.times()));
        return new Standing(
                count(waiting),
                count(late(waiting)),
                count(inReview),
                places.page(inReview, Key.FIRST, 1).stream()
                        .map(place -> Duration.between(place.since(), now))
                        .findFirst()
                        .orElse(null),
                verdicts);
    }

    /** The filter as the database is asked, with what is late today. */
    ClaimSearch search(ClaimService.Filter filter) {
        ClaimSearch search = claims.search(filter);
        return filter.facets().late() ? late(search) : search;
    }

    ClaimSearch late(ClaimSearch search) {
        Instant now = clock.instant();
        return search.late(Days.of(now), now.minus(due));
    }

    private List<Queued> queued(List<Reviews.Place> places) {
        if (places.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<Claim> whole = claims.whole(places.stream()
                .map(place -> new Reviews.Row(place.annotation(), place.review()))
                .toList());
        Map<UUID, Claim> claimOf = whole.stream()
                .collect(Collectors.toMap(claim -> claim.annotation().id().value(), Function.identity()));
        Map<UUID, List<Reviews.Linked>> linked =
                reviews.linkedTo(claimOf.keySet()).stream().collect(Collectors.groupingBy(Reviews.Linked::claim));
        return places.stream()
                .map(place -> {
                    UUID id = place.annotation().id().value();
                    List<Reviews.Linked> links = linked.getOrDefault(id, List.of());
                    return new Queued(
                            Objects.requireNonNull(claimOf.get(id)),
                            place.article(),
                            place.corpus(),
                            Claimants.of(place.annotation(), links),
                            links.stream()
                                    .filter(link -> link.kind() == Relation.Kind.QUANTIFIES)
                                    .map(Reviews.Linked::annotation)
                                    .toList(),
                            place.since(),
                            age(place, now));
                })
                .toList();
    }

    /** Only what waits can be late: its day is over, or it has none and has waited longer than claims should. */
    private Age age(Reviews.Place place, Instant now) {
        Duration waited = Duration.between(place.since(), now);
        Review review = place.review();
        if (review == null) {
            return new Age(waited, waited.compareTo(due) > 0);
        }
        LocalDate day = review.dueOn();
        boolean late = day == null ? waited.compareTo(due) > 0 : day.isBefore(Days.of(now));
        return new Age(waited, review.state().beforeApproved() && late);
    }

    /** Where a part of the queue ended. */
    record Key(int rank, Instant since, UUID id) {

        static final Key FIRST = new Key(-1, Instant.EPOCH, new UUID(0, 0));

        static Object of(Reviews.Place place) {
            return place.rank() + " " + place.since() + " "
                    + place.annotation().id().value();
        }

        static Object of(QueuePlaces.Placed placed) {
            return placed.turn() + " " + placed.since() + " " + placed.claim();
        }

        static Key read(String key) {
            if (key.isEmpty()) {
                return FIRST;
            }
            String[] parts = key.split(" ");
            try {
                return new Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
            } catch (RuntimeException e) {
                throw Refusal.invalid("cursor").at("cursor");
            }
        }
    }
}
