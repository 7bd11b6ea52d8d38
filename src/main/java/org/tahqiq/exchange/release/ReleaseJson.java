package org.tahqiq.exchange.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON of a release, with the same bytes everywhere: entries in their order, line ends that are the same on every system. */
final class ReleaseJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private ReleaseJson() {}

    /** For people, too. */
    static byte[] readable(Object content) {
        return JSON.writeValueAsBytes(content);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    /** A line in quotes, as JSON and YAML both read it. */
    static String quoted(String line) {
        return JSON.writeValueAsString(line);
    }
}
