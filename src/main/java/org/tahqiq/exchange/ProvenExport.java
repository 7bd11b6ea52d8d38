package org.tahqiq.exchange;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.tahqiq.store.Hashes;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/**
 * Writes a corpus into a file, reads that back and compares. In memory are one article and, for each of the others, the hash of what must
 * come back of it, as the home format writes it.
 */
final class ProvenExport {

    private final Format format;
    private final Format home;
    private final Jobs.Progress progress;
    private final List<String> written = new ArrayList<>();
    private final List<Long> differing = new ArrayList<>();
    private long annotations;
    private long relations;
    private long reviews;
    private int readBack;

    /** @param home the lossless format */
    ProvenExport(Format format, Format home, Jobs.Progress progress) {
        this.format = format;
        this.home = home;
        this.progress = progress;
    }

    /** @return what was found; the file stays also when it does not hold */
    Proof write(Iterator<CorpusDocument> corpus, Path file) throws IOException {
        MessageDigest digest = Hashes.sha256();
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), digest)) {
            format.write(noted(corpus), out);
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            format.read(in, this::compare);
        }
        for (int missing = readBack; missing < written.size(); missing++) {
            differing.add(missing + 1L);
        }
        return new Proof(
                written.size(), annotations, relations, reviews, Hashes.hex(digest), Files.size(file), differing);
    }

    private Iterator<CorpusDocument> noted(Iterator<CorpusDocument> corpus) {
        return new Iterator<>() {

            @Override
            public boolean hasNext() {
                return corpus.hasNext();
            }

            @Override
            public CorpusDocument next() {
                CorpusDocument article = corpus.next();
                CorpusDocument kept = Kept.of(format, article);
                written.add(hash(kept));
                annotations += kept.annotations().size();
                relations += kept.relations().size();
                reviews += kept.claims().stream()
                        .filter(claim -> !claim.dossier().verdicts().isEmpty())
                        .count();
                progress.step();
                return article;
            }
        };
    }

    private void compare(Format.Place place, Supplier<CorpusDocument> article) {
        String came;
        try {
            came = hash(Kept.asRead(format, article.get()));
        } catch (Refusal unreadable) {
            came = unreadable.code();
        }
        if (readBack >= written.size() || !came.equals(written.get(readBack))) {
            differing.add(readBack + 1L);
        }
        readBack++;
        progress.step();
    }

    private String hash(CorpusDocument article) {
        MessageDigest digest = Hashes.sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            home.write(List.of(article).iterator(), out);
        } catch (IOException e) {
            throw new IllegalStateException("Nothing is written anywhere", e);
        }
        return Hashes.hex(digest);
    }
}
