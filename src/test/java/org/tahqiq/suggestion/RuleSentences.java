package org.tahqiq.suggestion;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sentence of a table in {@code suggestion/}, and what is to be found in it.
 *
 * @param wanted what stands behind | and between ;
 */
record RuleSentences(String sentence, List<String> wanted) {

    static Stream<RuleSentences> of(String table) throws IOException {
        try (var file =
                Objects.requireNonNull(RuleSentences.class.getResourceAsStream("/suggestion/" + table + ".txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(RuleSentences::read);
        }
    }

    private static RuleSentences read(String line) {
        String[] parts = line.split("\\|", 2);
        List<String> wanted = Arrays.stream(parts[1].split(" ; "))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        return new RuleSentences(parts[0].strip(), wanted);
    }
}
