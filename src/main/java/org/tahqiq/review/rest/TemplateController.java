package org.tahqiq.review.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.TemplateId;
import org.tahqiq.review.TemplateService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class TemplateController {

    record TemplateAnswer(
            UUID id, UUID corpus, @JsonUnwrapped DeskTemplate.Content content) {

        static TemplateAnswer of(DeskTemplate template) {
            return new TemplateAnswer(template.id().value(), template.corpus().value(), template.content());
        }
    }

    record FilledAnswer(String text) {}

    private final TemplateService templates;
    private final JsonMapper json;

    TemplateController(TemplateService templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @GetMapping("/corpora/{id}/templates")
    Paging.Slice<TemplateAnswer> list(@PathVariable UUID id, Paging paging) {
        return templates.list(new CorpusId(id), paging).map(TemplateAnswer::of);
    }

    @PostMapping("/corpora/{id}/templates")
    ResponseEntity<TemplateAnswer> make(@PathVariable UUID id, @RequestBody DeskTemplate.Content content) {
        DeskTemplate made = templates.make(new CorpusId(id), content);
        return ResponseEntity.created(
                        URI.create("/api/v1/templates/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(TemplateAnswer.of(made));
    }

    @GetMapping("/templates/{id}")
    ResponseEntity<TemplateAnswer> get(@PathVariable UUID id) {
        return answer(templates.get(new TemplateId(id)));
    }

    @PatchMapping(
            path = "/templates/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<TemplateAnswer> change(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, DeskTemplate.Content.class);
        DeskTemplate present = templates.get(new TemplateId(id));
        var content = MergePatch.apply(json, present.content(), patch, DeskTemplate.Content.class);
        try {
            return answer(templates.change(present.id(), seen, content));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/templates/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, SeenVersion seen) {
        try {
            templates.withdraw(new TemplateId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/claims/{id}/templates/{template}")
    FilledAnswer fill(
            @PathVariable UUID id,
            @PathVariable UUID template,
            @RequestParam(required = false) @Nullable String deadline) {
        return new FilledAnswer(
                templates.fill(new TemplateId(template), new AnnotationId(id), Typed.date("deadline", deadline)));
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof DeskTemplate stored ? refusal.current(TemplateAnswer.of(stored)) : refusal;
    }

    private static ResponseEntity<TemplateAnswer> answer(DeskTemplate template) {
        return ResponseEntity.ok().eTag(Long.toString(template.version())).body(TemplateAnswer.of(template));
    }
}
