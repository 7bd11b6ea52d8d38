package org.tahqiq.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts a text into words, numbers, signs and line ends, in one pass and without regular expressions: it reads whole corpora. A
 * clitic stays with its word (وقال); one that a tatweel joins to digits is a word before a number (بـ26).
 */
public final class Tokenizer {

    private final String text;
    private final List<Token> tokens;
    private final Map<String, Token> firstSpeltSo = new HashMap<>();
    private int at;

    private Tokenizer(String text) {
        this.text = text;
        this.tokens = new ArrayList<>(text.length() / 5 + 1);
    }

    /** The tokens of a text, in order. Spaces and characters without width lie between them. */
    public static List<Token> tokens(String text) {
        return new Tokenizer(text).all();
    }

    private List<Token> all() {
        while (at < text.length()) {
            int start = at;
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c == '\n') {
                add(start, Token.Kind.LINE_END, "\n");
            } else if (isLetter(c)) {
                word(start);
            } else if (isDigit(c)) {
                number(start);
            } else if (!isBetween(c)) {
                skipMarks();
                add(start, Token.Kind.SIGN, text.substring(start, start + Character.charCount(c)));
            }
        }
        return tokens;
    }

    private void word(int start) {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (!isLetter(c) && !isMark(c)) {
                break;
            }
            at += Character.charCount(c);
        }
        String folded = ArabicWord.fold(text, start, at);
        // A tatweel alone is a dash that somebody drew.
        if (folded.isEmpty()) {
            add(start, Token.Kind.SIGN, "ـ");
        } else {
            add(start, Token.Kind.WORD, folded);
        }
    }

    private void add(int start, Token.Kind kind, String folded) {
        Token first = firstSpeltSo.get(folded);
        if (first == null) {
            first = new Token(start, at, kind, folded, firstSpeltSo.size());
            firstSpeltSo.put(folded, first);
            tokens.add(first);
        } else {
            tokens.add(new Token(start, at, kind, first.folded(), first.spelling()));
        }
    }

    /** Digits, and signs between them that part thousands or decimals. */
    private void number(int start) {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            int size = Character.charCount(c);
            boolean inside = isDigit(c)
                    || isMark(c)
                    || (".,،٬٫\u00A0\u202F".indexOf(c) >= 0
                            && at + size < text.length()
                            && isDigit(text.codePointAt(at + size))
                            && isDigit(text.codePointBefore(at)));
            if (!inside) {
                break;
            }
            at += size;
        }
        add(start, Token.Kind.NUMBER, ArabicWord.fold(text, start, at));
    }

    private void skipMarks() {
        while (at < text.length() && isMark(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
    }

    private static boolean isLetter(int c) {
        return (c >= 'ء' && c <= 'ي') || Character.isLetter(c);
    }

    private static boolean isDigit(int c) {
        return (c >= '0' && c <= '9') || (c > 0x7F && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER);
    }

    /** What joins the character before it: marks, joiners, variation selectors. */
    private static boolean isMark(int c) {
        if (c < 0x300 || (c >= 'ء' && c <= 'ي')) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || c == 0x200C
                || c == 0x200D;
    }

    private static boolean isBetween(int c) {
        return c == ' '
                || Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT;
    }
}
