package org.tahqiq.exchange.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.tahqiq.text.Refusal;

/** Bytes as text: what is not UTF-8 is refused, never replaced. */
final class Utf8 {

    private Utf8() {}

    /** @throws Refusal {@code encoding-invalid} */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("encoding-invalid", "UTF-8");
        }
    }
}
