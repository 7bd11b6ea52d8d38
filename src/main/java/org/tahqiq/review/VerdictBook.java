package org.tahqiq.review;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Member;

/** Where verdicts are written down: each as a row behind those before it, and the claim is found by its rationale. */
@Component
class VerdictBook {

    private final Verdicts verdicts;
    private final ClaimWordsRows words;
    private final CurrentMember current;

    VerdictBook(Verdicts verdicts, ClaimWordsRows words, CurrentMember current) {
        this.verdicts = verdicts;
        this.words = words;
        this.current = current;
    }

    /** @param review stored already: verdicts refer to it */
    Verdict write(Review review, Verdict.Given given, Instant now) {
        Member author = current.member();
        return write(review, given, new Origin(author.id().value(), author.name()), now);
    }

    /** @param author whom a file names */
    Verdict write(Review review, Verdict.Given given, Origin author, Instant madeAt) {
        int seq = verdicts.of(List.of(review.claim().value())).size() + 1;
        Verdict made = verdicts.saveAndFlush(new Verdict(review, seq, given, current.id(), author, madeAt));
        words.findById(review.claim().value()).ifPresent(found -> {
            found.judge(made.rationale());
            words.saveAndFlush(found);
        });
        return made;
    }

    /** As the audit has it. */
    static Object written(Verdict verdict) {
        Map<String, Object> written = new HashMap<>();
        written.put("seq", verdict.seq());
        written.put("verdict", verdict.code().name());
        written.put("reasons", verdict.reasons().stream().map(Enum::name).toList());
        written.put("rationale", verdict.rationale());
        return written;
    }
}
