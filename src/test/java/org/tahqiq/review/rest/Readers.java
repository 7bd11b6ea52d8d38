package org.tahqiq.review.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.nobody;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Whoever reads what a desk published, without signing in. */
final class Readers {

    private static final Schema CLAIM_REVIEW = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Api.resource("schema/claimreview.schema.json"), InputFormat.JSON);

    private Readers() {}

    static String claim(Desk desk) {
        return "/public/claims/" + desk.claim;
    }

    static String article(Desk desk) {
        return "/public/articles/" + desk.article;
    }

    static String ledger(Desk desk) {
        return "/public/corpora/" + desk.home.corpus() + "/corrections";
    }

    /** Every address of this desk that is open to all. */
    static List<String> addresses(Desk desk) {
        return Stream.concat(
                        Stream.of("", "/1", "/card", "/claimreview").map(end -> claim(desk) + end),
                        Stream.of(article(desk), ledger(desk), ledger(desk) + ".atom"))
                .toList();
    }

    static Document page(String address) {
        return Jsoup.parse(nobody().get(address).expect(200).body());
    }

    static JsonNode valid(Answer answer) {
        assertThat(answer.expect(200).header("Content-Type")).startsWith("application/ld+json");
        return valid(answer.body());
    }

    /** The one ClaimReview in a page. */
    static JsonNode embedded(Document page) {
        assertThat(page.select("script")).hasSize(1);
        Element script = Objects.requireNonNull(page.selectFirst("script[type=application/ld+json]"));
        return valid(script.data());
    }

    private static JsonNode valid(String document) {
        assertThat(CLAIM_REVIEW.validate(document, InputFormat.JSON)).isEmpty();
        return Api.JSON.readTree(document);
    }
}
