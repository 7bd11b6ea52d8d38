package org.tahqiq.suggestion;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.JobService;
import org.tahqiq.team.Role;

/** Looks through a whole corpus for what waits there, and only counts: nobody accepts unread what a rule found in a thousand articles. */
@Service
@PreAuthorize("isAuthenticated()")
public class CountService {

    static final String KIND = "suggestions.count";

    private final SuggestionService suggestions;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final JobService jobs;
    private final CurrentMember current;

    CountService(
            SuggestionService suggestions,
            ArticleService articles,
            CorpusService corpora,
            JobService jobs,
            CurrentMember current) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.corpora = corpora;
        this.jobs = jobs;
        this.current = current;
    }

    /**
     * What waits in a corpus.
     *
     * @param articles that were looked through
     * @param waiting how many suggestions, by their rules
     */
    public record Counted(long articles, Map<String, Long> waiting) {}

    /** Starts to count as long work, whose result is a {@link Counted}. */
    public Job count(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR, Role.EDITOR);
        return jobs.start(KIND, corpus, progress -> {
            List<ArticleSummary> all = Paging.all(paging -> articles.list(corpus, paging));
            progress.total(all.size());
            Map<String, Long> waiting = new TreeMap<>();
            for (ArticleSummary article : all) {
                for (Suggestion suggestion : suggestions.open(article.id())) {
                    waiting.merge(suggestion.rule(), 1L, Long::sum);
                }
                progress.step();
            }
            return new Counted(all.size(), waiting);
        });
    }

    /** The last count of a corpus, under way or ended, whoever of it asked; what waits for others is not told to who works blind. */
    public Optional<Job> last(CorpusId corpus) {
        boolean blind = corpora.worksBlind(corpus);
        return jobs.last(KIND, corpus)
                .filter(job -> !blind || job.owner().equals(current.id().value()));
    }
}
