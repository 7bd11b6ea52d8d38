package org.tahqiq.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;

/**
 * What is looked for. There is no syntax that could be wrong: what stands between quotation marks is found as it stands, folded, all
 * other words in any order and form, and every sign is a gap between words.
 *
 * @param typed at most {@value #MOST_WORDS} words of it count
 * @param corpus null for all the caller may see
 */
public record Query(String typed, Set<Kind> kinds, @Nullable CorpusId corpus) {

    private static final int MOST_WORDS = 32;
    private static final String QUOTATION_MARKS = "[\"“”„«»]";

    /** Words that stand one after the other. */
    record Part(List<FoldedWord> words, boolean exact) {}

    /** All that must be found; empty when no word was typed. */
    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String[] pieces = typed.split(QUOTATION_MARKS, -1);
        int left = MOST_WORDS;
        for (int i = 0; i < pieces.length && left > 0; i++) {
            List<FoldedWord> words = FoldedWord.of(pieces[i]);
            words = words.subList(0, Math.min(left, words.size()));
            left -= words.size();
            // A mark that is never closed quotes nothing.
            if (i % 2 == 1 && i < pieces.length - 1) {
                if (!words.isEmpty()) {
                    parts.add(new Part(words, true));
                }
            } else {
                words.forEach(word -> parts.add(new Part(List.of(word), false)));
            }
        }
        return parts;
    }

    /** The same words among other kinds. */
    Query in(Set<Kind> others) {
        return new Query(typed, others, corpus);
    }
}
