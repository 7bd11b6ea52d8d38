package org.tahqiq.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what flows by. */
public final class Hashes {

    private Hashes() {}

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Reads to the end and keeps nothing of it. */
    public static String of(InputStream bytes) throws IOException {
        DigestInputStream read = new DigestInputStream(bytes, sha256());
        read.transferTo(OutputStream.nullOutputStream());
        return hex(read.getMessageDigest());
    }
}
