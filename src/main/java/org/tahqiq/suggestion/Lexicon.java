package org.tahqiq.suggestion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahqiq.annotation.Passage.LexiconEntry;

/**
 * The word lists of the rules: the files {@code lexicon/NAME.txt}, and what a corpus adds to them. In a file, {@code #} begins a
 * comment; what a line means is said at its top.
 */
final class Lexicon {

    private static final Lexicon COMMON = new Lexicon(List.of());

    private final Map<String, List<String>> added = new HashMap<>();

    private Lexicon(List<LexiconEntry> entries) {
        entries.forEach(entry ->
                added.computeIfAbsent(entry.list(), any -> new ArrayList<>()).add(entry.line()));
    }

    /** The lists as they are shipped. */
    static Lexicon common() {
        return COMMON;
    }

    /** The lists with what a corpus adds to them. */
    Lexicon with(List<LexiconEntry> entries) {
        return new Lexicon(entries);
    }

    /** The entries of a list, without comments. */
    List<String> lines(String list) {
        List<String> lines = new ArrayList<>(shipped(list));
        lines.addAll(added.getOrDefault(list, List.of()));
        return lines;
    }

    private static List<String> shipped(String list) {
        try (InputStream file = Lexicon.class.getResourceAsStream("/lexicon/" + list + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("No word list " + list);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
