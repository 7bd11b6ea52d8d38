package org.tahqiq.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.tahqiq.store.Hashes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A backup that somebody changed: as an accident would, or with every hash made to fit again. */
final class Tampered {

    private final Map<String, byte[]> files = new TreeMap<>();

    static Tampered of(Path archive) throws IOException {
        Tampered tampered = new Tampered();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream bytes = zip.getInputStream(entry)) {
                    tampered.files.put(entry.getName(), bytes.readAllBytes());
                }
            }
        }
        return tampered;
    }

    Tampered with(String name, String words) {
        files.put(name, words.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Tampered without(String name) {
        files.remove(name);
        return this;
    }

    Tampered changed(String name, UnaryOperator<String> change) {
        String was = new String(files.get(name), StandardCharsets.UTF_8);
        String is = change.apply(was);
        if (is.equals(was)) {
            throw new IllegalStateException("Nothing changed in " + name + ": " + was);
        }
        return with(name, is);
    }

    /** Of a table: as the forger's own backup would say it. */
    Tampered withSums() {
        ObjectNode about = (ObjectNode) JsonMapper.shared().readTree(files.get(Archive.ABOUT));
        ObjectNode tables = about.putObject("tables");
        files.forEach((name, bytes) -> {
            if (name.startsWith(Archive.TABLES)) {
                Content.Tally tally = new Content.Tally();
                new String(bytes, StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .forEach(row -> tally.add((row + "\n").getBytes(StandardCharsets.UTF_8)));
                tables.putObject(name.substring(Archive.TABLES.length(), name.length() - Archive.ROWS.length()))
                        .put("rows", tally.content().rows())
                        .put("sum", tally.content().sum());
            }
        });
        about.put(
                "blobs",
                files.keySet().stream()
                        .filter(name -> name.startsWith(Archive.BLOBS))
                        .count());
        return with(Archive.ABOUT, about.toString());
    }

    Tampered withHashes() {
        StringBuilder manifest = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!name.equals(Archive.MANIFEST)) {
                var digest = Hashes.sha256();
                digest.update(bytes);
                manifest.append(Hashes.hex(digest)).append("  ").append(name).append('\n');
            }
        });
        return with(Archive.MANIFEST, manifest.toString());
    }

    /** All that can be read in it. */
    @Override
    public String toString() {
        StringBuilder all = new StringBuilder();
        files.forEach((name, bytes) -> all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        return all.toString();
    }

    Path to(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            bytes.writeTo(out);
        }
        return file;
    }
}
