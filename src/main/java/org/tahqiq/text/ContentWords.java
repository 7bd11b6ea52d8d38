package org.tahqiq.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text that carry what it says, to tell whether two texts may say the same: by their light stems (المسيّرات and
 * المسيرة are one; Larkey, Ballesteros and Connell, "Light stemming for Arabic information retrieval", 2007), without the small
 * words between them.
 */
public final class ContentWords {

    private static final Analyzer ARABIC = new ArabicAnalyzer();

    private ContentWords() {}

    /** Each once, in the order of the text; numbers in digits 0–9. */
    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        try (TokenStream tokens = ARABIC.tokenStream("", text)) {
            CharTermAttribute word = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                words.add(word.toString());
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory was not read", e);
        }
        return words;
    }
}
