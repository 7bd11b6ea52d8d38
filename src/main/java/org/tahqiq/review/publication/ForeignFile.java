package org.tahqiq.review.publication;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file with checks of other desks, read part by part: ClaimReview as JSON-LD (one, an array, one a line, a {@code @graph}, a {@code DataFeed}:
 * https://schema.org/ClaimReview), the answer of the Fact Check Tools API
 * (https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims), or a page with JSON-LD in it.
 */
final class ForeignFile {

    /** Bytes; the whole of what one desk ever published has a few million. */
    static final int LARGEST = 64 << 20;

    /** What may stand in a file besides: each limit is far above any real feed, and keeps one part of it small in memory. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .maxTokenCount(5_000_000)
                            .build())
                    .build())
            .build();

    /** Lists of checks in an object around them. */
    private static final Set<String> LISTS = Set.of("@graph", "claims", "dataFeedElement");

    private final Each each;
    private long position;
    private boolean other;

    private ForeignFile(Each each) {
        this.each = each;
    }

    /** Takes the checks in their order. */
    @FunctionalInterface
    interface Each {

        /**
         * @param position 1 for the first
         * @param check refuses when asked if it cannot be kept
         */
        void take(long position, Supplier<ForeignRecord.Read> check);
    }

    /**
     * Reads a file to its end.
     *
     * @return how many checks are in it
     * @throws Refusal {@code claimreviews-unreadable} or {@code claimreviews-none} when the file as a whole is none of these,
     *     {@code claimreviews-large}
     */
    static long read(Path file, Each each) {
        ForeignFile reading = new ForeignFile(each);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            if (Files.size(file) > LARGEST) {
                throw large();
            }
            if (begins(in) == '<') {
                reading.page(in);
            } else {
                reading.document(JSON.createParser(in));
            }
        } catch (StreamConstraintsException e) {
            throw large();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            throw Refusal.unreadable(
                    "claimreviews-unreadable", at == null ? 0 : at.getLineNr(), at == null ? 0 : at.getColumnNr());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (reading.position == 0 && reading.other) {
            throw none();
        }
        return reading.position;
    }

    static Refusal large() {
        return new Refusal(Refusal.Kind.TOO_LARGE, "claimreviews-large", LARGEST >> 20);
    }

    private static Refusal none() {
        return Refusal.invalid("claimreviews-none");
    }

    /** The first byte that is no space, without taking it; -1 for none. */
    private static int begins(InputStream in) throws IOException {
        in.mark(1024);
        int first;
        do {
            first = in.read();
        } while (first >= 0 && first <= ' ');
        in.reset();
        return first;
    }

    private void page(InputStream in) throws IOException {
        other = true;
        for (Element script : Jsoup.parse(in, null, "").select("script[type=application/ld+json]")) {
            document(JSON.createParser(script.data()));
        }
    }

    /** One value, or one on each line. */
    private void document(JsonParser json) {
        try (json) {
            JsonToken token = json.nextToken();
            do {
                if (token == JsonToken.START_ARRAY) {
                    list(json, false);
                } else if (token == JsonToken.START_OBJECT) {
                    around(json);
                } else {
                    throw none();
                }
                token = json.nextToken();
            } while (token != null);
        }
    }

    private void list(JsonParser json, boolean amongOthers) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            part(json.readValueAsTree(), amongOthers);
        }
    }

    /** An object that is a check itself, or holds a list of them, which is read one by one. */
    private void around(JsonParser json) {
        ObjectNode rest = JSON.createObjectNode();
        boolean listed = false;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            if (json.nextToken() == JsonToken.START_ARRAY && LISTS.contains(name)) {
                list(json, name.equals("@graph"));
                listed = true;
            } else {
                rest.set(name, json.<JsonNode>readValueAsTree());
            }
        }
        if (!listed) {
            part(rest, true);
        }
    }

    /** @param amongOthers whether something else is none of our business here, rather than a check gone wrong */
    private void part(JsonNode part, boolean amongOthers) {
        if (part.isArray()) {
            part.forEach(inner -> part(inner, amongOthers));
        } else if (part.has("claimReview")) {
            one(part.path("claimReview"), review -> take(() -> ForeignRecord.ofFeed(part, review)));
        } else if (part.has("item")) {
            one(part.path("item"), item -> part(item, amongOthers));
        } else if (part.has("@graph")) {
            one(part.path("@graph"), inner -> part(inner, true));
        } else if (ForeignRecord.isClaimReview(part)) {
            take(() -> ForeignRecord.ofJsonLd(part));
        } else if (amongOthers) {
            other = true;
        } else {
            take(() -> {
                throw Refusal.invalid("claimreview-other");
            });
        }
    }

    private static void one(JsonNode oneOrMore, Consumer<JsonNode> each) {
        if (oneOrMore.isArray()) {
            oneOrMore.forEach(each);
        } else {
            each.accept(oneOrMore);
        }
    }

    private void take(Supplier<ForeignRecord.Read> check) {
        position++;
        each.take(position, check);
    }
}
