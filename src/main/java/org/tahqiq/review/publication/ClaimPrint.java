package org.tahqiq.review.publication;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tahqiq.review.Claim;
import org.tahqiq.ui.Translations;

/** Prints a check with everything that shows it: its page, its ClaimReview, the pages of the articles it stands in. */
@Component
class ClaimPrint {

    private final PublishedClaims published;
    private final PublicClaims views;
    private final ArticlePages articles;
    private final Press press;
    private final Translations translations;

    ClaimPrint(
            PublishedClaims published,
            PublicClaims views,
            ArticlePages articles,
            Press press,
            Translations translations) {
        this.published = published;
        this.views = views;
        this.articles = articles;
        this.press = press;
        this.translations = translations;
    }

    /** @param earlier how it went out before, the first first */
    PublishedClaim print(Claim claim, Masthead masthead, List<PublishedClaim> earlier, Instant now) {
        PublicClaimView shown = views.of(claim, masthead, earlier, now);
        String document = ClaimReviewDocument.of(shown, masthead);
        PublishedClaim made = published.saveAndFlush(new PublishedClaim(
                shown,
                masthead.corpus(),
                press.print(ClaimPage.of(translations, shown, masthead, document)),
                press.keep(document.getBytes(StandardCharsets.UTF_8))));
        Stream<UUID> before = earlier.stream().map(PublishedClaim::article);
        Stream.concat(before, Stream.of(made.article())).distinct().forEach(id -> articles.renew(id, masthead, now));
        return made;
    }

    byte[] document(PublishedClaim version) {
        return press.read(version.document());
    }
}
