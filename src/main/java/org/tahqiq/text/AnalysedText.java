package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;

/** A text cut once for all who read it: its tokens, which quote marks belong together, its sentences. */
public final class AnalysedText {

    /** UTF-16 units, some six words: the tokens around a position are found from the beginning of its stretch. */
    private static final int STRETCH = 32;

    /** From so many tokens on other threads are worth their while. */
    private static final int LONG = 2_000;

    private final String text;
    private final Token[] tokens;
    private final int spellings;
    private final int[] occurrences;
    private final int[] firstOfStretch;
    private final int[] partners;
    private final List<SentenceSplitter.Sentence> sentences;

    private AnalysedText(String text) {
        this.text = text;
        List<Token> found = Tokenizer.tokens(text);
        this.tokens = found.toArray(Token[]::new);
        this.spellings = 1 + found.stream().mapToInt(Token::spelling).max().orElse(-1);
        this.occurrences = occurrences();
        this.firstOfStretch = firstOfStretch();
        this.partners = SentenceSplitter.partners(found);
        this.sentences = SentenceSplitter.split(found, partners);
    }

    public static AnalysedText of(String text) {
        return new AnalysedText(text);
    }

    public String text() {
        return text;
    }

    /** How many tokens there are. */
    public int size() {
        return tokens.length;
    }

    /** Whether it is so long that its parts are best read side by side. */
    public boolean isLong() {
        return tokens.length >= LONG;
    }

    /** How many different folded forms there are, words, numbers and signs. */
    public int spellings() {
        return spellings;
    }

    /** The number of a token's folded form, below {@link #spellings}. */
    public int spelling(int index) {
        return tokens[index].spelling();
    }

    /** How often the text has the folded form of a token. */
    public int occurrences(int index) {
        return occurrences[spelling(index)];
    }

    private int[] occurrences() {
        int[] counts = new int[spellings];
        for (Token token : tokens) {
            counts[token.spelling()]++;
        }
        return counts;
    }

    public Token token(int index) {
        return tokens[index];
    }

    public String folded(int index) {
        return tokens[index].folded();
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
        for (int i = 0; i < tokens.length; i++) {
            int close = partners[i];
            if (close > i + 1) {
                quotes.add(span(i + 1, close));
            }
            i = Math.max(i, close);
        }
        return quotes;
    }

    /** The token at or before a UTF-16 position; the first one before all. */
    public int tokenAt(int position) {
        int at = firstOfStretch[Math.min(position / STRETCH, firstOfStretch.length - 1)];
        while (at + 1 < tokens.length && tokens[at + 1].start() <= position) {
            at++;
        }
        return at;
    }

    /** For each stretch of the text the last token that begins before it or with it. */
    private int[] firstOfStretch() {
        int[] firsts = new int[text.length() / STRETCH + 1];
        int at = 0;
        for (int stretch = 0; stretch < firsts.length; stretch++) {
            while (at + 1 < tokens.length && tokens[at + 1].start() <= stretch * STRETCH) {
                at++;
            }
            firsts[stretch] = at;
        }
        return firsts;
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && tokens[index - 1].end() == tokens[index].start();
    }

    /** The UTF-16 range from one token up to another, that one not included. */
    public TextSpan span(int from, int to) {
        return new TextSpan(tokens[from].start(), tokens[to - 1].end());
    }

    /** The same range without the first letters of its first token, which are a clitic: و|قال. */
    public TextSpan span(int from, int to, int cut) {
        return new TextSpan(startBehind(from, cut), tokens[to - 1].end());
    }

    /** The UTF-16 position behind so many folded letters of a token, with the marks and tatweels they carry. */
    public int startBehind(int index, int cut) {
        Token token = tokens[index];
        int at = token.start();
        for (int left = cut; at < token.end() && (left > 0 || ArabicWord.isDropped(text.charAt(at))); at++) {
            if (!ArabicWord.isDropped(text.charAt(at))) {
                left--;
            }
        }
        return at;
    }
}
