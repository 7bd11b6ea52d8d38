package org.tahqiq.team;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.zip.CRC32;
import org.tahqiq.text.PlainText;

/** Random words for tokens and single-use links, and the form in which they are kept. */
final class Secret {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secret() {}

    /** 256 random bits for a link. */
    static String link() {
        return random();
    }

    /** A token that secret scanners can recognise: a prefix, 256 random bits, a checksum. */
    static String token() {
        String body = random();
        CRC32 checksum = new CRC32();
        checksum.update(body.getBytes(StandardCharsets.US_ASCII));
        return "thq_%s_%08x".formatted(body, checksum.getValue());
    }

    /** What is stored: a plain SHA-256, because 256 random bits cannot be guessed, however fast the hash. */
    static String stored(String secret) {
        return PlainText.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(bytes)
                .replace('-', 'A')
                .replace('_', 'B');
    }
}
