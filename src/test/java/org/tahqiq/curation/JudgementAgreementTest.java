package org.tahqiq.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.tahqiq.review.Verdict.Code.FALSE;
import static org.tahqiq.review.Verdict.Code.MISLEADING;
import static org.tahqiq.review.Verdict.Code.TRUE;
import static org.tahqiq.review.Verdict.Reason.OLD_IMAGE;
import static org.tahqiq.review.Verdict.Reason.WRONG_NUMBER;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.ArticleId;
import org.tahqiq.review.Evidence.Stance;
import org.tahqiq.review.TwiceJudgedService.Judged;
import org.tahqiq.review.TwiceJudgedService.Twice;
import org.tahqiq.review.TwiceJudgedService.Weighed;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.MemberId;

class JudgementAgreementTest {

    private static final Origin LAYLA = new Origin(new UUID(0, 1), "ليلى");
    private static final Origin OMAR = new Origin(new UUID(0, 2), "عمر");

    private final List<Twice> twice = new ArrayList<>();

    private void judged(int times, Origin one, Verdict.Code first, Origin other, Verdict.Code second) {
        for (int i = 0; i < times; i++) {
            twice.add(new Twice(
                    AnnotationId.next(),
                    new ArticleId(new UUID(0, 9)),
                    "وصلت 40 طائرة",
                    new Judged(one, first, List.of()),
                    new Judged(other, second, List.of())));
        }
    }

    /**
     * Three verdicts as the three categories of J. Cohen: A Coefficient of Agreement for Nominal Scales. Educational and Psychological
     * Measurement 20(1), 1960, page 45, table 2 (its counts of 200): kappa .492. Who gave the first does not matter to the two.
     */
    @Test
    void kappaOfTwoReviewersIsCohens() {
        judged(88, LAYLA, TRUE, OMAR, TRUE);
        judged(14, LAYLA, TRUE, OMAR, FALSE);
        judged(18, OMAR, MISLEADING, LAYLA, TRUE);
        judged(10, LAYLA, FALSE, OMAR, TRUE);
        judged(40, OMAR, FALSE, LAYLA, FALSE);
        judged(10, LAYLA, FALSE, OMAR, MISLEADING);
        judged(2, LAYLA, MISLEADING, OMAR, TRUE);
        judged(6, LAYLA, MISLEADING, OMAR, FALSE);
        judged(12, LAYLA, MISLEADING, OMAR, MISLEADING);
        JudgementAgreement agreement = JudgementAgreement.of(twice, List.of());
        assertThat(agreement.pairs()).hasSize(1);
        assertThat(agreement.pairs().getFirst().verdicts().cohen()).isCloseTo(0.492, within(0.001));
        assertThat(agreement.verdicts().items()).isEqualTo(200);
        assertThat(agreement.verdicts().same()).isCloseTo(0.70, within(1e-9));
        assertThat(agreement.claims(MISLEADING, TRUE)).isEqualTo(20);
        assertThat(agreement.codes()).containsExactly(TRUE, MISLEADING, FALSE);
    }

    @Test
    void reasonsAreComparedOneByOne() {
        twice.add(new Twice(
                AnnotationId.next(),
                new ArticleId(new UUID(0, 9)),
                "وصلت 40 طائرة",
                new Judged(LAYLA, FALSE, List.of(WRONG_NUMBER, OLD_IMAGE)),
                new Judged(OMAR, FALSE, List.of(WRONG_NUMBER))));
        JudgementAgreement.Figures reasons =
                JudgementAgreement.of(twice, List.of()).reasons();
        assertThat(reasons.same()).isZero();
        // 13 reasons, 12 alike; of 26 values 3 say yes: 1 − (25 · 2) / (2 · 3 · 23)
        assertThat(reasons.alpha()).isCloseTo(1 - 50 / 138.0, within(1e-9));
    }

    @Test
    void aPageThatTwoBroughtHasTwoStances() {
        AnnotationId claim = AnnotationId.next();
        JudgementAgreement.Figures stances = JudgementAgreement.of(
                        List.of(),
                        List.of(
                                new Weighed(claim, "https://example.org/a", new MemberId(LAYLA.id()), Stance.SUPPORTS),
                                new Weighed(claim, "https://example.org/a", new MemberId(OMAR.id()), Stance.REFUTES),
                                new Weighed(claim, "https://example.org/b", new MemberId(LAYLA.id()), Stance.REFUTES),
                                new Weighed(claim, "https://example.org/b", new MemberId(OMAR.id()), Stance.REFUTES)))
                .stances();
        assertThat(stances.items()).isEqualTo(2);
        assertThat(stances.same()).isEqualTo(0.5);
        // Of four values three refute: expected 2 · 1 · 3 / (4 · 3)
        assertThat(stances.alpha()).isCloseTo(0, within(1e-9));
    }

    @Test
    void whereNothingWasJudgedTwiceNothingIsSaid() {
        JudgementAgreement none = JudgementAgreement.of(List.of(), List.of());
        assertThat(none.verdicts()).isEqualTo(new JudgementAgreement.Figures(0, null, null, null, null));
        assertThat(none.reasons().alpha()).isNull();
        assertThat(none.cells()).isEmpty();
    }
}
