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
            long total = whole(corpus, received);
            return new Reading(corpus, total, Jobs.UNSEEN).of(received);
        } finally {
            delete(received);
        }
    }

    /** As {@link #bringIn}, as long work whose result is the report. A file that is none of ours is refused before. */
    public Job start(CorpusId corpus, Path received) {
        try {
            long total = whole(corpus, received);
            return jobs.start(KIND, corpus, progress -> {
                try {
                    return new Reading(corpus, total, progress).of(received);
                } finally {
                    delete(received);
                }
            });
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

    /** How many checks are in a file that can be read to its end. */
    private long whole(CorpusId corpus, Path received) {
        reviews.requireToBringIn(corpus);
        return ForeignFile.read(received, (position, check) -> {});
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
        private final List<ForeignReview.Content> waiting = new ArrayList<>();
        private final CorpusId corpus;
        private final Jobs.Progress progress;
        private final RatingBridge bridge;
        private final LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();

        Reading(CorpusId corpus, long total, Jobs.Progress progress) {
            progress.total(total);
            this.corpus = corpus;
            this.progress = progress;
            this.bridge = ratings.bridge(corpus);
        }

        ForeignImport.Report of(Path file) {
            ForeignFile.read(file, (position, check) -> {
                tally.read();
                try {
                    ForeignReview.Content content = check.get();
                    waiting.add(content);
                    boolean known = bridge.code(content.desk(), RatingWording.fold(content.rating())) != null;
                    tally.rated(content, known, RatingLint.findings(content, today));
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

        private void keep() {
            if (!waiting.isEmpty()) {
                tally.kept(reviews.keep(corpus, waiting));
                waiting.clear();
            }
        }
    }
}
