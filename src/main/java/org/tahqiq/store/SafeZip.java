package org.tahqiq.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tahqiq.text.Refusal;

/**
 * Archives of strangers. What one says of its sizes is not believed: all of it is inflated and counted before any of it is read, so that
 * nothing of a broken or hostile one is ever brought in. Names inside are looked up, never made into files.
 */
public final class SafeZip {

    private static final int LONGEST_NAME = 1024;
    private static final int PART = 1 << 16;

    private SafeZip() {}

    /** Does something with a file. */
    @FunctionalInterface
    public interface Reading {

        void read(Path file) throws IOException;
    }

    /**
     * Keeps an archive on disk while it is read, once it was found whole and safe.
     *
     * @param mostPacked bytes of the archive itself
     * @throws Refusal {@code archive-broken}, {@code archive-unsafe} for a name that leads out of a folder or stands twice, {@code
     *     zip-bomb}, all before any of it was read
     */
    public static void checked(InputStream in, long mostPacked, Inflation room, Reading reading) throws IOException {
        Path copy = Files.createTempFile("tahqiq-archive", ".zip");
        try {
            Files.copy(new Bounded(in, -1, mostPacked), copy, StandardCopyOption.REPLACE_EXISTING);
            try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                check(zip, room);
            } catch (ZipException | EOFException e) {
                throw broken();
            }
            reading.read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Inflates and counts every byte. */
    private static void check(ZipFile zip, Inflation room) throws IOException {
        room.files(zip.size());
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (leadsOut(entry.getName()) || !names.add(entry.getName())) {
                String shown = entry.getName()
                        .substring(0, Math.min(80, entry.getName().length()));
                throw Refusal.invalid("archive-unsafe", shown).at("file");
            }
            inflate(zip, entry, room);
        }
    }

    /** What would leave the folder it is unpacked in, on any system. */
    private static boolean leadsOut(String name) {
        return name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static void inflate(ZipFile zip, ZipEntry entry, Inflation room) throws IOException {
        byte[] part = new byte[PART];
        CRC32 sum = new CRC32();
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                sum.update(part, 0, n);
                length += n;
                room.grows(length, n, entry.getCompressedSize());
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw broken();
        }
    }

    private static Refusal broken() {
        return Refusal.invalid("archive-broken").at("file");
    }
}
