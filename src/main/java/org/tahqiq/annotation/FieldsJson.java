package org.tahqiq.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** How {@link Fields} stand in a row. */
final class FieldsJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final JsonMapper STRICT = JSON.rebuild()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final Map<Tag, ObjectReader> STORED = Arrays.stream(Tag.values())
            .collect(Collectors.toMap(
                    tag -> tag,
                    tag -> JSON.readerFor(tag.fields()),
                    (one, same) -> one,
                    () -> new EnumMap<>(Tag.class)));

    private static final String LABEL = "\"label\":\"";

    private FieldsJson() {}

    /** Such fields in a row, as SQL's {@code like} finds them: a quote mark within words has a backslash before it. */
    static String labelled(String code) {
        return "%" + LABEL + code + "\"%";
    }

    /** Whether to look closer: an import has a million rows, and hardly any with a label. */
    static boolean mayBeLabelled(String written) {
        return written.contains(LABEL);
    }

    static String write(Fields fields) {
        return JSON.writeValueAsString(fields);
    }

    /** What somebody sent, which may be anything. */
    static Fields readSent(String json, Tag tag) {
        try {
            return STRICT.readValue(json, tag.fields());
        } catch (JacksonException e) {
            throw Refusal.unreadable("unreadable").at("fields");
        }
    }

    static Fields read(String json, Tag tag) {
        try {
            return Objects.requireNonNull(STORED.get(tag)).readValue(json);
        } catch (JacksonException e) {
            // Not the caller's fault, and not to be told as if it were.
            throw new IllegalStateException("Stored fields cannot be read", e);
        }
    }
}
