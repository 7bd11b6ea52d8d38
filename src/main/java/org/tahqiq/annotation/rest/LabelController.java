package org.tahqiq.annotation.rest;

import java.net.URI;
import java.util.List;
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
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.LabelId;
import org.tahqiq.annotation.LabelService;
import org.tahqiq.annotation.Tag;
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
class LabelController {

    record LabelAnswer(
            UUID id,
            UUID corpus,
            Tag tag,
            String code,
            String arabic,
            String english,
            @Nullable String description,
            int place,
            boolean retired) {

        static LabelAnswer of(Label label) {
            return new LabelAnswer(
                    label.id().value(),
                    label.corpus().value(),
                    label.tag(),
                    label.code(),
                    label.arabic(),
                    label.english(),
                    label.description(),
                    label.place(),
                    label.retired());
        }
    }

    private final LabelService labels;
    private final JsonMapper json;

    LabelController(LabelService labels, JsonMapper json) {
        this.labels = labels;
        this.json = json;
    }

    /** By tag, each tag's in their order. */
    @GetMapping("/corpora/{id}/labels")
    Paging.Slice<LabelAnswer> list(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String tag, Paging paging) {
        List<Label> all = labels.all(new CorpusId(id));
        Tag only = Typed.optionalCode("tag", tag, Tag.class);
        return paging.slice(
                        all.stream()
                                .filter(label -> only == null || label.tag() == only)
                                .filter(label -> key(label).compareTo(paging.key()) > 0)
                                .limit(paging.limit() + 1L)
                                .toList(),
                        LabelController::key)
                .map(LabelAnswer::of);
    }

    /** Sorts as the list does: a tag has a few hundred at most. */
    private static String key(Label label) {
        return "%d.%04d.%s".formatted(label.tag().ordinal(), label.place(), label.code());
    }

    @PostMapping("/corpora/{id}/labels")
    ResponseEntity<LabelAnswer> make(@PathVariable UUID id, @RequestBody Label.Content content) {
        Label made = labels.make(new CorpusId(id), content);
        return ResponseEntity.created(URI.create("/api/v1/labels/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(LabelAnswer.of(made));
    }

    @GetMapping("/labels/{id}")
    ResponseEntity<LabelAnswer> get(@PathVariable UUID id) {
        return answer(labels.get(new LabelId(id)));
    }

    @PatchMapping(
            path = "/labels/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<LabelAnswer> change(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, Label.Content.class);
        Label present = labels.get(new LabelId(id));
        Label.Content content = MergePatch.apply(json, present.content(), patch, Label.Content.class);
        try {
            return answer(labels.change(present.id(), seen, content));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/labels/{id}")
    ResponseEntity<Void> remove(@PathVariable UUID id, SeenVersion seen) {
        try {
            labels.remove(new LabelId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof Label stored ? refusal.current(LabelAnswer.of(stored)) : refusal;
    }

    private static ResponseEntity<LabelAnswer> answer(Label label) {
        return ResponseEntity.ok().eTag(Long.toString(label.version())).body(LabelAnswer.of(label));
    }
}
