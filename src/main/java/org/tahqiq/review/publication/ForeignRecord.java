package org.tahqiq.review.publication;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One check as it stands in a file. Desks write the same thing as a text, an object or a list; the first of a list counts. */
final class ForeignRecord {

    private static final int DAY = "2022-12-09".length();

    private static final Pattern ENTITY = Pattern.compile("&(#\\d+|#[xX]\\p{XDigit}+|\\p{Alpha}\\w*);");

    private ForeignRecord() {}

    /**
     * A check as it was read.
     *
     * @param written what is amiss in how the file writes it, which its words do not show any more
     */
    record Read(ForeignReview.Content content, Set<RatingLint.Finding> written) {

        Set<RatingLint.Finding> findings(LocalDate today) {
            Set<RatingLint.Finding> all = RatingLint.findings(content, today);
            all.addAll(written);
            return all;
        }
    }

    static boolean isClaimReview(JsonNode part) {
        JsonNode type = part.path("@type");
        return type.isArray()
                ? type.valueStream().anyMatch(ForeignRecord::namesClaimReview)
                : namesClaimReview(type) || (type.isMissingNode() && part.has("claimReviewed"));
    }

    /** ClaimReview, schema:ClaimReview, https://schema.org/ClaimReview. */
    private static boolean namesClaimReview(JsonNode type) {
        return type.asString("").matches("(.*[:/])?ClaimReview");
    }

    static Read ofJsonLd(JsonNode review) {
        String url = said(review.path("url"), "@id", "url");
        String claim = said(review.path("claimReviewed"));
        JsonNode rating = first(review.path("reviewRating"));
        JsonNode item = first(review.path("itemReviewed"));
        ForeignReview.Content content = ForeignReview.Content.of(
                url,
                decoded(claim),
                or(named(review.path("author")), named(review.path("publisher")), host(url)),
                named(item.path("author")),
                said(rating, "alternateName", "name"),
                day(or(
                        said(item.path("datePublished")),
                        said(first(item.path("firstAppearance")).path("datePublished")))),
                day(said(review.path("datePublished"))));
        Set<RatingLint.Finding> written = written(claim);
        written.addAll(RatingLint.scale(content.rating(), rating));
        return new Read(content, written);
    }

    /** @param claim as the Fact Check Tools API has it, with one of its reviews */
    static Read ofFeed(JsonNode claim, JsonNode review) {
        String url = said(review.path("url"));
        String words = said(claim.path("text"));
        ForeignReview.Content content = ForeignReview.Content.of(
                url,
                decoded(words),
                or(said(review.path("publisher"), "name"), said(review.path("publisher"), "site"), host(url)),
                said(claim.path("claimant")),
                said(review.path("textualRating")),
                day(said(claim.path("claimDate"))),
                day(said(review.path("reviewDate"))));
        return new Read(content, written(words));
    }

    private static Set<RatingLint.Finding> written(@Nullable String claim) {
        return Objects.equals(decoded(claim), claim)
                ? EnumSet.noneOf(RatingLint.Finding.class)
                : EnumSet.of(RatingLint.Finding.HTML_ENTITIES);
    }

    /** Some desks write their claims as a page has them, with «&quot;» for a quotation mark; readers are to see the mark. */
    private static @Nullable String decoded(@Nullable String claim) {
        return claim != null && ENTITY.matcher(claim).find() ? Parser.unescapeEntities(claim, false) : claim;
    }

    private static @Nullable String named(JsonNode node) {
        return said(node, "name", "legalName");
    }

    /** The text of a node, or of what an object has under one of these names; null for none. */
    private static @Nullable String said(JsonNode node, String... names) {
        JsonNode one = first(node);
        if (one.isObject()) {
            String text = one.path("@value").isString() ? one.path("@value").asString() : null;
            for (String name : names) {
                text = text == null ? said(one.path(name)) : text;
            }
            return text;
        }
        return one.isString() && !one.asString().isBlank() ? one.asString() : null;
    }

    private static JsonNode first(JsonNode node) {
        return node.isArray() ? node.path(0) : node;
    }

    private static @Nullable String or(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            return url == null ? null : URI.create(url.strip()).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The day as the desk wrote it, wherever on earth it was; null for none and for what is no date. */
    private static @Nullable LocalDate day(@Nullable String written) {
        if (written == null || written.strip().length() < DAY) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip().substring(0, DAY));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
