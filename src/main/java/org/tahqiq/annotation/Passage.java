package org.tahqiq.annotation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.PlainText;

/**
 * A text to find suggestions in, with what is known about it.
 *
 * @param key what the ids of its suggestions are made from: the article's id, or a hash of a text that is no article
 * @param publishedAt the day that «الجمعة» or «أمس» is counted from
 * @param language BCP 47
 * @param entries what the corpus adds to the lexicon
 */
public record Passage(
        String key,
        PlainText text,
        @Nullable LocalDate publishedAt,
        @Nullable String language,
        List<LexiconEntry> entries) {

    public Passage {
        entries = List.copyOf(entries);
    }

    /** A text that is no article: nothing is known but its words. */
    public static Passage of(String text) {
        PlainText plain = new PlainText(text);
        return new Passage(plain.sha256(), plain, null, null, List.of());
    }

    /**
     * A line that a corpus adds to one of the word lists.
     *
     * @param list name of the list, that of its file in {@code lexicon/} without the ending
     * @param line as it would stand in that file
     */
    public record LexiconEntry(String list, String line) {}
}
