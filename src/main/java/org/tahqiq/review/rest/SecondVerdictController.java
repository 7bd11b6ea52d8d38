package org.tahqiq.review.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.SecondVerdictService;
import org.tahqiq.review.Verdict;

@RestController
@RequestMapping("/api/v1/claims/{id}/second-verdict")
class SecondVerdictController {

    record AskRequest(@Nullable UUID reviewer) {}

    private final SecondVerdictService seconds;

    SecondVerdictController(SecondVerdictService seconds) {
        this.seconds = seconds;
    }

    @PostMapping
    ResponseEntity<ClaimAnswer> ask(@PathVariable UUID id, @RequestBody AskRequest request) {
        return ClaimController.answer(seconds.ask(new AnnotationId(id), request.reviewer()));
    }

    /** Takes no If-Match: whoever gives it has seen nothing that it could overwrite. */
    @PutMapping
    ResponseEntity<ClaimAnswer> give(@PathVariable UUID id, @RequestBody Verdict.Given given) {
        return ClaimController.answer(seconds.give(new AnnotationId(id), given));
    }

    @DeleteMapping
    ResponseEntity<Void> withdraw(@PathVariable UUID id) {
        seconds.withdraw(new AnnotationId(id));
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/settlement")
    ResponseEntity<ClaimAnswer> settle(@PathVariable UUID id, @RequestBody Verdict.Given given) {
        return ClaimController.answer(seconds.settle(new AnnotationId(id), given));
    }
}
