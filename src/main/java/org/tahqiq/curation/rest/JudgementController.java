package org.tahqiq.curation.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.curation.DetectorScoreService;
import org.tahqiq.curation.JudgementAgreement;
import org.tahqiq.curation.JudgementService;
import org.tahqiq.team.CorpusId;

@RestController
@RequestMapping("/api/v1")
class JudgementController {

    /**
     * @param member whose reading counts as right
     * @param gold true when the gold does instead
     */
    record Scoring(@Nullable UUID member, @Nullable Boolean gold) {}

    private final JudgementService judgements;
    private final DetectorScoreService detectors;

    JudgementController(JudgementService judgements, DetectorScoreService detectors) {
        this.judgements = judgements;
        this.detectors = detectors;
    }

    /** How far reviewers agree who judged the same, each alone. */
    @GetMapping("/corpora/{id}/agreement/judgements")
    JudgementAgreement judgements(@PathVariable UUID id) {
        return judgements.of(new CorpusId(id));
    }

    /** Holds the detectors against a member's reading, or against the gold; the job's result are the figures. */
    @PostMapping("/corpora/{id}/agreement/detectors")
    ResponseEntity<Object> detectors(@PathVariable UUID id, @RequestBody Scoring request) {
        CorpusId corpus = new CorpusId(id);
        boolean gold = request.member() == null && Boolean.TRUE.equals(request.gold());
        return AgreementController.started(
                gold ? detectors.scoreAgainstGold(corpus) : detectors.score(corpus, request.member()));
    }
}
