package org.tahqiq.review.rest;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.WorkloadService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

@RestController
@RequestMapping("/api/v1")
class ClaimController {

    private final ClaimService claims;
    private final ReviewService reviews;
    private final VerdictService verdicts;
    private final WorkloadService workload;

    ClaimController(ClaimService claims, ReviewService reviews, VerdictService verdicts, WorkloadService workload) {
        this.claims = claims;
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.workload = workload;
    }

    record DueRequest(@Nullable LocalDate due) {}

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
            return answer(verdicts.judge(new AnnotationId(id), seen, given));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Claim stored ? refusal.current(ClaimAnswer.of(stored)) : refusal;
        }
    }

    @PutMapping("/claims/{id}/due")
    ResponseEntity<ClaimAnswer> due(@PathVariable UUID id, @RequestBody DueRequest request) {
        return answer(workload.setDue(new AnnotationId(id), request.due()));
    }

    static ResponseEntity<ClaimAnswer> answer(Claim claim) {
        return ResponseEntity.ok().eTag(claim.version()).body(ClaimAnswer.of(claim));
    }
}
