package org.tahqiq.exchange.release;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tahqiq.text.PlainText;

/** Reads bags as RFC 8493 describes them, without any of the code that writes them. */
public final class Bags {

    private Bags() {}

    public static Map<String, byte[]> unpack(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** The files without the folder they lie in. */
    public static Map<String, byte[]> inside(Map<String, byte[]> files) {
        Map<String, byte[]> inside = new TreeMap<>();
        files.forEach((name, bytes) -> inside.put(name.substring(name.indexOf('/') + 1), bytes));
        return inside;
    }

    /** What is wrong with a bag, by the sections of the RFC. */
    public static List<String> faults(Map<String, byte[]> bag) {
        List<String> faults = new ArrayList<>();
        // 2.1.1: exactly these two lines.
        if (!text(bag, "bagit.txt").equals("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")) {
            faults.add("bagit.txt");
        }
        Map<String, String> payload = manifest(text(bag, "manifest-sha256.txt"));
        Map<String, String> tags = manifest(text(bag, "tagmanifest-sha256.txt"));
        // 3: every payload file is in the manifest, every file in a manifest is there and has its checksum.
        bag.keySet().stream()
                .filter(name -> name.startsWith("data/") && !payload.containsKey(name))
                .forEach(faults::add);
        payload.forEach((name, sha256) -> {
            if (!name.startsWith("data/") || !sha256.equals(PlainText.sha256(bag.getOrDefault(name, new byte[0])))) {
                faults.add(name);
            }
        });
        tags.forEach((name, sha256) -> {
            if (name.startsWith("data/") || !sha256.equals(PlainText.sha256(bag.getOrDefault(name, new byte[0])))) {
                faults.add(name);
            }
        });
        // 2.2.2: octets and files of the payload.
        long octets = payload.keySet().stream()
                .mapToLong(name -> bag.getOrDefault(name, new byte[0]).length)
                .sum();
        if (text(bag, "bag-info.txt").lines().noneMatch(("Payload-Oxum: " + octets + "." + payload.size())::equals)) {
            faults.add("Payload-Oxum");
        }
        return faults;
    }

    private static String text(Map<String, byte[]> bag, String name) {
        return new String(bag.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, String> manifest(String text) {
        Map<String, String> named = new TreeMap<>();
        text.lines().forEach(line -> named.put(line.substring(66), line.substring(0, 64)));
        return named;
    }

    static int find(byte[] in, byte[] words) {
        for (int at = 0; at <= in.length - words.length; at++) {
            if (java.util.Arrays.equals(in, at, at + words.length, words, 0, words.length)) {
                return at;
            }
        }
        throw new IllegalStateException("Not there: " + new String(words, StandardCharsets.UTF_8));
    }
}
