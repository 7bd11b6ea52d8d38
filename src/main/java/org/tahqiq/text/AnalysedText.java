package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut once for all who read it: its tokens, which quote marks belong together, its sentences. */
public final class AnalysedText {

    private final String text;
    private final List<Token> tokens;
    private final int[] partners;
    private final List<SentenceSplitter.Sentence> sentences;

    private AnalysedText(String text) {
        this.text = text;
        this.tokens = Tokenizer.tokens(text);
        this.partners = SentenceSplitter.partners(tokens);
        this.sentences = SentenceSplitter.split(tokens, partners);
    }

    public static AnalysedText of(String text) {
        return new AnalysedText(text);
    }

    public String text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.size();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    public String folded(int index) {
        return tokens.get(index).folded();
    }

    /** The sentences; in tokens. */
    public List<SentenceSplitter.Sentence> sentences() {
        return sentences;
    }

    /** The quote mark that belongs to the one at this index; the same index when none does. */
    public int partner(int index) {
        return partners[index];
    }

    /** What stands between quote marks, without them; quotes within a quote belong to it. UTF-16 ranges. */
    public List<TextSpan> quotes() {
        List<TextSpan> quotes = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            int close = partners[i];
            if (close > i + 1) {
                quotes.add(span(i + 1, close));
            }
            i = Math.max(i, close);
        }
        return quotes;
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && tokens.get(index - 1).end() == tokens.get(index).start();
    }

    /** The UTF-16 range from one token up to another, that one not included. */
    public TextSpan span(int from, int to) {
        return new TextSpan(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    /** The same range without the first letters of its first token, which are a clitic: و|قال. */
    public TextSpan span(int from, int to, int cut) {
        return new TextSpan(startBehind(from, cut), tokens.get(to - 1).end());
    }

    /** The UTF-16 position behind so many folded letters of a token, with the marks and tatweels they carry. */
    public int startBehind(int index, int cut) {
        Token token = tokens.get(index);
        int at = token.start();
        for (int left = cut; at < token.end() && (left > 0 || ArabicWord.isDropped(text.charAt(at))); at++) {
            if (!ArabicWord.isDropped(text.charAt(at))) {
                left--;
            }
        }
        return at;
    }
}
