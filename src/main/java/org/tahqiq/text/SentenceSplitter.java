package org.tahqiq.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds where sentences end: at . ؟ ! … and line ends; not inside quote marks that are closed in the same paragraph, and not after
 * a letter that stands for a word (د. أحمد).
 */
public final class SentenceSplitter {

    private SentenceSplitter() {}

    /**
     * A run of tokens.
     *
     * @param from index of the first token
     * @param to index behind the last one, the sign that ends the sentence among them, a line end not
     */
    public record Sentence(int from, int to) {}

    /** The sentences of a text. A line end is in none. */
    public static List<Sentence> split(List<Token> tokens, int[] partners) {
        List<Sentence> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).kind() == Token.Kind.LINE_END) {
                add(sentences, from, i);
                from = i + 1;
            } else if (partners[i] > i) {
                int close = partners[i];
                boolean ends =
                        isEnd(tokens, close - 1) && (close + 1 == tokens.size() || !continues(tokens, close + 1));
                i = close;
                if (ends) {
                    add(sentences, from, i + 1);
                    from = i + 1;
                }
            } else if (isEnd(tokens, i) && (i + 1 == tokens.size() || !isEnd(tokens, i + 1))) {
                add(sentences, from, i + 1);
                from = i + 1;
            }
        }
        add(sentences, from, tokens.size());
        return sentences;
    }

    private static void add(List<Sentence> sentences, int from, int to) {
        if (from < to) {
            sentences.add(new Sentence(from, to));
        }
    }

    /** A quote that ended with a full stop is the end, unless the sentence goes on with a sign or a small word. */
    private static boolean continues(List<Token> tokens, int index) {
        return tokens.get(index).kind() == Token.Kind.SIGN;
    }

    private static boolean isEnd(List<Token> tokens, int index) {
        Token token = tokens.get(index);
        if (token.kind() != Token.Kind.SIGN) {
            return false;
        }
        return switch (token.folded()) {
            case "؟", "!", "…", "?", "۔" -> true;
            case "." -> !isAbbreviation(tokens, index - 1, token);
            default -> false;
        };
    }

    private static boolean isAbbreviation(List<Token> tokens, int before, Token dot) {
        return before >= 0
                && tokens.get(before).kind() == Token.Kind.WORD
                && tokens.get(before).folded().length() == 1
                && tokens.get(before).end() == dot.start();
    }

    /** For each token the index of the quote mark that closes or opens it; its own index when there is none. */
    static int[] partners(List<Token> tokens) {
        int[] partners = new int[tokens.size()];
        int[] open = new int[QUOTES.length];
        Arrays.fill(open, -1);
        for (int i = 0; i < partners.length; i++) {
            partners[i] = i;
            Token token = tokens.get(i);
            if (token.kind() == Token.Kind.LINE_END) {
                Arrays.fill(open, -1);
            } else if (token.kind() == Token.Kind.SIGN) {
                for (int style = 0; style < QUOTES.length; style++) {
                    String[] marks = QUOTES[style];
                    if (marks[1].equals(token.folded()) && open[style] >= 0) {
                        partners[i] = open[style];
                        partners[open[style]] = i;
                        open[style] = -1;
                        break;
                    } else if (marks[0].equals(token.folded())) {
                        open[style] = i;
                        break;
                    }
                }
            }
        }
        return partners;
    }

    /** The three styles of the Arabic press, and the marks that a keyboard makes of them. */
    private static final String[][] QUOTES = {{"“", "”"}, {"«", "»"}, {"\"", "\""}, {"‘", "’"}, {"”", "“"}};
}
