package org.tahqiq.store.backup;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tahqiq.store.Hashes;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A backup as it is read. It may come from anywhere: nothing in it is run, no name in it becomes a path or a word of SQL, and
 * everything is compared with the manifest before anything is used.
 */
final class Archive implements Closeable {

    static final String MANIFEST = "manifest-sha256.txt";
    static final String ABOUT = "tahqiq-backup.json";
    static final String CONFIGURATION = "configuration.json";
    static final String TABLES = "tables/";
    static final String ROWS = ".jsonl";
    static final String BLOBS = "blobs/";

    private static final Pattern NAME =
            Pattern.compile("tahqiq-backup\\.json|configuration\\.json|tables/[a-z_0-9]+\\.jsonl|blobs/[0-9a-f]{64}");
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) {2}(\\S+)");

    /** Bytes; the names of about half a million files. */
    private static final int LONGEST_MANIFEST = 64 << 20;

    private static final int LONGEST_ABOUT = 1 << 20;

    /** What a ZIP begins with, even one that was cut off. */
    private static final byte[] SIGNATURE = {'P', 'K'};

    private final ZipFile zip;
    private final Map<String, String> hashes;
    private final About about;

    private Archive(ZipFile zip) throws IOException {
        this.zip = zip;
        this.hashes = manifest();
        this.about = readAbout();
    }

    /** @throws Refusal {@code backup-foreign} for what is no backup, {@code backup-damaged} for what was one */
    static Archive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw beginsAsZip(file) ? damaged("ZIP") : foreign("ZIP");
        }
        try {
            return new Archive(zip);
        } catch (ZipException | EOFException e) {
            zip.close();
            throw damaged("ZIP");
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static boolean beginsAsZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    About about() {
        return about;
    }

    /** Reads all of it and compares every file with its hash; steps once for each blob. */
    void requireWhole(Jobs.Progress progress) throws IOException {
        Set<String> found = new HashSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!found.add(name) || !(name.equals(MANIFEST) || hashes.containsKey(name))) {
                throw damaged(shown(name));
            }
        }
        for (Map.Entry<String, String> each : hashes.entrySet()) {
            requireHash(each.getKey());
            if (each.getKey().startsWith(BLOBS)) {
                if (!each.getKey().equals(BLOBS + each.getValue())) {
                    throw damaged(each.getKey());
                }
                progress.step();
            }
        }
        if (about.blobs() != blobs().size()) {
            throw damaged(BLOBS);
        }
    }

    List<String> blobs() {
        List<String> names = new ArrayList<>();
        for (String name : hashes.keySet()) {
            if (name.startsWith(BLOBS)) {
                names.add(name.substring(BLOBS.length()));
            }
        }
        return names;
    }

    InputStream blob(String sha256) throws IOException {
        return bytes(BLOBS + sha256);
    }

    InputStream rows(String table) throws IOException {
        return bytes(TABLES + table + ROWS);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    static Refusal damaged(String where) {
        return Refusal.invalid("backup-damaged", where);
    }

    static Refusal foreign(String what) {
        return Refusal.invalid("backup-foreign", what);
    }

    private Map<String, String> manifest() throws IOException {
        if (zip.getEntry(MANIFEST) == null || zip.getEntry(ABOUT) == null) {
            throw foreign(zip.getEntry(MANIFEST) == null ? MANIFEST : ABOUT);
        }
        Map<String, String> read = new HashMap<>();
        for (String line : start(MANIFEST, LONGEST_MANIFEST).lines().toList()) {
            var parts = LINE.matcher(line);
            if (!parts.matches() || !NAME.matcher(parts.group(2)).matches()) {
                throw damaged(MANIFEST);
            }
            read.put(parts.group(2), parts.group(1));
        }
        return read;
    }

    /** Its hash comes first: a byte that broke in the number of its form does not make it a newer one. */
    private About readAbout() throws IOException {
        requireHash(ABOUT);
        try {
            About read = JsonMapper.shared().readValue(start(ABOUT, LONGEST_ABOUT), About.class);
            if (read.form() != About.FORM) {
                throw Refusal.invalid("backup-newer", read.application());
            }
            return read;
        } catch (JacksonException e) {
            throw damaged(ABOUT);
        }
    }

    private void requireHash(String name) throws IOException {
        try (InputStream bytes = bytes(name)) {
            if (!Hashes.of(bytes).equals(hashes.get(name))) {
                throw damaged(name);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(name);
        }
    }

    private String start(String name, int most) throws IOException {
        try (InputStream bytes = bytes(name)) {
            return new String(bytes.readNBytes(most), StandardCharsets.UTF_8);
        }
    }

    private InputStream bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(name);
        }
        return zip.getInputStream(entry);
    }

    private static String shown(String name) {
        return name.substring(0, Math.min(80, name.length()));
    }
}
