package org.tahqiq.exchange;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Corpora in and out as long work: with progress, to be cancelled. What goes out is proven before it is offered. */
@Service
@PreAuthorize("isAuthenticated()")
public class ExchangeJobService {

    private static final String EXPORT = "corpus.export";
    private static final String IMPORT = "corpus.import";

    /** Lines that were not taken in that a report tells one by one: it stands in a row of the database. */
    private static final int TOLD = 1_000;

    private final ExchangeService exchange;
    private final JobService jobs;
    private final ExportFiles files;
    private final CurrentMember current;

    ExchangeJobService(ExchangeService exchange, JobService jobs, ExportFiles files, CurrentMember current) {
        this.exchange = exchange;
        this.jobs = jobs;
        this.files = files;
        this.current = current;
    }

    /**
     * A file that was made.
     *
     * @param file its name in the folder of such files
     * @param raw whether its cells are as they are
     * @param roles that whoever asked for it held: what a reader is to judge blind is in the file of a curator
     */
    public record Made(String format, boolean raw, String file, Proof proof, Set<Role> roles) {}

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

    /**
     * A part that was not taken in, with the code that says why and what that is filled with.
     *
     * @param line and {@code file} as {@link Format.Place} has them
     */
    public record Left(
            long line, @Nullable String file, @Nullable String field, String code, List<Object> args) {

        static Left of(ExchangeService.Skipped skipped) {
            Refusal reason = skipped.reason();
            return new Left(
                    skipped.place().line(),
                    skipped.place().file(),
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
        Path file = files.next(format.extension());
        Set<Role> roles = current.rolesIn(corpus);
        return jobs.start(EXPORT, corpus, progress -> {
            boolean done = false;
            try {
                Proof proof = exchange.prove(corpus, format, file, progress);
                done = true;
                boolean raw = !format.equals(exchange.format(format.id()));
                return new Made(format.id(), raw, file.getFileName().toString(), proof, roles);
            } finally {
                if (!done) {
                    delete(file);
                }
            }
        });
    }

    /**
     * Takes a received file in, as long work whose result is {@link Brought}; it is deleted when that is over, or refused.
     *
     * @param name of the file, whose ending tells its format
     */
    public Job bringIn(CorpusId corpus, String name, Path received) {
        try {
            exchange.requireToBringIn(corpus);
            Format format = exchange.formatOfFile(name);
            return jobs.start(
                    IMPORT, corpus, received, progress -> Brought.of(bringIn(corpus, format, received, progress)));
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
        return jobs.own(EXPORT, corpus);
    }

    /** One's own last import into a corpus. */
    public Optional<Job> lastImport(CorpusId corpus) {
        return jobs.own(IMPORT, corpus);
    }

    /** Whether a file that was made is still kept. */
    public boolean keeps(Made made) {
        return files.find(made.file()).isPresent();
    }

    /**
     * A file that was made, for whoever may still see all that it was made for.
     *
     * @throws Refusal {@code role-needed} when a role that it was made with was lost since, {@code not-found} when it is no longer kept
     */
    public Path fetch(CorpusId corpus, Made made) {
        exchange.requireToExport(corpus);
        if (!current.rolesIn(corpus).containsAll(made.roles())) {
            throw Refusal.forbidden("role-needed");
        }
        return files.find(made.file()).orElseThrow(Refusal::unknown);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
