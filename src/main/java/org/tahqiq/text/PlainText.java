package org.tahqiq.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The body of an article as stored: exactly as it was published, but for line ends, which are always LF. */
public final class PlainText {

    private static final Pattern ODD_BLANKS = Pattern.compile("\\A\\h*\\n|\\n(?:\\h*\\n){2,}");

    /** On one letter; the fullest vocalisation, with signs of recitation, has a handful. More is meant to hide or break something. */
    private static final Pattern PILED_MARKS = Pattern.compile("[\\p{Mn}\\p{Me}]{17}");

    /** Embeddings, overrides and isolates: what follows them reads otherwise than it stands. The marks LRM, RLM and ALM turn nothing. */
    private static final Pattern TURNS = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]");

    private final String value;

    /** @throws Refusal {@code text-empty} or {@code text-invalid} */
    public PlainText(String published) {
        this(published.replace("\r\n", "\n").replace('\r', '\n'), false);
    }

    private PlainText(String value, boolean checked) {
        if (!checked) {
            if (value.isEmpty()) {
                throw Refusal.invalid("text-empty").at("text");
            }
            refuseUnstorable(value, "text");
        }
        this.value = value;
    }

    /** A body that was checked when it was stored: read a million times as often as written, so not looked through again. */
    public static PlainText stored(String body) {
        return new PlainText(body, true);
    }

    /** The text; offsets into it are UTF-16 positions. */
    public String value() {
        return value;
    }

    /**
     * Refuses what one of our databases or one of our formats cannot hold: NUL, lone surrogates and noncharacters.
     *
     * @throws Refusal {@code text-invalid} with the code point and its UTF-16 position
     */
    static void refuseUnstorable(String value, String field) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            boolean loneSurrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            boolean noncharacter = (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
            if (c == 0 || loneSurrogate || noncharacter) {
                throw Refusal.invalid("text-invalid", "U+%04X".formatted(c), i).at(field);
            }
            i += Character.charCount(c);
        }
    }

    /** Length in code points. */
    public int length() {
        return value.codePointCount(0, value.length());
    }

    /**
     * What whoever adds the text should know of it, as codes: {@code blank-paragraphs} when it begins with an empty line or has several
     * together, as copying from a page leaves them; {@code piled-marks} when a letter carries more marks than 16; {@code direction-signs} when {@link #turns}.
     */
    public List<String> oddities() {
        List<String> found = new ArrayList<>();
        if (ODD_BLANKS.matcher(value).find()) {
            found.add("blank-paragraphs");
        }
        if (PILED_MARKS.matcher(value).find()) {
            found.add("piled-marks");
        }
        if (turns()) {
            found.add("direction-signs");
        }
        return found;
    }

    /** Whether it holds signs without width that turn the direction, so that it may read otherwise than it stands. */
    public boolean turns() {
        return turns(value);
    }

    static boolean turns(String value) {
        return TURNS.matcher(value).find();
    }

    public Offsets offsets(OffsetUnit unit) {
        return Offsets.in(value, unit);
    }

    /** The exact words of a span. */
    public String quote(TextSpan span) {
        return value.substring(span.start(), span.end());
    }

    /**
     * Refuses a span that leaves the text or cuts a letter from its marks, an emoji or a surrogate pair in two.
     *
     * @throws Refusal {@code span-outside} or {@code span-splits}
     */
    public void check(TextSpan span) {
        if (span.end() > value.length()) {
            throw Refusal.invalid("span-outside", span.end(), value.length()).at("end");
        }
        refuseInsideCluster(span.start(), "start");
        refuseInsideCluster(span.end(), "end");
    }

    private void refuseInsideCluster(int position, String field) {
        if (position == 0
                || position == value.length()
                || isPlain(value.codePointBefore(position)) && isPlain(value.codePointAt(position))) {
            return;
        }
        // A cluster never reaches over a line end, so one paragraph decides; the whole text would be slow to break.
        int from = value.lastIndexOf('\n', position - 1) + 1;
        int to = value.indexOf('\n', position);
        if (position == from || position == to) {
            return;
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance(ULocale.ROOT);
        clusters.setText(value.substring(from, to < 0 ? value.length() : to));
        if (!clusters.isBoundary(position - from)) {
            throw Refusal.invalid("span-splits").at(field);
        }
    }

    /**
     * Whether no cluster goes on with it, and none after it but with what is not plain (UAX 29, GB999): a letter, digit, blank or
     * sign. Settles most ends without an iterator.
     */
    private static boolean isPlain(int c) {
        boolean half = c <= Character.MAX_SURROGATE && c >= Character.MIN_SURROGATE;
        return !half
                && UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK)
                        == UCharacter.GraphemeClusterBreak.OTHER;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlainText text && text.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }

    /** Hex SHA-256 of the text in UTF-8. */
    public String sha256() {
        return sha256(value.getBytes(StandardCharsets.UTF_8));
    }

    /** Hex SHA-256 of some bytes. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
