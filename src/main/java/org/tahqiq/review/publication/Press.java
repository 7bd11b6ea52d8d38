package org.tahqiq.review.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Blobs;

/** Keeps what goes out as files that never change. */
@Component
class Press {

    /** Bytes. Two megabytes of text are as much as an article has; escaped and marked it is a few times that. */
    private static final long MOST = 64L << 20;

    private final Blobs blobs;

    Press(Blobs blobs) {
        this.blobs = blobs;
    }

    /**
     * A page as it is kept.
     *
     * @param style what its style hashes to
     */
    record Printed(String sha256, String style) {}

    Printed print(Sheet sheet) {
        return new Printed(keep(sheet.bytes()), Sheet.STYLE);
    }

    /** @return its name: the hex SHA-256 of the bytes */
    String keep(byte[] bytes) {
        return blobs.keep(new ByteArrayInputStream(bytes), MOST).sha256();
    }

    byte[] read(String sha256) {
        try (InputStream bytes = blobs.open(sha256)) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
