package org.tahqiq.exchange.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tahqiq.store.Jobs;

/**
 * The bag of a release, built out of what was frozen and nothing else: so the same release gives the same bytes whoever builds it, where,
 * when, and whatever became of the corpus.
 */
final class ReleaseBag {

    private final Colophon colophon;
    private final String articles;
    private final Frozen frozen;

    /** @param articles the SHA-256 of the frozen articles, a line each in the home format */
    ReleaseBag(Colophon colophon, String articles, Frozen frozen) {
        this.colophon = colophon;
        this.articles = articles;
        this.frozen = frozen;
    }

    /** Where what was frozen lies, by its SHA-256. */
    @FunctionalInterface
    interface Frozen {
        InputStream open(String sha256) throws IOException;
    }

    /** @param progress one step for each article */
    void build(OutputStream out, Jobs.Progress progress) throws IOException {
        List<Split> splits;
        try (BufferedReader lines = lines()) {
            splits = Splits.of(lines, progress::step);
        }
        Bag bag = new Bag(out, colophon.name());
        for (Split split : Split.values()) {
            bag.put(split.file(), file -> deal(splits, split, file));
        }
        for (Map.Entry<String, byte[]> paper : Papers.of(colophon).entrySet()) {
            bag.put(paper.getKey(), file -> file.write(paper.getValue()));
        }
        for (Map.Entry<String, String> attached : colophon.attached().entrySet()) {
            bag.put(attached.getKey(), file -> copy(attached.getValue(), file));
        }
        bag.close(info());
    }

    /** A line goes out as it is. */
    private void deal(List<Split> splits, Split wanted, OutputStream out) throws IOException {
        try (BufferedReader lines = lines()) {
            for (Split split : splits) {
                String line = lines.readLine();
                if (split == wanted) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
    }

    private BufferedReader lines() throws IOException {
        return new BufferedReader(new InputStreamReader(frozen.open(articles), StandardCharsets.UTF_8), 1 << 16);
    }

    private void copy(String sha256, OutputStream out) throws IOException {
        try (InputStream in = frozen.open(sha256)) {
            in.transferTo(out);
        }
    }

    private SortedMap<String, String> info() {
        SortedMap<String, String> info = new TreeMap<>();
        info.put("Bagging-Date", colophon.day().toString());
        info.put("External-Description", colophon.title());
        info.put("External-Identifier", colophon.urn());
        info.put("Source-Organization", colophon.desk());
        return info;
    }
}
