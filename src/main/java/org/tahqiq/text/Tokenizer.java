package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into words, numbers, signs and line ends, in one pass and without regular expressions: it reads whole corpora. A
 * clitic stays with its word (وقال); one that a tatweel joins to digits is a word before a number (بـ26).
 */
public final class Tokenizer {

    private static final char TATWEEL = 'ـ';

    private final String text;
    private final List<Token> tokens;
    private final Spellings spellings = new Spellings();
    private char[] letters = new char[64];
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
                add(start, Token.Kind.LINE_END, written(start, at));
            } else if (isLetter(c)) {
                word(start);
            } else if (isDigit(c)) {
                number(start);
            } else if (!isBetween(c)) {
                skipMarks();
                add(start, Token.Kind.SIGN, written(start, start + Character.charCount(c)));
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
        int length = folded(start);
        // A tatweel alone is a dash that somebody drew.
        if (length == 0) {
            letters[0] = TATWEEL;
            add(start, Token.Kind.SIGN, 1);
        } else {
            add(start, Token.Kind.WORD, length);
        }
    }

    /** Puts a range as it stands where letters are looked up, and tells its length. */
    private int written(int start, int end) {
        text.getChars(start, end, letters, 0);
        return end - start;
    }

    /** The same with what was read since a start, folded. */
    private int folded(int start) {
        if (at - start > letters.length) {
            letters = new char[at - start];
        }
        return ArabicWord.fold(text, start, at, letters);
    }

    private void add(int start, Token.Kind kind, int length) {
        int spelling = spellings.of(letters, length);
        tokens.add(new Token(start, at, kind, spellings.folded(spelling), spelling));
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
        add(start, Token.Kind.NUMBER, folded(start));
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
