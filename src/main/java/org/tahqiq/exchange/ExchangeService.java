package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Sends corpora out and takes them in, article by article, so that the size of a corpus does not matter. */
@Service
@PreAuthorize("isAuthenticated()")
public class ExchangeService {

    /** Bytes of a file that is brought in: more than a million annotations take in any format. */
    public static final long LARGEST = 4L << 30;

    private final List<Format> formats;
    private final DocumentService documents;
    private final CorpusService corpora;
    private final ArticleService articles;
    private final CurrentMember current;

    ExchangeService(
            List<Format> formats,
            DocumentService documents,
            CorpusService corpora,
            ArticleService articles,
            CurrentMember current) {
        this.formats = formats.stream().sorted(Comparator.comparing(Format::id)).toList();
        this.documents = documents;
        this.corpora = corpora;
        this.articles = articles;
        this.current = current;
    }

    /**
     * What became of an import.
     *
     * @param read parts found in the file
     * @param made articles made of them, or given the reading in them
     * @param remapped things that got a new id, because theirs was taken on this server
     */
    public record Report(long read, long made, List<Skipped> skipped, long remapped) {}

    /** A part that was not taken in, and why. */
    public record Skipped(Format.Place place, Refusal reason) {}

    public List<Format> formats() {
        return formats;
    }

    public Format format(@Nullable String id) {
        return formats.stream()
                .filter(format -> format.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        (id == null ? Refusal.invalid("missing") : Refusal.invalid("unknown-code", id)).at("format"));
    }

    /** @param cells {@code raw} for cells as they are, where the format guards them against spreadsheets */
    public Format format(@Nullable String id, @Nullable String cells) {
        Format format = format(id);
        if (cells == null) {
            return format;
        }
        if (!cells.equals("raw")) {
            throw Refusal.invalid("unknown-code", cells).at("cells");
        }
        return format.raw();
    }

    /** The format of a file to bring in, told by the ending of its name: {@code .doccano.jsonl} says more than {@code .jsonl}. */
    public Format formatOfFile(String name) {
        return formats.stream()
                .filter(format ->
                        format.reads() && name.toLowerCase(Locale.ROOT).endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length()))
                .orElseThrow(() -> Refusal.invalid("file-ending", endings()).at("file"));
    }

    /** The endings of the names of files that can be brought in. */
    public String endings() {
        return formats.stream()
                .filter(Format::reads)
                .map(format -> "." + format.extension())
                .collect(Collectors.joining(" "));
    }

    /** Refuses before anything is written: an export that began can no longer say no. */
    public void requireToExport(CorpusId corpus) {
        corpora.get(corpus);
        current.requireToExport(corpus);
    }

    public void export(CorpusId corpus, Format format, OutputStream out) throws IOException {
        requireToExport(corpus);
        format.write(new CorpusDocuments(documents, articles, corpus), out);
    }

    /** Whether what a format wrote can be read back and compared. */
    public boolean provable(Format format) {
        return Kept.comparable(format);
    }

    /** Refuses what cannot be read back, and who may not export. */
    public void requireToProve(CorpusId corpus, Format format) {
        requireToExport(corpus);
        if (!provable(format)) {
            throw Refusal.invalid("proof-impossible", format.id()).at("proof");
        }
    }

    /**
     * Writes a corpus into a file, reads that back and compares. Each article is two steps.
     *
     * @throws Refusal {@code proof-failed} when the file does not hold what was written into it
     */
    public Proof prove(CorpusId corpus, Format format, Path file, Jobs.Progress progress) {
        requireToProve(corpus, format);
        progress.total(2 * articles.count(corpus));
        try {
            Proof proof = new ProvenExport(format, format("jsonl"), progress)
                    .write(new CorpusDocuments(documents, articles, corpus), file);
            if (!proof.holds()) {
                throw Refusal.conflict(
                        "proof-failed",
                        proof.differing().size(),
                        proof.differing().getFirst());
            }
            return proof;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses before the file is looked at. */
    public void requireToBringIn(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.EDITOR, Role.CURATOR);
    }

    /** Takes a file in. A part that cannot be taken is left out whole and reported; the others stay. */
    public Report bringIn(CorpusId corpus, Format format, InputStream in) throws IOException {
        return bringIn(corpus, format, in, Jobs.UNSEEN);
    }

    /** @throws Refusal {@code format-out-only} when nothing can be read in it */
    void requireToRead(Format format) {
        if (!format.reads()) {
            throw Refusal.invalid("format-out-only", format.id()).at("format");
        }
    }

    Report bringIn(CorpusId corpus, Format format, InputStream in, Jobs.Progress progress) throws IOException {
        requireToBringIn(corpus);
        requireToRead(format);
        Intake intake = new Intake(documents, corpus);
        try {
            format.read(in, (place, document) -> {
                intake.take(place, document);
                progress.step();
            });
            intake.keep();
        } finally {
            intake.pointToMasters();
        }
        return intake.report();
    }
}
