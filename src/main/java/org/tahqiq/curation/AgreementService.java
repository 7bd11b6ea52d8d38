package org.tahqiq.curation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;

/**
 * How far those who read a corpus alone agree. A small corpus is reckoned when somebody looks; a large one beforehand, as long work,
 * and its figures say of when they are.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class AgreementService {

    static final String KIND = "agreement";

    /** So many are read through in a moment. */
    private static final long MOST_PASSES_AT_ONCE = 600;

    /** Articles that are in memory at a time: one may have a million letters. */
    private static final int PART = 25;

    private final ReadingService readings;
    private final JobService jobs;
    private final InstantSource clock;

    AgreementService(ReadingService readings, JobService jobs, InstantSource clock) {
        this.readings = readings;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What a job that prepared figures came to. */
    public record Prepared(long articles, Agreement.Basis basis) {}

    /** The figures as they are now, or of a large corpus as they were last prepared; empty when they never were. */
    public Optional<Agreement> of(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return isLarge(corpus) ? readings.kept(corpus) : Optional.of(reckon(corpus, Jobs.UNSEEN));
    }

    /** Whether the figures of a corpus are prepared beforehand. */
    public boolean isLarge(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return readings.passes(corpus) > MOST_PASSES_AT_ONCE;
    }

    /** Prepares the figures anew as long work, whose result is a {@link Prepared}; for curators. */
    public Job prepare(CorpusId corpus) {
        readings.requireToPrepare(corpus);
        return jobs.start(KIND, corpus, progress -> {
            Agreement agreement = reckon(corpus, progress);
            readings.keep(corpus, agreement);
            return new Prepared(agreement.articles(), agreement.basis());
        });
    }

    /** The last preparation of a corpus, under way or ended, whoever of it asked. */
    public Optional<Job> last(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return jobs.last(KIND, corpus);
    }

    /** The preparation that goes on, or one that is begun now. */
    public Job underWay(CorpusId corpus) {
        return last(corpus).filter(job -> !job.ended()).orElseGet(() -> prepare(corpus));
    }

    private Agreement reckon(CorpusId corpus, Jobs.Progress progress) {
        var asOf = clock.instant();
        ReadingService.Plan plan = readings.plan(corpus);
        progress.total(plan.readers().size());
        Agreement.Sum sum = new Agreement.Sum(plan.usual());
        List<UUID> articles = new ArrayList<>(plan.readers().keySet());
        for (int at = 0; at < articles.size(); at += PART) {
            List<UUID> part = articles.subList(at, Math.min(at + PART, articles.size()));
            for (ReadArticle article : readings.read(plan.readers(), part)) {
                sum.add(article);
                progress.step();
            }
        }
        return sum.asOf(asOf, plan.basis());
    }
}
