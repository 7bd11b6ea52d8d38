package org.tahqiq.exchange.release;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.tahqiq.store.Hashes;

/** Reads a bag in a zip, and finds the files that are not what its manifests say: changed, missing, or there without being named. */
final class BagCheck {

    private static final List<String> MANIFESTS = List.of(Bag.MANIFEST, Bag.TAG_MANIFEST);

    /** Longer than any manifest of ours. */
    private static final int LONGEST_MANIFEST = 1 << 20;

    private final SortedMap<String, String> found = new TreeMap<>();
    private final SortedMap<String, String> named = new TreeMap<>();

    private BagCheck() {}

    /**
     * What was found.
     *
     * @param sha256 of the archive
     * @param differing names in the bag; where the archive cannot be opened, the manifests
     */
    record Found(String sha256, SortedSet<String> differing) {

        /** Where no archive is. */
        static final Found NOTHING = new Found("", new TreeSet<>(MANIFESTS));
    }

    static Found of(Path archive) throws IOException {
        BagCheck check = new BagCheck();
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            check.read(zip);
        } catch (ZipException | EOFException unreadable) { // the second when a place it names is behind its end
            check.found.clear();
        }
        try (InputStream in = Files.newInputStream(archive)) {
            return new Found(Hashes.of(in), check.differing());
        }
    }

    private void read(ZipFile zip) throws IOException {
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
            try (InputStream in = zip.getInputStream(entry)) {
                found.put(name, Hashes.of(in));
            }
            if (MANIFESTS.contains(name)) {
                try (InputStream in = zip.getInputStream(entry)) {
                    new String(in.readNBytes(LONGEST_MANIFEST), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> line.split(" +", 2))
                            .forEach(line -> named.put(line[line.length - 1], line[0]));
                }
            }
        }
    }

    private SortedSet<String> differing() {
        SortedSet<String> differing = new TreeSet<>(MANIFESTS);
        differing.removeAll(found.keySet());
        named.forEach((name, sha256) -> {
            if (!sha256.equals(found.get(name))) {
                differing.add(name);
            }
        });
        found.keySet().stream()
                .filter(name -> !named.containsKey(name) && !name.equals(Bag.TAG_MANIFEST))
                .forEach(differing::add);
        return differing;
    }
}
