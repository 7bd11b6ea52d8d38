package org.tahqiq.review.publication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.QueueService;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ClaimReview of a check: schema.org's vocabulary (https://schema.org/ClaimReview) as JSON-LD. Its author is the desk. One that was
 * taken back has no rating any more, and says why.
 */
final class ClaimReviewDocument {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ClaimReviewDocument() {}

    /** JSON in which no tag can begin, so that it may stand in a page as it is. */
    static String of(PublicClaimView shown, Masthead masthead) {
        Map<String, Object> review = thing("ClaimReview");
        review.put("@context", "https://schema.org");
        review.put("@id", masthead.version(shown.claim(), shown.seq()));
        review.put("url", masthead.claim(shown.claim()));
        review.put("inLanguage", "ar");
        review.put("datePublished", PublicClaimView.moment(shown.publishedAt()));
        if (shown.seq() > 1) {
            review.put("dateModified", PublicClaimView.moment(shown.madeAt()));
        }
        review.put("author", organisation(masthead.desk(), masthead.base()));
        review.put("claimReviewed", shown.wording());
        review.put("itemReviewed", claim(shown));
        PublicClaimView.Found found = shown.found();
        if (found == null) {
            review.put("creativeWorkStatus", "Retracted");
        } else {
            review.put("reviewRating", rating(found));
            review.put("reviewBody", found.rationale());
        }
        if (!shown.corrections().isEmpty()) {
            review.put(
                    "correction",
                    shown.corrections().stream()
                            .map(ClaimReviewDocument::correction)
                            .toList());
        }
        put(review, "license", masthead.licence());
        put(review, "sdLicense", masthead.licence());
        return JSON.writeValueAsString(review)
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }

    private static Map<String, Object> rating(PublicClaimView.Found found) {
        Map<String, Object> rating = thing("Rating");
        Optional.ofNullable(found.code().rating()).ifPresent(place -> {
            rating.put("ratingValue", place);
            rating.put("bestRating", 5);
            rating.put("worstRating", 1);
        });
        rating.put("alternateName", found.label());
        return rating;
    }

    private static Map<String, Object> claim(PublicClaimView shown) {
        Map<String, Object> claim = thing("Claim");
        author(shown).ifPresent(author -> claim.put("author", author));
        put(claim, "datePublished", shown.claimedAt());
        PublicClaimView.Home home = shown.article();
        List<Map<String, Object>> appearances = new ArrayList<>();
        Map<String, Object> article = work(home.url(), home.title(), home.publishedAt());
        if (home.outlet() != null) {
            article.put("publisher", organisation(home.outlet(), null));
        }
        appearances.add(article);
        shown.appearances().forEach(each -> appearances.add(work(each.url(), each.title(), each.date())));
        claim.put("appearance", appearances);
        return claim;
    }

    /** Whoever is named; where nobody is, the outlet that says it. */
    private static Optional<Map<String, Object>> author(PublicClaimView shown) {
        QueueService.Claimant claimant = shown.claimant();
        if (claimant != null && claimant.name() != null) {
            return Optional.of(claimant.institution() ? organisation(claimant.name(), null) : person(claimant.name()));
        }
        return Optional.ofNullable(shown.article().outlet())
                .map(outlet -> organisation(outlet, null))
                .or(() -> Optional.ofNullable(shown.article().author()).map(ClaimReviewDocument::person));
    }

    private static Map<String, Object> work(@Nullable String url, @Nullable String name, @Nullable String publishedAt) {
        Map<String, Object> work = thing("CreativeWork");
        put(work, "url", url);
        put(work, "name", name);
        put(work, "datePublished", publishedAt);
        return work;
    }

    private static Map<String, Object> correction(PublicClaimView.Corrected corrected) {
        Map<String, Object> comment = thing("CorrectionComment");
        comment.put("text", corrected.note());
        comment.put("datePublished", PublicClaimView.moment(corrected.at()));
        return comment;
    }

    private static Map<String, Object> organisation(String name, @Nullable String url) {
        Map<String, Object> organisation = thing("Organization");
        organisation.put("name", name);
        put(organisation, "url", url);
        return organisation;
    }

    private static Map<String, Object> person(String name) {
        Map<String, Object> person = thing("Person");
        person.put("name", name);
        return person;
    }

    private static Map<String, Object> thing(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private static void put(Map<String, Object> thing, String property, @Nullable String words) {
        if (words != null) {
            thing.put(property, words);
        }
    }
}
