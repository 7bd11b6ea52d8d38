package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.tahqiq.text.Refusal;

/** By what the format of another tool's file is known. */
final class FormatSigns {

    /** A file that tells the format of the zip it is in. */
    private record Sign(String ending, String format) {}

    private static final List<Sign> IN_ZIP = List.of(
            new Sign(".ann", "brat"),
            new Sign(".tsv", "webanno-tsv-3.3"),
            new Sign(".xmi", "uima-xmi"),
            new Sign(".json", "uima-cas-json"),
            new Sign(".conll", "conll"));

    private FormatSigns() {}

    /** @throws Refusal {@code moving-unknown} when it is none that other tools write */
    static String nameOf(String name, Path file) {
        try {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return inZip(file);
            }
            String head = head(file);
            return head.startsWith("[") ? "label-studio" : head.startsWith("{") ? inLine(head) : unknown();
        } catch (IOException e) {
            throw Refusal.invalid("archive-broken").at("file");
        }
    }

    private static String inZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<String> names = zip.stream().map(ZipEntry::getName).toList();
            return IN_ZIP.stream()
                    .filter(sign -> names.stream().anyMatch(name -> name.endsWith(sign.ending)))
                    .map(Sign::format)
                    .findFirst()
                    .orElseGet(FormatSigns::unknown);
        }
    }

    private static String inLine(String json) {
        return json.contains("\"spans\"") ? "spacy-jsonl" : "doccano-jsonl";
    }

    private static String unknown() {
        throw Refusal.invalid("moving-unknown").at("file");
    }

    /** Without a byte order mark; as much of the first line as shows its properties, however long its text. */
    private static String head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String read = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            return read.lines().findFirst().orElse("").replace("\uFEFF", "").strip();
        }
    }
}
