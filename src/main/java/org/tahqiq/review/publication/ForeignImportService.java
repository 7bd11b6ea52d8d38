package org.tahqiq.review.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;

/**
 * Brings checks of other desks in. The file is read twice: first to its end, so that one that is broken anywhere changes nothing, then
 * to be kept, some checks at a time, so that its size does not matter.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class ForeignImportService {

    /** Bytes of a file. */
    public static final int LARGEST = ForeignFile.LARGEST;

    static final String KIND = "claimreviews.import";

    /** Every part is a flush of the disk and a line of the audit. */
    private static final int AT_ONCE = 200;

    private final ForeignReviewService reviews;
    private final RatingService ratings;
    private final CorpusService corpora;
    private final JobService jobs;
    private final InstantSource clock;

    ForeignImportService(
            ForeignReviewService reviews,
            RatingService ratings,
            CorpusService corpora,
            JobService jobs,
            InstantSource clock) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.corpora = corpora;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Refuses before the file is looked at. */
    public void requireToBringIn(CorpusId corpus) {
        reviews.requireToBringIn(corpus);
    }

    /**
     * A file of the sender's, kept until it is read.
     *
     * @throws Refusal {@code claimreviews-large}; whoever may not bring anything in is refused before a byte is read
     */
    public Path receive(CorpusId corpus, InputStream in) throws IOException {
        reviews.requireToBringIn(corpus);
        Path file = Files.createTempFile("claimreviews", ".part");
        try (var out = Files.newOutputStream(file)) {
            byte[] some = new byte[1 << 16];
            long size = 0;
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                size += read;
                if (size > ForeignFile.LARGEST) {
                    throw ForeignFile.large();
                }
                out.write(some, 0, read);
            }
            return file;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /** Brings a received file in and deletes it. */
    public ForeignImport.Report bringIn(CorpusId corpus, Path received) {
        try {
            Whole whole = whole(corpus, received);
            return new Reading(corpus, whole, Jobs.UNSEEN).of(received);
        } finally {
            delete(received);
        }
    }

    /** As {@link #bringIn}, as long work whose result is the report. A file that is none of ours is refused before. */
    public Job start(CorpusId corpus, Path received) {
        try {
            Whole whole = whole(corpus, received);
            return jobs.start(KIND, corpus, received, progress -> new Reading(corpus, whole, progress).of(received));
        } catch (RuntimeException notBegun) {
            delete(received);
            throw notBegun;
        }
    }

    /** The last import into a corpus that was long work, under way or ended, whoever of it asked. */
    public Optional<Job> last(CorpusId corpus) {
        corpora.get(corpus);
        return jobs.last(KIND, corpus);
    }

    /** A file that can be read to its end: how many checks are in it, and which of them count. */
    private record Whole(long total, ForeignChoice choice) {}

    private Whole whole(CorpusId corpus, Path received) {
        reviews.requireToBringIn(corpus);
        ForeignChoice choice = new ForeignChoice();
        return new Whole(ForeignFile.read(received, choice), choice);
    }

    private static void delete(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Reading {

        private final ForeignImport tally = new ForeignImport();
        private final List<ForeignRecord.Read> waiting = new ArrayList<>();
        private final CorpusId corpus;
        private final ForeignChoice choice;
        private final Jobs.Progress progress;
        private final RatingBridge bridge;
        private final LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();

        Reading(CorpusId corpus, Whole whole, Jobs.Progress progress) {
            progress.total(whole.total());
            this.choice = whole.choice();
            this.corpus = corpus;
            this.progress = progress;
            this.bridge = ratings.bridge(corpus);
        }

        ForeignImport.Report of(Path file) {
            ForeignFile.read(file, (position, check) -> {
                tally.read();
                try {
                    ForeignRecord.Read read = check.get();
                    if (choice.counts(position, read.content())) {
                        take(read);
                    }
                } catch (Refusal refusal) {
                    tally.refused(position, refusal);
                }
                if (waiting.size() == AT_ONCE) {
                    keep();
                }
                progress.step();
            });
            keep();
            return tally.report();
        }

        private void take(ForeignRecord.Read read) {
            ForeignReview.Content content = read.content();
            waiting.add(read);
            boolean known = bridge.code(content.desk(), RatingWording.fold(content.rating())) != null;
            tally.rated(content, known, read.findings(today));
        }

        private void keep() {
            if (!waiting.isEmpty()) {
                tally.kept(reviews.keep(corpus, waiting));
                waiting.clear();
            }
        }
    }
}
