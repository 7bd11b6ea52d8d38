package org.tahqiq.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** The bytes of a text file, read in the charset that is declared or beyond doubt; never with a replacement character. */
public final class TextFile {

    /** What Arabic text was written in before UTF-8. */
    private static final List<Charset> OLDER = List.of(Charset.forName("windows-1256"), Charset.forName("ISO-8859-6"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /**
     * Reads a file. Without a declared charset, only UTF-8 and a UTF-16 byte order mark are beyond doubt: every byte means
     * something in the older charsets.
     *
     * @throws Refusal {@code encoding-invalid} when a declared charset does not fit, {@code encoding-unsure} with the candidates
     */
    public static String read(byte[] bytes, @Nullable String charset) {
        if (charset != null) {
            return withoutMark(read(bytes, named(charset)));
        }
        boolean utf16 = bytes.length > 1 && (bytes[0] == -2 && bytes[1] == -1 || bytes[0] == -1 && bytes[1] == -2);
        Charset likely = utf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return withoutMark(read(bytes, likely));
        } catch (Refusal notThat) {
            String candidates = OLDER.stream()
                    .filter(each -> fits(bytes, each))
                    .map(Charset::name)
                    .collect(Collectors.joining(", "));
            throw Refusal.invalid("encoding-unsure", candidates).at("charset");
        }
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

    /** In a file the mark says how the bytes are to be read, and is no part of the text. */
    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean fits(byte[] bytes, Charset charset) {
        try {
            return !read(bytes, charset).isEmpty();
        } catch (Refusal refusal) {
            return false;
        }
    }

    private static Charset named(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw Refusal.invalid("unknown-code", charset).at("charset");
        }
    }
}
