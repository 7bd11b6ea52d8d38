package org.tahqiq.review;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureReading;

/** The number in an excerpt, found by reading its words some at a time: what reads as the longest figure, the first of the text. */
public final class FigureInWords {

    private static final Pattern WORD = Pattern.compile("\\S+");
    /** In words: نحو 275 مليون دولار أمريكي سنويًا. */
    private static final int LONGEST = 7;
    /** Words of an excerpt that are looked at. */
    private static final int MOST = 300;

    private FigureInWords() {}

    /** Empty when there is none, or none with a value. */
    public static Optional<FigureFields> first(@Nullable String excerpt) {
        if (excerpt == null) {
            return Optional.empty();
        }
        MatchResult[] words = WORD.matcher(excerpt).results().limit(MOST).toArray(MatchResult[]::new);
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + LONGEST) - 1; to >= from; to--) {
                String part = excerpt.substring(words[from].start(), words[to].end());
                FigureFields read = FigureReading.read(part.replaceAll("[.،؛:!؟,]+$", ""));
                if (read.value() != null) {
                    return Optional.of(read);
                }
            }
        }
        return Optional.empty();
    }
}
