package org.tahqiq.article.rest;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.ALWAYS;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.article.Corpus;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1/corpora")
class CorpusController {

    record CorpusAnswer(
            UUID id,
            String name,
            @JsonInclude(ALWAYS) @Nullable String description,
            Corpus.Mode mode,
            int annotatorsPerArticle) {

        static CorpusAnswer of(Corpus corpus) {
            return new CorpusAnswer(
                    corpus.id().value(),
                    corpus.name(),
                    corpus.description(),
                    corpus.mode(),
                    corpus.annotatorsPerArticle());
        }
    }

    private final CorpusService corpora;
    private final JsonMapper json;

    CorpusController(CorpusService corpora, JsonMapper json) {
        this.corpora = corpora;
        this.json = json;
    }

    @GetMapping
    Paging.Slice<CorpusAnswer> list(Paging paging) {
        return corpora.list(paging).map(CorpusAnswer::of);
    }

    @PostMapping
    ResponseEntity<CorpusAnswer> make(@RequestBody CorpusService.Description request) {
        Corpus made = corpora.make(request);
        return ResponseEntity.created(URI.create("/api/v1/corpora/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(CorpusAnswer.of(made));
    }

    @GetMapping("/{id}")
    ResponseEntity<CorpusAnswer> get(@PathVariable UUID id) {
        return answer(corpora.get(new CorpusId(id)));
    }

    @PatchMapping(
            path = "/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<CorpusAnswer> describe(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, CorpusService.Description.class);
        Corpus present = corpora.get(new CorpusId(id));
        var description = MergePatch.apply(
                json,
                new CorpusService.Description(
                        present.name(), present.description(), present.mode().name(), present.annotatorsPerArticle()),
                patch,
                CorpusService.Description.class);
        try {
            return answer(corpora.describe(present.id(), seen, description));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, SeenVersion seen) {
        try {
            corpora.delete(new CorpusId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/restore")
    ResponseEntity<CorpusAnswer> restore(@PathVariable UUID id) {
        return answer(corpora.restore(new CorpusId(id)));
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof Corpus stored ? refusal.current(CorpusAnswer.of(stored)) : refusal;
    }

    private static ResponseEntity<CorpusAnswer> answer(Corpus corpus) {
        return ResponseEntity.ok().eTag(Long.toString(corpus.version())).body(CorpusAnswer.of(corpus));
    }
}
