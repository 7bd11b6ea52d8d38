package org.tahqiq.review.rest;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class EvidenceController {

    private final EvidenceService evidence;
    private final JsonMapper json;

    EvidenceController(EvidenceService evidence, JsonMapper json) {
        this.evidence = evidence;
        this.json = json;
    }

    @PostMapping("/claims/{id}/evidence")
    ResponseEntity<EvidenceAnswer> add(@PathVariable UUID id, @RequestBody Evidence.Content content) {
        Evidence made = evidence.add(new AnnotationId(id), content);
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(EvidenceAnswer.of(made));
    }

    @GetMapping("/evidence/{id}")
    ResponseEntity<EvidenceAnswer> get(@PathVariable UUID id) {
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

    private static ResponseEntity<EvidenceAnswer> answer(Evidence evidence) {
        return ResponseEntity.ok().eTag(Long.toString(evidence.version())).body(EvidenceAnswer.of(evidence));
    }
}
