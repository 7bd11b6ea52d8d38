package org.tahqiq.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** The bytes of a text file, read in the charset that is declared or beyond doubt; never with a replacement character. */
public final class TextFile {

    /** What Arabic text without a byte order mark may be in, and nothing in the bytes tells for certain. */
    private static final List<Charset> DOUBTFUL = Stream.of("windows-1256", "ISO-8859-6", "UTF-16LE", "UTF-16BE")
            .map(Charset::forName)
            .toList();

    /** Code points. */
    private static final int LONGEST_TITLE = 200;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** The commonest words of Arabic news; in the wrong charset hardly any of them comes out. */
    private static final Set<String> COMMON = Set.of(
            "في", "من", "على", "إلى", "أن", "إن", "عن", "مع", "هذا", "هذه", "التي", "الذي", "ما", "لا", "قال", "بعد",
            "كان");

    private TextFile() {}

    /** A file as it reads in one charset, without its byte order mark. */
    public record Reading(String charset, String text) {

        /** What a text that came alone is called: its first line that is not empty. */
        public @Nullable String firstLine() {
            return TextFile.firstLine(text);
        }
    }

    /** The first line of a text that says something, at most 200 characters of it; null when there is none. */
    public static @Nullable String firstLine(String text) {
        return text.lines()
                .map(line -> line.replaceAll("\\p{Cntrl}", " ").strip())
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> line.codePointCount(0, line.length()) <= LONGEST_TITLE
                        ? line
                        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)))
                .orElse(null);
    }

    /**
     * Reads a file. Without a declared charset, only UTF-8 and a byte order mark are beyond doubt: every byte means something in
     * the older charsets.
     *
     * @throws Refusal {@code encoding-invalid} when a declared charset does not fit, {@code encoding-unsure} with the candidates,
     *     {@code encoding-none} when there is none
     */
    public static Reading read(byte[] bytes, @Nullable String charset) {
        if (charset != null) {
            Charset declared = named(charset);
            return new Reading(declared.name(), withoutMark(read(bytes, declared)));
        }
        return certain(bytes).orElseThrow(() -> {
            String candidates = likely(bytes).stream().map(Reading::charset).collect(Collectors.joining(", "));
            return candidates.isEmpty()
                    ? Refusal.invalid("encoding-none").at("file")
                    : Refusal.invalid("encoding-unsure", candidates).at("charset");
        });
    }

    /**
     * A text that was sent without a charset is taken as it is in UTF-8, a byte order mark included.
     *
     * @throws Refusal as {@link #read(byte[], String)}, when it is not UTF-8
     */
    public static Reading sent(byte[] bytes) {
        return reading(bytes, StandardCharsets.UTF_8).orElseGet(() -> read(bytes, (String) null));
    }

    /** As it is in a declared charset, a byte order mark included. */
    public static Reading exactly(byte[] bytes, String charset) {
        Charset declared = named(charset);
        return new Reading(declared.name(), read(bytes, declared));
    }

    /** The one reading that is beyond doubt. */
    public static Optional<Reading> certain(byte[] bytes) {
        return marked(bytes).or(() -> utf8(bytes));
    }

    /** Letters of several bytes that are all well formed come about in no other charset; ASCII alone might be half of UTF-16. */
    private static Optional<Reading> utf8(byte[] bytes) {
        try {
            String text = withoutMark(read(bytes, StandardCharsets.UTF_8));
            return text.indexOf(0) < 0 && text.chars().anyMatch(c -> c > 0x7F)
                    ? Optional.of(new Reading(StandardCharsets.UTF_8.name(), text))
                    : reading(bytes, StandardCharsets.UTF_8);
        } catch (Refusal notUtf8) {
            return Optional.empty();
        }
    }

    /** How a file may be read when nothing is certain, the likeliest first. */
    public static List<Reading> likely(byte[] bytes) {
        return DOUBTFUL.stream()
                .flatMap(charset -> reading(bytes, charset).stream())
                .sorted(Comparator.comparingDouble((Reading reading) -> -arabic(reading.text())))
                .toList();
    }

    /**
     * Reads bytes exactly as they are, a byte order mark included.
     *
     * @throws Refusal {@code encoding-invalid} when there is a byte that the charset does not know
     */
    public static String read(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("encoding-invalid", charset.name()).at("text");
        }
    }

    private static Optional<Reading> marked(byte[] bytes) {
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return reading(bytes, StandardCharsets.UTF_16LE);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return reading(bytes, StandardCharsets.UTF_16BE);
        }
        return Optional.empty();
    }

    /** Empty when the bytes do not fit, or give what no text has: the zeros of UTF-16 read as UTF-8, say. */
    private static Optional<Reading> reading(byte[] bytes, Charset charset) {
        try {
            String text = withoutMark(read(bytes, charset));
            return text.codePoints().allMatch(TextFile::isOfText)
                    ? Optional.of(new Reading(charset.name(), text))
                    : Optional.empty();
        } catch (Refusal doesNotFit) {
            return Optional.empty();
        }
    }

    private static boolean isOfText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == 0x1A;
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> false;
            default -> true;
        };
    }

    /** How much a text reads like Arabic: the share of its words that are common ones or begin with the article. */
    private static double arabic(String text) {
        StringTokenizer words = new StringTokenizer(text);
        double all = 0;
        double known = 0;
        while (words.hasMoreTokens() && all < 2000) {
            String word = words.nextToken();
            all++;
            if (COMMON.contains(word)) {
                known += 2;
            } else if (word.startsWith("ال") || word.startsWith("وال")) {
                known++;
            }
        }
        return all == 0 ? 0 : known / all;
    }

    /** In a file the mark says how the bytes are to be read, and is no part of the text. */
    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset named(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.invalid("unknown-code", charset).at("charset");
        }
    }
}
