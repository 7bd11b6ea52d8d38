package org.tahqiq.curation;

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

/**
 * Holds what the rules find against what is right in the same articles: what a member marked, or the gold. Reading takes its time, so it
 * is long work.
 */
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
     * Starts it against a member's reading; the result is {@link DetectorScores}.
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

    /** Starts it against the gold. */
    public Job scoreAgainstGold(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return jobs.start(KIND, corpus, progress -> scores(corpus, null, progress));
    }

    /** Whether there is any gold to be held against. */
    public boolean hasGold(CorpusId corpus) {
        return !readings.reference(corpus, null).articles().isEmpty();
    }

    /** The last one of a corpus, under way or ended, against whatever. */
    public Optional<Job> last(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return jobs.last(KIND, corpus);
    }

    private DetectorScores scores(CorpusId corpus, @Nullable MemberId member, Jobs.Progress progress) {
        ReadingService.Reference reference = readings.reference(corpus, member);
        List<UUID> articles = reference.articles();
        progress.total(articles.size());
        SpanMatch together = new SpanMatch();
        Map<Tag, SpanMatch> matches = new EnumMap<>(Tag.class);
        Arrays.stream(Tag.values()).forEach(tag -> matches.put(tag, new SpanMatch()));
        for (int at = 0; at < articles.size(); at += PART) {
            List<UUID> part = articles.subList(at, Math.min(at + PART, articles.size()));
            Map<UUID, Map<Tag, List<TextSpan>>> right = readings.marked(member, part);
            for (UUID article : part) {
                List<Suggestion> found = suggestions.proposed(new ArticleId(article));
                matches.forEach((tag, match) -> {
                    List<TextSpan> marked =
                            right.getOrDefault(article, Map.of()).getOrDefault(tag, List.of());
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
                member == null ? null : member.value(),
                reference.basis(),
                articles.size(),
                Stream.concat(
                                Stream.of(DetectorScores.Score.of(null, together)),
                                matches.entrySet().stream()
                                        .map(each -> DetectorScores.Score.of(each.getKey(), each.getValue())))
                        .toList());
    }
}
