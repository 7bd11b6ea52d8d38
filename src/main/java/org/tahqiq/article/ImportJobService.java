package org.tahqiq.article;

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

    private final ImportService imports;
    private final ArticleService articles;
    private final JobService jobs;

    ImportJobService(ImportService imports, ArticleService articles, JobService jobs) {
        this.imports = imports;
        this.articles = articles;
        this.jobs = jobs;
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
}
