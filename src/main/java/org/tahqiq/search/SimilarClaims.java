package org.tahqiq.search;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.ForeignReview;
import org.tahqiq.review.publication.ForeignReviewService;
import org.tahqiq.review.publication.ImprintService;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.store.Paging;
import org.tahqiq.suggestion.FigureValues;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/**
 * «سبق التحقق منه؟»: earlier checks of what looks like the same claim. The index proposes by stems and 3-grams together, {@link
 * Likeness} orders what it proposed and says in what a claim differs, our own and those of other desks alike.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SimilarClaims {

    /** How many of each kind the index proposes: enough that the best few of them are the best few there are. */
    static final int PROPOSED = 40;

    private final SearchIndex index;
    private final SearchService search;
    private final ClaimService claims;
    private final ForeignReviewService foreign;
    private final ImprintService imprints;
    private final FigureValues figures;

    SimilarClaims(
            SearchIndex index,
            SearchService search,
            ClaimService claims,
            ForeignReviewService foreign,
            ImprintService imprints,
            FigureValues figures) {
        this.index = index;
        this.search = search;
        this.claims = claims;
        this.foreign = foreign;
        this.imprints = imprints;
        this.figures = figures;
    }

    /** Those of the corpora the caller may see, the likeliest first: what says something else comes behind what may be the same. */
    public Paging.Slice<SimilarClaim> of(AnnotationId id, Paging paging) {
        Claim claim = claims.get(id);
        int after = place(paging);
        List<SimilarClaim> all = like(claim);
        List<SimilarClaim> part =
                all.stream().skip(after).limit(paging.limit() + 1L).toList();
        return paging.slice(part, last -> after + paging.limit());
    }

    private List<SimilarClaim> like(Claim claim) {
        Likeness likeness = new Likeness(claim.wording(), figures);
        Sight sight = search.sight(null, false);
        List<UUID> like = index.best(
                census -> Inquiry.like(claim.wording(), claim.annotation().id().value(), sight, census), PROPOSED);
        // A duplicate is no check of its own: its master is, and stands here itself.
        List<Claim> own = claims.all(like).stream()
                .filter(each -> each.state() != WorkState.DUPLICATE)
                .toList();
        Map<CorpusId, String> desks = own.stream()
                .map(each -> each.annotation().corpus())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(), corpus -> imprints.masthead(corpus).desk()));
        List<UUID> others = index.best(census -> Inquiry.likeForeign(claim.wording(), sight, census), PROPOSED);
        List<SimilarClaim> proposed = Stream.concat(
                        own.stream().map(each -> proposed(each, desks)),
                        foreign.all(others).stream().map(SimilarClaims::proposed))
                .sorted(Comparator.comparing(SimilarClaim::id))
                .toList();
        return likeness.among(proposed, SimilarClaim::wording).stream()
                .map(alike -> alike.other().as(alike.score(), alike.differences()))
                .toList();
    }

    private static SimilarClaim proposed(Claim other, Map<CorpusId, String> desks) {
        return new SimilarClaim(
                other,
                null,
                other.annotation().id().value(),
                other.wording(),
                // A check that was taken back says nothing any more.
                other.state() == WorkState.RETRACTED
                        ? null
                        : other.verdict().map(Verdict::code).orElse(null),
                desks.getOrDefault(other.annotation().corpus(), ""),
                other.verdict()
                        .map(Verdict::madeAt)
                        .orElse(other.changedAt())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate(),
                0,
                Set.of());
    }

    private static SimilarClaim proposed(RatedReview other) {
        ForeignReview.Content said = other.review().content();
        return new SimilarClaim(
                null,
                other,
                other.review().id().value(),
                said.claim(),
                other.code(),
                said.desk(),
                said.reviewedOn(),
                0,
                Set.of());
    }

    private static int place(Paging paging) {
        if (paging.key().isEmpty()) {
            return 0;
        }
        try {
            return Math.max(0, Integer.parseInt(paging.key()));
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }
}
