package org.tahqiq.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists that are shipped, {@code lexicon/NAME.txt}: in them # begins a comment, and the top says what a line means. */
public final class WordList {

    private WordList() {}

    /** The entries of a list, without comments. */
    public static List<String> lines(String name) {
        try (InputStream file = WordList.class.getResourceAsStream("/lexicon/" + name + ".txt")) {
            if (file == null) {
                throw new IllegalArgumentException("No word list " + name);
            }
            return new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))
                    .lines()
                    .map(WordList::withoutComment)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutComment(String line) {
        int comment = line.indexOf('#');
        return (comment < 0 ? line : line.substring(0, comment)).strip();
    }
}
