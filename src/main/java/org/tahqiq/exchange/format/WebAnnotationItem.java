package org.tahqiq.exchange.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** An annotation of the W3C Web Annotation Data Model, as {@link WebAnnotation} writes and reads it. */
@JsonPropertyOrder({"id", "type", "motivation", "creator", "body", "fields", "review", "target"})
record WebAnnotationItem(
        @Nullable String id,
        @Nullable String type,
        @Nullable String motivation,
        @Nullable Creator creator,
        @Nullable List<Body> body,
        @Nullable ObjectNode fields,
        JsonlLine.@Nullable Checked review,
        @Nullable Target target) {

    static final String URN = "urn:uuid:";
    static final String TAGGING = "tagging";
    static final String CLASSIFYING = "classifying";

    record Creator(
            @Nullable String id,
            @Nullable String type,
            @Nullable String name) {}

    /** A tag, a label, or a link to another annotation. */
    record Body(
            @Nullable String id,
            @Nullable String type,
            @Nullable String purpose,
            @Nullable String value,
            @Nullable String format,
            @Nullable String source,
            @Nullable String relation) {}

    record Target(@Nullable Text source, @Nullable List<Selector> selector) {}

    record Text(
            @Nullable String id,
            @Nullable String type,
            @Nullable String format,
            @Nullable String language,
            @Nullable String value,
            @Nullable About article) {}

    record Selector(
            @Nullable String type,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String exact,
            @Nullable String prefix,
            @Nullable String suffix) {}

    /** Null for an address of another kind: what it names gets an id of ours. */
    static @Nullable UUID uuid(@Nullable String urn) {
        if (urn == null || !urn.startsWith(URN)) {
            return null;
        }
        try {
            return UUID.fromString(urn.substring(URN.length()));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("line-unreadable", urn);
        }
    }
}
