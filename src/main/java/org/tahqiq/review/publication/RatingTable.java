package org.tahqiq.review.publication;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.tahqiq.review.Verdict;

/** What common wordings mean, whichever desk says them: {@code ratings/wordings.tsv}. */
final class RatingTable {

    /** Stands for «a person decides»: no desk that says this means the same as the others. */
    private static final String ASK = "ask";

    private static final Map<String, String> MEANINGS = read();

    private RatingTable() {}

    /** @param folded as {@link RatingWording} has it */
    static Optional<Verdict.Code> code(String folded) {
        return Optional.ofNullable(MEANINGS.get(folded))
                .filter(meaning -> !meaning.equals(ASK))
                .map(Verdict.Code::valueOf);
    }

    private static Map<String, String> read() {
        Map<String, String> meanings = new HashMap<>();
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("ratings/wordings.tsv").getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("wording\t"))
                    .map(line -> line.split("\t", -1))
                    .forEach(line -> put(meanings, line[0], line[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(meanings);
    }

    /** Two wordings that fold to the same cannot mean different things. */
    private static void put(Map<String, String> meanings, String wording, String meaning) {
        String before = meanings.putIfAbsent(RatingWording.fold(wording), meaning);
        if (before != null && !before.equals(meaning)) {
            throw new IllegalStateException(wording + " means " + before + " and " + meaning);
        }
    }
}
