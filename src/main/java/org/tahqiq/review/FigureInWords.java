package org.tahqiq.review;

import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureReading;

/**
 * The number in an excerpt, found by reading its words some at a time: what reads as the longest figure, the first of the text. A
 * plural that counts nothing (مئات الطائرات) is no number of a source.
 */
public final class FigureInWords {

    private static final Pattern WORD = Pattern.compile("\\S+");
    /** In words: نحو 275 مليون دولار أمريكي سنويًا. */
    private static final int LONGEST = 7;
    /** A second sign of the currency says nothing new. */
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:between|from) ([$€£]?\\d[\\d.,]*) (?:and|to) [$€£]?(\\d[\\d.,]*)", Pattern.CASE_INSENSITIVE);

    private static final Map<Pattern, String> ENGLISH = Map.of(
            word("thousand"), "ألف",
            word("million"), "مليون",
            word("billion"), "مليار",
            word("trillion"), "تريليون",
            word("per ?cent"), "بالمئة",
            word("dollar"), "دولار",
            word("euro"), "يورو");

    /** Words of an excerpt that are looked at. */
    private static final int MOST = 300;

    private FigureInWords() {}

    private static Pattern word(String english) {
        return Pattern.compile("\\b" + english + "s?\\b", Pattern.CASE_INSENSITIVE);
    }

    /** Empty when there is none, or none with a value. */
    public static Optional<FigureFields> first(@Nullable String excerpt) {
        if (excerpt == null) {
            return Optional.empty();
        }
        String text = inArabic(excerpt);
        MatchResult[] words = WORD.matcher(text).results().limit(MOST).toArray(MatchResult[]::new);
        for (int from = 0; from < words.length; from++) {
            for (int to = Math.min(words.length, from + LONGEST) - 1; to >= from; to--) {
                String part = text.substring(words[from].start(), words[to].end());
                FigureFields read = FigureReading.read(part.replaceAll("[.،؛:!؟,]+$", ""));
                if (read.value() != null && !Kind.VAGUE.name().equals(read.kind())) {
                    return Optional.of(read);
                }
            }
        }
        return Optional.empty();
    }

    /** Sources are often English: what an amount is made of is said in the words that are read here. */
    private static String inArabic(String excerpt) {
        String text = BETWEEN.matcher(excerpt).replaceAll("بين $1 و$2");
        for (Map.Entry<Pattern, String> word : ENGLISH.entrySet()) {
            text = word.getKey().matcher(text).replaceAll(word.getValue());
        }
        return text;
    }
}
