package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.suggestion.SuggestionService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Holds what the rules find against what a member marked in the same articles. Reading takes its time, so it is long work. */
@Service
@PreAuthorize("isAuthenticated()")
public class DetectorScoreService {

    static final String KIND = "detectors.score";

    /** Articles read from the database at a time. */
    private static final int PART = 100;

    private final ReadingService readings;
    private final SuggestionService suggestions;
    private final JobService jobs;

    DetectorScoreService(ReadingService readings, SuggestionService suggestions, JobService jobs) {
        this.readings = readings;
        this.suggestions = suggestions;
        this.jobs = jobs;
    }

    /**
     * Starts it; the result is {@link DetectorScores}.
     *
     * @throws Refusal {@code missing} when no member is named
     */
    public Job score(CorpusId corpus, @Nullable UUID member) {
        readings.requireToCompare(corpus);
        if (member == null) {
            throw Refusal.invalid("missing").at("member");
        }
        return jobs.start(KIND, corpus, progress -> scores(corpus, new MemberId(member), progress));
    }

    /** The last one of a corpus, under way or ended, against whomever. */
    public Optional<Job> last(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return jobs.last(KIND, corpus);
    }

    private DetectorScores scores(CorpusId corpus, MemberId member, Jobs.Progress progress) {
        ReadingService.Plan plan = readings.alone(corpus, member);
        progress.total(plan.readers().size());
        SpanMatch together = new SpanMatch();
        Map<Tag, SpanMatch> matches = new EnumMap<>(Tag.class);
        Arrays.stream(Tag.values()).forEach(tag -> matches.put(tag, new SpanMatch()));
        List<UUID> articles = new ArrayList<>(plan.readers().keySet());
        for (int at = 0; at < articles.size(); at += PART) {
            List<UUID> part = articles.subList(at, Math.min(at + PART, articles.size()));
            for (ReadArticle article : readings.read(plan.readers(), part)) {
                List<Suggestion> found = suggestions.proposed(new ArticleId(article.article()));
                matches.forEach((tag, match) -> {
                    List<TextSpan> marked = article.of(member.value(), tag);
                    List<TextSpan> proposed = found.stream()
                            .filter(each -> each.tag() == tag)
                            .map(Suggestion::span)
                            .distinct()
                            .toList();
                    match.add(marked, proposed);
                    together.add(marked, proposed);
                });
                progress.step();
            }
        }
        return new DetectorScores(
                member.value(),
                plan.basis(),
                articles.size(),
                Stream.concat(
                                Stream.of(DetectorScores.Score.of(null, together)),
                                matches.entrySet().stream()
                                        .map(each -> DetectorScores.Score.of(each.getKey(), each.getValue())))
                        .toList());
    }
}
