package org.tahqiq.review.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;

/** The checks of other desks that a corpus holds. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ForeignReviewService {

    private final ForeignReviews reviews;
    private final RatingService ratings;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ForeignReviewService(
            ForeignReviews reviews,
            RatingService ratings,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Which ones are asked for; null asks for all. */
    public record Filter(@Nullable String rating, RatingLint.@Nullable Finding finding) {}

    /** What became of some that arrived together. */
    record Kept(int made, int updated, int unchanged) {}

    public Paging.Slice<RatedReview> list(CorpusId corpus, Filter filter, Paging paging) {
        UUID home = corpora.get(corpus).id().value();
        RatingBridge bridge = ratings.bridge(corpus);
        String wording = filter.rating() == null ? "" : RatingWording.fold(filter.rating());
        String finding = filter.finding() == null ? "%" : "%" + filter.finding().name() + "%";
        return paging.slice(
                        reviews.page(home, wording, finding, paging.afterId(), Limit.of(paging.limit() + 1)),
                        review -> review.id().value())
                .map(review -> rated(review, bridge));
    }

    /** Those of these that the caller may see. */
    public List<RatedReview> all(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<UUID> seen = Paging.all(corpora::list).stream()
                .map(corpus -> corpus.id().value())
                .toList();
        return reviews.all(ids, seen).stream().collect(Collectors.groupingBy(ForeignReview::corpus)).entrySet().stream()
                .flatMap(each -> rated(each.getValue(), ratings.bridge(each.getKey())))
                .toList();
    }

    private static Stream<RatedReview> rated(List<ForeignReview> some, RatingBridge bridge) {
        return some.stream().map(review -> rated(review, bridge));
    }

    private static RatedReview rated(ForeignReview review, RatingBridge bridge) {
        return new RatedReview(review, bridge.code(review.content().desk(), review.ratingKey()));
    }

    /** Refuses whoever may not bring checks of others in. */
    void requireToBringIn(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR);
    }

    /** Keeps some checks, all of them or none; each says something else than the others. */
    @Transactional
    Kept keep(CorpusId corpus, List<ForeignRecord.Read> arrived) {
        requireToBringIn(corpus);
        Instant now = clock.instant();
        ForeignReview.Arrival arrival = new ForeignReview.Arrival(
                UuidCreator.getTimeOrderedEpoch(),
                current.id(),
                now,
                now.atZone(ZoneOffset.UTC).toLocalDate());
        Map<String, ForeignReview> known =
                reviews
                        .known(
                                corpus.value(),
                                arrived.stream()
                                        .map(each -> each.content().identity())
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(ForeignReview::identity, Function.identity()));
        List<ForeignReview> written = new ArrayList<>();
        int made = 0;
        int unchanged = 0;
        for (ForeignRecord.Read each : arrived) {
            ForeignReview before = known.get(each.content().identity());
            if (before == null) {
                written.add(new ForeignReview(corpus, each, arrival));
                made++;
            } else if (before.content().equals(each.content())) {
                unchanged++;
            } else {
                before.take(each, arrival);
                written.add(before);
            }
        }
        if (!written.isEmpty()) {
            reviews.saveAllAndFlush(written);
            events.publishEvent(new Imported(corpus, arrival.batch(), new Counts(made, written.size() - made)));
        }
        return new Kept(made, written.size() - made, unchanged);
    }

    /** The findings of a corpus, with how many of its checks have each. */
    public Map<RatingLint.Finding, Long> findings(CorpusId corpus) {
        UUID home = corpora.get(corpus).id().value();
        return reviews.findings(home).stream()
                .flatMap(found ->
                        ForeignReview.findings(found.findings()).stream().map(each -> Map.entry(each, found.count())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        Map.Entry::getValue,
                        Long::sum,
                        () -> new EnumMap<>(RatingLint.Finding.class)));
    }

    record Counts(int made, int updated) {}

    /** Some checks were kept; all that this part of the import wrote carry its id. */
    record Imported(CorpusId auditCorpus, UUID auditSubject, Counts auditAfter) implements Audited {

        @Override
        public String auditAction() {
            return "claimreviews.imported";
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }
    }
}
