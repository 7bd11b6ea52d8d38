package org.tahqiq.curation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.tahqiq.review.TwiceJudgedService;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;

/** How far reviewers agree who judged the same claim, each alone; reckoned whenever somebody looks, for few claims are judged twice. */
@Service
@PreAuthorize("isAuthenticated()")
public class JudgementService {

    private final TwiceJudgedService judged;
    private final ReadingService readings;

    JudgementService(TwiceJudgedService judged, ReadingService readings) {
        this.judged = judged;
        this.readings = readings;
    }

    public JudgementAgreement of(CorpusId corpus) {
        readings.requireToCompare(corpus);
        return JudgementAgreement.of(judged.verdicts(corpus), judged.stances(corpus));
    }

    /** The claims of which the first verdict was this and the second that. */
    public List<TwiceJudgedService.Twice> claims(
            CorpusId corpus, Verdict.@Nullable Code first, Verdict.@Nullable Code second) {
        readings.requireToCompare(corpus);
        return judged.verdicts(corpus).stream()
                .filter(each -> (first == null || each.first().code() == first)
                        && (second == null || each.second().code() == second))
                .toList();
    }
}
