package org.tahqiq.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes corrections of published checks down; a changed verdict is a row behind the one it corrects. */
@Component
class CorrectionBook {

    private final Corrections corrections;
    private final VerdictBook verdicts;
    private final Hands hands;

    CorrectionBook(Corrections corrections, VerdictBook verdicts, Hands hands) {
        this.corrections = corrections;
        this.verdicts = verdicts;
        this.hands = hands;
    }

    Correction write(
            Review review, Claim claim, WorkState to, Correction.Wanted wanted, @Nullable String reason, Instant now) {
        Verdict before = claim.verdict().orElseThrow();
        int after = wanted.changesVerdict()
                ? verdicts.write(review, wanted.after(before), now).seq()
                : before.seq();
        return corrections.saveAndFlush(new Correction(
                review,
                claim.corrections().size() + 1,
                to,
                wanted,
                reason,
                new Correction.Change(before.seq(), after),
                hands.me(),
                hands.mine(),
                now));
    }
}
