package org.tahqiq.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;

/** What two judged, each without the other: verdicts on one claim, and the stance of one page to a claim. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class TwiceJudgedService {

    private final TwiceJudgedRows rows;
    private final CorpusService corpora;
    private final CurrentMember current;

    TwiceJudgedService(TwiceJudgedRows rows, CorpusService corpora, CurrentMember current) {
        this.rows = rows;
        this.corpora = corpora;
        this.current = current;
    }

    /** What one of the two said. */
    public record Judged(Origin by, Verdict.Code code, List<Verdict.Reason> reasons) {}

    /** @param quote the claim's words in its article */
    public record Twice(AnnotationId claim, ArticleId article, String quote, Judged first, Judged second) {}

    /** What a member took the page behind a link for. */
    public record Weighed(AnnotationId claim, String url, MemberId by, Evidence.Stance stance) {}

    /**
     * Claims with a second verdict beside the assignee's, that one as it was before its author could know the second; a claim that
     * the caller is still to judge blind is not among them.
     */
    public List<Twice> verdicts(CorpusId corpus) {
        List<TwiceJudgedRows.Row> all =
                rows.verdicts(corpora.get(corpus).id().value(), current.id().value());
        List<Twice> twice = new ArrayList<>();
        TwiceJudgedRows.Row best = null;
        for (TwiceJudgedRows.Row row : all) {
            if (best != null && (!best.claim().equals(row.claim()) || best.second() != row.second())) {
                twice.add(twice(best));
                best = null;
            }
            if (best == null || !row.firstAt().isAfter(Objects.requireNonNull(row.secondAt()))) {
                best = row;
            }
        }
        if (best != null) {
            twice.add(twice(best));
        }
        return twice;
    }

    private static Twice twice(TwiceJudgedRows.Row row) {
        return new Twice(
                new AnnotationId(row.claim()),
                row.article(),
                row.quote(),
                new Judged(row.firstBy(), row.firstCode(), Verdict.Judgement.readReasons(row.firstReasons())),
                new Judged(
                        row.secondBy(),
                        Objects.requireNonNull(row.secondCode()),
                        Verdict.Judgement.readReasons(row.secondReasons())));
    }

    /** Links that more than one member brought as evidence on the same claim. */
    public List<Weighed> stances(CorpusId corpus) {
        return rows.stances(corpora.get(corpus).id().value());
    }
}
