package org.tahqiq.review.publication;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Claimants;
import org.tahqiq.review.Correction;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.FigureWords;
import org.tahqiq.review.Reply;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;

/** Picks out of a claim what readers may see. */
@Component
class PublicClaims {

    private final ArticleService articles;
    private final Claimants claimants;

    PublicClaims(ArticleService articles, Claimants claimants) {
        this.articles = articles;
        this.claimants = claimants;
    }

    /** @param earlier how it went out before, the first first */
    PublicClaimView of(Claim claim, Masthead masthead, List<PublishedClaim> earlier, Instant now) {
        boolean stands = claim.state() != WorkState.RETRACTED;
        ClaimFields fields = claim.annotation().fields() instanceof ClaimFields known ? known : null;
        return new PublicClaimView(
                claim.annotation().id().value(),
                earlier.size() + 1,
                claim.state(),
                claim.wording(),
                claim.annotation().quote(),
                claim.annotation().span(),
                home(articles.get(claim.annotation().article())),
                claimants.of(claim.annotation()),
                fields == null ? null : fields.claimedAt(),
                fields == null || fields.appearances() == null ? List.of() : fields.appearances(),
                stands
                        ? claim.verdict()
                                .map(verdict -> found(verdict, masthead))
                                .orElseThrow()
                        : null,
                stands ? cited(claim) : List.of(),
                stands ? asked(claim) : List.of(),
                claim.corrections().stream()
                        .map(each -> corrected(each, claim.verdicts(), masthead))
                        .toList(),
                earlier.isEmpty() ? now : earlier.getFirst().madeAt(),
                now);
    }

    private static PublicClaimView.Home home(Article article) {
        return new PublicClaimView.Home(
                article.id().value(),
                article.title(),
                article.author(),
                article.source().name(),
                article.source().url(),
                article.publishedAt());
    }

    private static PublicClaimView.Found found(Verdict verdict, Masthead masthead) {
        return new PublicClaimView.Found(
                verdict.code(), masthead.label(verdict.code()), verdict.reasons(), verdict.rationale());
    }

    private static List<PublicClaimView.Cited> cited(Claim claim) {
        return claim.evidence().stream()
                .filter(each -> !each.confidential())
                .map(Evidence::content)
                .map(each -> new PublicClaimView.Cited(
                        String.valueOf(each.stance()),
                        each.title(),
                        each.publisher(),
                        each.url(),
                        each.archivedUrl(),
                        each.excerpt(),
                        each.publishedAt(),
                        each.figure() == null || each.figure().value() == null ? null : FigureWords.of(each.figure())))
                .toList();
    }

    private static List<PublicClaimView.Asked> asked(Claim claim) {
        return claim.replies().stream()
                .map(Reply::content)
                .map(each -> new PublicClaimView.Asked(
                        String.valueOf(each.addressee()),
                        String.valueOf(each.sentOn()),
                        each.answer(),
                        each.answeredOn()))
                .toList();
    }

    private static PublicClaimView.Corrected corrected(
            Correction correction, List<Verdict> verdicts, Masthead masthead) {
        boolean retracted = correction.state() == WorkState.RETRACTED;
        return new PublicClaimView.Corrected(
                correction.state(),
                correction.kind(),
                correction.publicNote(),
                label(verdicts, correction.change().before(), masthead),
                retracted ? null : label(verdicts, correction.change().after(), masthead),
                correction.madeAt());
    }

    private static String label(List<Verdict> verdicts, int seq, Masthead masthead) {
        return masthead.label(verdicts.get(seq - 1).code());
    }
}
