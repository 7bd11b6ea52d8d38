package org.tahqiq.team;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Closes an answer so that only whoever brings the same token and the same key again can open it: the server keeps neither
 * the token nor anything the token can be found from. AES-GCM with a 96-bit nonce and a 128-bit tag (NIST SP 800-38D).
 */
final class Seal {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;

    private Seal(SecretKey key) {
        this.key = key;
    }

    static Seal of(FirstAnswers.Request request) {
        try {
            // A token has 256 random bits, so one hash makes a key of it; the first line keeps it apart from the stored
            // hash.
            String from = "tahqiq first answer\n" + request.token() + "\n" + request.key();
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(from.getBytes(StandardCharsets.UTF_8));
            return new Seal(new SecretKeySpec(bytes, "AES"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    String close(String clear) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, clear.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + closed.length);
        System.arraycopy(closed, 0, both, NONCE, closed.length);
        return Base64.getEncoder().encodeToString(both);
    }

    String open(String closed) {
        byte[] both = Base64.getDecoder().decode(closed);
        byte[] nonce = Arrays.copyOf(both, NONCE);
        byte[] clear = run(Cipher.DECRYPT_MODE, nonce, Arrays.copyOfRange(both, NONCE, both.length));
        return new String(clear, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, byte[] nonce, byte[] bytes) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A kept answer cannot be closed or opened", e);
        }
    }
}
