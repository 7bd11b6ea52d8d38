package org.tahqiq.store.backup;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tahqiq.store.Hashes;

/** A backup as it is written: each file is hashed as it goes by, and the hashes come last. */
final class ArchiveWriter implements Closeable {

    private final ZipOutputStream zip;
    private final SortedMap<String, String> hashes = new TreeMap<>();

    /** Writes a file's bytes. */
    @FunctionalInterface
    interface Bytes {
        void to(OutputStream out) throws IOException, SQLException;
    }

    ArchiveWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void file(String name, Bytes bytes) throws IOException, SQLException {
        MessageDigest digest = Hashes.sha256();
        zip.putNextEntry(new ZipEntry(name));
        // Whoever writes may close: the archive goes on.
        OutputStream open = new FilterOutputStream(new DigestOutputStream(zip, digest)) {
            @Override
            public void write(byte[] part, int from, int length) throws IOException {
                out.write(part, from, length);
            }

            @Override
            public void close() {}
        };
        bytes.to(open);
        zip.closeEntry();
        hashes.put(name, Hashes.hex(digest));
    }

    /** Writes the hashes, in the form of {@code sha256sum}. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(Archive.MANIFEST));
        for (var each : hashes.entrySet()) {
            zip.write((each.getValue() + "  " + each.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.finish();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
