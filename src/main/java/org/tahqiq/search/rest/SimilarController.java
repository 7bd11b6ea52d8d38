package org.tahqiq.search.rest;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.RatedReview;
import org.tahqiq.search.Likeness;
import org.tahqiq.search.SimilarClaim;
import org.tahqiq.search.SimilarClaims;
import org.tahqiq.store.Paging;

@RestController
@RequestMapping("/api/v1")
class SimilarController {

    /**
     * An earlier check: a claim of ours, or one that another desk published.
     *
     * @param rating of ClaimReview, 1 to 5; absent for verdicts that have none
     * @param textualRating the other desk's own words
     * @param differences in what it says something else: FIGURE, NEGATION, NAME
     */
    record SimilarAnswer(
            @Nullable UUID claim,
            @Nullable UUID claimReview,
            String wording,
            Verdict.@Nullable Code verdict,
            @Nullable Integer rating,
            @Nullable String textualRating,
            @Nullable WorkState state,
            String desk,
            @Nullable String url,
            @Nullable LocalDate date,
            double score,
            Set<Likeness.Difference> differences) {

        static SimilarAnswer of(SimilarClaim similar) {
            Verdict.Code verdict = similar.verdict();
            Claim claim = similar.claim();
            RatedReview foreign = similar.foreign();
            return new SimilarAnswer(
                    claim == null ? null : similar.id(),
                    foreign == null ? null : similar.id(),
                    similar.wording(),
                    verdict,
                    verdict == null ? null : verdict.rating(),
                    foreign == null ? null : foreign.review().content().rating(),
                    claim == null ? null : claim.state(),
                    similar.desk(),
                    foreign == null ? null : foreign.review().content().url(),
                    similar.date(),
                    similar.score(),
                    similar.differences());
        }
    }

    private final SimilarClaims similar;

    SimilarController(SimilarClaims similar) {
        this.similar = similar;
    }

    @GetMapping("/claims/{id}/similar")
    Paging.Slice<SimilarAnswer> of(@PathVariable UUID id, Paging paging) {
        return similar.of(new AnnotationId(id), paging).map(SimilarAnswer::of);
    }
}
