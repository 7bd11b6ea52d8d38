package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.text.WordList;

/**
 * The word lists of the rules: the files {@code lexicon/NAME.txt}, and what a corpus adds to them. What a line of a list
 * means is said at the top of its file.
 */
public final class Lexicon {

    private static final Lexicon COMMON = new Lexicon(List.of());

    private final Map<String, List<String>> added = new HashMap<>();

    private Lexicon(List<LexiconEntry> entries) {
        entries.forEach(entry ->
                added.computeIfAbsent(entry.list(), any -> new ArrayList<>()).add(entry.line()));
    }

    /** The lists as they are shipped. */
    public static Lexicon common() {
        return COMMON;
    }

    /** The lists with what a corpus adds to them. */
    public Lexicon with(List<LexiconEntry> entries) {
        return new Lexicon(entries);
    }

    /** The entries of a list, without comments. */
    public List<String> lines(String list) {
        List<String> lines = new ArrayList<>(WordList.lines(list));
        lines.addAll(added.getOrDefault(list, List.of()));
        return lines;
    }
}
