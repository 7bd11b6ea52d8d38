package org.tahqiq.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ar.ArabicStemmer;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Token;
import org.tahqiq.text.Tokenizer;

/**
 * A word or a number as it is looked for, with the place where it stands in the text, marks and all.
 *
 * @param place UTF-16
 */
record FoldedWord(String folded, TextSpan place) {

    /** Words as long as this are no words; Lucene refuses terms of 32 KiB. UTF-16 units. */
    private static final int LONGEST = 64;

    /** Letters behind و and ف; behind ب ل ك there must be more, or كتاب would be found by تاب. */
    private static final int REST = 3;

    private static final int LONGER_REST = 4;

    private static final char TATWEEL = '\u0640';
    private static final Pattern THOUSANDS = Pattern.compile("[,،٬ ](?=\\d{3}(?!\\d))");
    private static final ArabicStemmer STEMMER = new ArabicStemmer();

    /** The words of a text, in order. */
    static List<FoldedWord> of(String text) {
        List<FoldedWord> words = new ArrayList<>();
        for (Token token : Tokenizer.tokens(text)) {
            boolean number = token.kind() == Token.Kind.NUMBER;
            if (!number && token.kind() != Token.Kind.WORD) {
                continue;
            }
            String written = ArabicNormalizer.fold(text.substring(token.start(), token.end()));
            String folded = number ? THOUSANDS.matcher(written).replaceAll("").replace('٫', '.') : written;
            FoldedWord before = words.isEmpty() ? null : words.getLast();
            if (before != null && isBroken(text, before.place().end(), token.start())) {
                words.removeLast();
                words.add(new FoldedWord(
                        cut(before.folded() + folded),
                        new TextSpan(before.place().start(), token.end())));
            } else if (!folded.isEmpty()) {
                words.add(new FoldedWord(cut(folded), token.span()));
            }
        }
        return words;
    }

    /** Texts taken out of PDF files have words with a gap in them, and a tatweel on each side of it: مرتـ ـزقة. */
    private static boolean isBroken(String text, int end, int start) {
        return end < start
                && text.charAt(end - 1) == TATWEEL
                && text.charAt(start) == TATWEEL
                && text.substring(end, start).chars().allMatch(c -> c == ' ' || c == '\u00A0');
    }

    private static String cut(String word) {
        return word.length() <= LONGEST ? word : word.substring(0, LONGEST);
    }

    /** The word without the article and its ending, as light stemming has it. */
    String stem() {
        return stem(folded);
    }

    /** Under what it is found: as it stands, by its stem, and by the stem of what follows a clitic و ف ب ل ك. */
    List<String> forms() {
        List<String> forms = new ArrayList<>(List.of(folded, asStem(stem())));
        int rest = "بلك".indexOf(folded.charAt(0)) >= 0 ? LONGER_REST : REST;
        if ("بلكوف".indexOf(folded.charAt(0)) >= 0 && folded.length() > rest) {
            forms.add(asStem(stem(folded.substring(1))));
        }
        return forms;
    }

    /** A stem as a term: no word begins so. */
    static String asStem(String stem) {
        return "~" + stem;
    }

    /** Lucene's stemmer takes a و off any word, and finds زار for وزارة: it may so only before the article. */
    private static String stem(String word) {
        char[] letters = word.toCharArray();
        boolean ofWord = word.startsWith("و") && !word.startsWith("وال");
        return new String(
                letters,
                0,
                ofWord ? STEMMER.stemSuffix(letters, letters.length) : STEMMER.stem(letters, letters.length));
    }
}
