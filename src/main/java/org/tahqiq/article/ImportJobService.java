package org.tahqiq.article;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Job;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;

/** Files of many articles, brought in beside the requests. */
@Service
@PreAuthorize("isAuthenticated()")
public class ImportJobService {

    static final String KIND = "articles.import";

    /** How long a report of what came in is news. */
    private static final Duration NEWS = Duration.ofDays(1);

    private final ImportService imports;
    private final ArticleService articles;
    private final JobService jobs;
    private final InstantSource clock;

    ImportJobService(ImportService imports, ArticleService articles, JobService jobs, InstantSource clock) {
        this.imports = imports;
        this.articles = articles;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Starts to bring a file in; the result is an {@link ImportService.Report}.
     *
     * @throws Refusal {@code type-unsupported}, {@code type-mismatch}: a file of another kind is refused before
     */
    public Job start(CorpusId corpus, ArticleFile file) {
        articles.requireToAdd(corpus);
        imports.holdsMany(file);
        return jobs.start(KIND, corpus, progress -> imports.addAll(corpus, file, progress));
    }

    /** One's own last import into a corpus, under way or ended within a day. */
    public Optional<Job> last(CorpusId corpus) {
        Instant longAgo = clock.instant().minus(NEWS);
        return jobs.own(KIND, corpus)
                .filter(job -> job.endedAt() == null || job.endedAt().isAfter(longAgo));
    }
}
