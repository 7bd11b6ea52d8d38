package org.tahqiq.search;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Suggester;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Verdict;
import org.tahqiq.store.Paging;
import org.tahqiq.text.Refusal;

/**
 * «سبق التحقق منه؟»: earlier checks of what looks like the same claim. The index proposes by stems and 3-grams together, {@link
 * Likeness} orders what it proposed and says in what a claim differs. Checks of other desks will be proposed and ordered by the same two.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SimilarClaims {

    /** How many the index proposes: enough that the best few of them are the best few there are. */
    static final int PROPOSED = 60;

    /** Below that two claims share some words that all claims share. */
    static final double ALIKE = 0.25;

    private final SearchIndex index;
    private final SearchService search;
    private final ClaimService claims;
    private final CorpusService corpora;
    private final Suggester figures;

    SimilarClaims(
            SearchIndex index, SearchService search, ClaimService claims, CorpusService corpora, Suggester figures) {
        this.index = index;
        this.search = search;
        this.claims = claims;
        this.corpora = corpora;
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
        Map<UUID, Float> proposed = index.best(
                Inquiry.like(claim.wording(), claim.annotation().id().value(), search.sight(null, false)), PROPOSED);
        Map<UUID, String> desks = Paging.all(corpora::list).stream()
                .collect(Collectors.toMap(corpus -> corpus.id().value(), Corpus::name));
        return claims.all(proposed.keySet()).stream()
                .map(other -> similar(other, likeness, desks))
                .filter(other -> other.score() >= ALIKE)
                .sorted(Comparator.comparing(
                                (SimilarClaim other) -> !other.differences().isEmpty())
                        .thenComparing(
                                Comparator.comparingDouble(SimilarClaim::score).reversed())
                        .thenComparing(other -> other.claim().annotation().id().value()))
                .toList();
    }

    private static SimilarClaim similar(Claim other, Likeness likeness, Map<UUID, String> desks) {
        return new SimilarClaim(
                other,
                desks.getOrDefault(other.annotation().corpus().value(), ""),
                other.verdict()
                        .map(Verdict::madeAt)
                        .orElse(other.changedAt())
                        .atZone(ZoneOffset.UTC)
                        .toLocalDate(),
                likeness.to(other.wording()),
                likeness.differences(other.wording()));
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
