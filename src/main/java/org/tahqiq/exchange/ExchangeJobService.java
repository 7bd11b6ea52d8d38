package org.tahqiq.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Home;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;

/** Corpora in and out as long work: with progress, to be cancelled. What goes out is proven before it is offered. */
@Service
@PreAuthorize("isAuthenticated()")
public class ExchangeJobService {

    private static final String EXPORT = "corpus.export";
    private static final String IMPORT = "corpus.import";

    /** How long a file that was made stays to be fetched. */
    private static final Duration KEPT = Duration.ofDays(1);

    /** Lines that were not taken in that a report tells one by one: it stands in a row of the database. */
    private static final int TOLD = 1_000;

    private final ExchangeService exchange;
    private final JobService jobs;
    private final Home home;
    private final InstantSource clock;

    ExchangeJobService(ExchangeService exchange, JobService jobs, Home home, InstantSource clock) {
        this.exchange = exchange;
        this.jobs = jobs;
        this.home = home;
        this.clock = clock;
    }

    /**
     * A file that was made.
     *
     * @param file its name in the folder of such files
     * @param raw whether its cells are as they are
     */
    public record Made(String format, boolean raw, String file, Proof proof) {}

    /** What an import did; {@code skipped} are the first of {@code skippedInAll}. */
    public record Brought(long read, long made, long remapped, long skippedInAll, List<Left> skipped) {

        static Brought of(ExchangeService.Report report) {
            return new Brought(
                    report.read(),
                    report.made(),
                    report.remapped(),
                    report.skipped().size(),
                    report.skipped().stream().limit(TOLD).map(Left::of).toList());
        }
    }

    /** A line that was not taken in, with the code that says why and what that is filled with. */
    public record Left(long line, @Nullable String field, String code, List<Object> args) {

        static Left of(ExchangeService.Skipped skipped) {
            Refusal reason = skipped.reason();
            return new Left(
                    skipped.line(),
                    reason.details().stream()
                            .map(Refusal.Detail::field)
                            .findFirst()
                            .orElse(null),
                    reason.code(),
                    reason.args());
        }

        public Refusal reason() {
            return Refusal.invalid(code, args.toArray());
        }
    }

    /** Writes a file, reads it back and compares, as long work whose result is {@link Made}. */
    public Job export(CorpusId corpus, Format format) {
        exchange.requireToProve(corpus, format);
        forgetOld();
        String name = UUID.randomUUID() + "." + format.extension();
        Path file = folder().resolve(name);
        return jobs.start(EXPORT, corpus, progress -> {
            boolean done = false;
            try {
                Proof proof = exchange.prove(corpus, format, file, progress);
                done = true;
                return new Made(format.id(), !format.equals(exchange.format(format.id())), name, proof);
            } finally {
                if (!done) {
                    delete(file);
                }
            }
        });
    }

    /** Takes a received file in and deletes it, as long work whose result is {@link Brought}. */
    public Job bringIn(CorpusId corpus, Format format, Path received) {
        try {
            exchange.requireToBringIn(corpus);
            return jobs.start(IMPORT, corpus, progress -> {
                try {
                    return Brought.of(bringIn(corpus, format, received, progress));
                } finally {
                    delete(received);
                }
            });
        } catch (RuntimeException notBegun) {
            delete(received);
            throw notBegun;
        }
    }

    /** Read twice: first only to count. */
    private ExchangeService.Report bringIn(CorpusId corpus, Format format, Path received, Jobs.Progress progress) {
        try {
            long[] parts = {0};
            try (InputStream in = new BufferedInputStream(Files.newInputStream(received), 1 << 16)) {
                format.read(in, (line, document) -> parts[0]++);
            }
            progress.total(parts[0]);
            try (InputStream in = new BufferedInputStream(Files.newInputStream(received), 1 << 16)) {
                return exchange.bringIn(corpus, format, in, progress);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One's own last export of a corpus. */
    public Optional<Job> lastExport(CorpusId corpus) {
        return own(EXPORT, corpus);
    }

    /** One's own last import into a corpus. */
    public Optional<Job> lastImport(CorpusId corpus) {
        return own(IMPORT, corpus);
    }

    private Optional<Job> own(String kind, CorpusId corpus) {
        return jobs.own().stream()
                .filter(job -> job.kind().equals(kind) && corpus.value().equals(job.about()))
                .findFirst();
    }

    /** A file that was made, while it is kept. */
    public Optional<Path> file(Made made) {
        return Optional.of(folder().resolve(made.file())).filter(Files::exists);
    }

    private Path folder() {
        try {
            return Files.createDirectories(home.folder().resolve("exports"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void forgetOld() {
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(clock.instant().minus(KEPT))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
