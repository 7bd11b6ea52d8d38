package org.tahqiq.exchange.format;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON of other tools, of which we know some properties and pass over the rest. Absent and null are the same. */
final class Tree {

    private Tree() {}

    /** @throws Refusal {@code line-unreadable} for what is no JSON or not shaped so */
    static <T> T value(String json, Class<T> as) {
        try {
            return ArticleJson.required("line", ArticleJson.JSON.readValue(json, as));
        } catch (JacksonException e) {
            throw ArticleJson.refusal(e);
        }
    }

    /** A part of a tree as one of our records. */
    static <T> @Nullable T part(JsonNode node, Class<T> as) {
        try {
            return node.isMissingNode() || node.isNull() ? null : ArticleJson.JSON.treeToValue(node, as);
        } catch (JacksonException e) {
            throw ArticleJson.refusal(e);
        }
    }

    /** The items of a list; none when it is absent. */
    static List<JsonNode> items(JsonNode list, String field) {
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw unlike(list, field);
        }
        return List.copyOf(list.values());
    }

    static @Nullable String text(JsonNode node, String field) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isString()) {
            throw unlike(node, field);
        }
        return node.stringValue();
    }

    static long number(JsonNode node, String field) {
        if (node.isMissingNode() || node.isNull()) {
            throw Refusal.invalid("missing").at(field);
        }
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw unlike(node, field);
        }
        return node.longValue();
    }

    /** The id where it is one of ours; what other tools count by gets a new one. */
    static @Nullable UUID id(@Nullable String written) {
        try {
            return written == null || written.length() != 36 ? null : UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Refusal unlike(JsonNode node, String field) {
        String shown = node.toString();
        return Refusal.invalid("line-unreadable", shown.length() > 40 ? shown.substring(0, 40) + "…" : shown)
                .at(field);
    }
}
