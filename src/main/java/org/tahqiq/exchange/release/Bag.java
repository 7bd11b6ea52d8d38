package org.tahqiq.exchange.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.tahqiq.store.Hashes;

/**
 * A bag (BagIt 1.0, RFC 8493) as it is written into a zip, without anything that differs from one writing to the next: files come in
 * the order they are put, bear one time, and are stored as they are, since what deflating gives depends on the library a Java came with.
 */
final class Bag {

    /** The first day of a zip's calendar is no use: Java takes it for none, and writes the time of the machine's zone beside it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private static final String DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

    static final String MANIFEST = "manifest-sha256.txt";
    static final String TAG_MANIFEST = "tagmanifest-sha256.txt";

    private final ZipOutputStream zip;
    private final String folder;
    private final SortedMap<String, String> payload = new TreeMap<>();
    private final SortedMap<String, String> tags = new TreeMap<>();
    private long payloadBytes;

    /** @param folder in which all of it lies */
    Bag(OutputStream out, String folder) throws IOException {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.folder = folder;
        zip.setMethod(ZipOutputStream.STORED);
        tag("bagit.txt", DECLARATION);
    }

    /** Writes what is in a file; asked twice, because a zip says how much comes before it comes. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** One more file of what the bag is for. */
    void put(String name, Content content) throws IOException {
        Measured measured = write("data/" + name, content);
        payload.put("data/" + name, measured.sha256());
        payloadBytes += measured.bytes;
    }

    /** @param info labels and values of {@code bag-info.txt}, in their order */
    void close(SortedMap<String, String> info) throws IOException {
        StringBuilder lines = new StringBuilder();
        info.forEach(
                (label, value) -> lines.append(label).append(": ").append(value).append('\n'));
        tag("bag-info.txt", lines + "Payload-Oxum: " + payloadBytes + "." + payload.size() + "\n");
        tag(MANIFEST, manifest(payload));
        tag(TAG_MANIFEST, manifest(tags));
        zip.finish();
    }

    private void tag(String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        tags.put(name, write(name, out -> out.write(bytes)).sha256());
    }

    private static String manifest(SortedMap<String, String> checksums) {
        StringBuilder lines = new StringBuilder();
        checksums.forEach(
                (name, sha256) -> lines.append(sha256).append("  ").append(name).append('\n'));
        return lines.toString();
    }

    private Measured write(String name, Content content) throws IOException {
        Measured measured = new Measured();
        content.write(measured);
        ZipEntry entry = new ZipEntry(folder + "/" + name);
        entry.setTimeLocal(NO_TIME);
        entry.setSize(measured.bytes);
        entry.setCrc(measured.crc.getValue());
        zip.putNextEntry(entry);
        content.write(zip);
        zip.closeEntry();
        return measured;
    }

    /** Takes bytes only to say how many they are, and which. */
    private static final class Measured extends OutputStream {

        private final CRC32 crc = new CRC32();
        private final MessageDigest digest = Hashes.sha256();
        private long bytes;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] part, int from, int length) {
            crc.update(part, from, length);
            digest.update(part, from, length);
            bytes += length;
        }

        String sha256() {
            return Hashes.hex(digest);
        }
    }
}
