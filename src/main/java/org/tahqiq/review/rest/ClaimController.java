package org.tahqiq.review.rest;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Dismissal;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class ClaimController {

    record ClaimAnswer(
            UUID id,
            UUID article,
            UUID corpus,
            String quote,
            String wording,
            WorkState state,
            Verdict.@Nullable Code verdict,
            List<Verdict.Reason> reasons,
            @Nullable String rationale,
            Verdict.@Nullable Confidence confidence,
            @Nullable UUID assignee,
            @Nullable Dismissal dismissal,
            List<EvidenceAnswer> evidence,
            List<VerdictAnswer> verdicts) {

        static ClaimAnswer of(Claim claim) {
            Verdict verdict = claim.verdict().orElse(null);
            MemberId assignee = claim.assignee();
            return new ClaimAnswer(
                    claim.annotation().id().value(),
                    claim.annotation().article().value(),
                    claim.annotation().corpus().value(),
                    claim.annotation().quote(),
                    claim.wording(),
                    claim.state(),
                    verdict == null ? null : verdict.code(),
                    verdict == null ? List.of() : verdict.reasons(),
                    verdict == null ? null : verdict.rationale(),
                    verdict == null ? null : verdict.confidence(),
                    assignee == null ? null : assignee.value(),
                    claim.dismissal(),
                    claim.evidence().stream().map(EvidenceAnswer::of).toList(),
                    claim.verdicts().stream().map(VerdictAnswer::of).toList());
        }
    }

    record VerdictAnswer(
            int seq,
            Verdict.Code verdict,
            List<Verdict.Reason> reasons,
            String rationale,
            Verdict.@Nullable Confidence confidence,
            @Nullable String changeNote,
            UUID author,
            String madeAt) {

        static VerdictAnswer of(Verdict verdict) {
            return new VerdictAnswer(
                    verdict.seq(),
                    verdict.code(),
                    verdict.reasons(),
                    verdict.rationale(),
                    verdict.confidence(),
                    verdict.changeNote(),
                    verdict.author().value(),
                    verdict.madeAt().toString());
        }
    }

    record EvidenceAnswer(
            UUID id,
            UUID claim,
            UUID member,
            @com.fasterxml.jackson.annotation.JsonUnwrapped Evidence.Content content) {

        static EvidenceAnswer of(Evidence evidence) {
            return new EvidenceAnswer(
                    evidence.id().value(),
                    evidence.claim().value(),
                    evidence.member().value(),
                    evidence.content());
        }
    }

    private final ClaimService claims;
    private final ReviewService reviews;
    private final EvidenceService evidence;
    private final JsonMapper json;

    ClaimController(ClaimService claims, ReviewService reviews, EvidenceService evidence, JsonMapper json) {
        this.claims = claims;
        this.reviews = reviews;
        this.evidence = evidence;
        this.json = json;
    }

    @GetMapping("/claims")
    Paging.Slice<ClaimAnswer> list(
            @RequestParam(required = false) @Nullable UUID corpus,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String verdict,
            @RequestParam(required = false) @Nullable UUID assignee,
            @RequestParam(required = false) @Nullable String q,
            Paging paging) {
        return claims.list(
                        new ClaimService.Filter(
                                corpus == null ? null : new CorpusId(corpus),
                                state == null ? null : Set.of(Typed.code("state", state, WorkState.class)),
                                Typed.optionalCode("verdict", verdict, Verdict.Code.class),
                                assignee == null ? null : new MemberId(assignee),
                                Typed.optionalLine("q", q, 500)),
                        paging)
                .map(ClaimAnswer::of);
    }

    @GetMapping("/claims/{id}")
    ResponseEntity<ClaimAnswer> get(@PathVariable UUID id) {
        return answer(claims.get(new AnnotationId(id)));
    }

    @PostMapping("/claims/{id}/transitions")
    ResponseEntity<ClaimAnswer> move(@PathVariable UUID id, @RequestBody ReviewService.Move move) {
        return answer(reviews.move(new AnnotationId(id), move));
    }

    @PutMapping("/claims/{id}/verdict")
    ResponseEntity<ClaimAnswer> judge(@PathVariable UUID id, SeenVersion seen, @RequestBody Verdict.Given given) {
        try {
            return answer(reviews.judge(new AnnotationId(id), seen, given));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Claim stored ? refusal.current(ClaimAnswer.of(stored)) : refusal;
        }
    }

    @PostMapping("/claims/{id}/evidence")
    ResponseEntity<EvidenceAnswer> add(@PathVariable UUID id, @RequestBody Evidence.Content content) {
        Evidence made = evidence.add(new AnnotationId(id), content);
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(EvidenceAnswer.of(made));
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<EvidenceAnswer> evidence(@PathVariable UUID id) {
        return answer(evidence.get(new EvidenceId(id)));
    }

    @PatchMapping(
            path = "/evidence/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<EvidenceAnswer> change(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, Evidence.Content.class);
        Evidence present = evidence.get(new EvidenceId(id));
        var content = MergePatch.apply(json, present.content(), patch, Evidence.Content.class);
        try {
            return answer(evidence.change(present.id(), seen, content));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/evidence/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, SeenVersion seen) {
        try {
            evidence.withdraw(new EvidenceId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof Evidence stored ? refusal.current(EvidenceAnswer.of(stored)) : refusal;
    }

    private static ResponseEntity<ClaimAnswer> answer(Claim claim) {
        return ResponseEntity.ok().eTag(claim.version()).body(ClaimAnswer.of(claim));
    }

    private static ResponseEntity<EvidenceAnswer> answer(Evidence evidence) {
        return ResponseEntity.ok().eTag(Long.toString(evidence.version())).body(EvidenceAnswer.of(evidence));
    }
}
