package org.tahqiq.annotation.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Guidelines;
import org.tahqiq.annotation.GuidelinesService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class GuidelinesController {

    /** @param note what is changed */
    record Writing(@Nullable String text, @Nullable String note) {}

    /**
     * @param text Markdown
     * @param author null, as the note, for the version that came with the product
     */
    record GuidelinesAnswer(
            int number,
            String madeAt,
            @Nullable UUID author,
            @Nullable String note,
            String text) {

        static GuidelinesAnswer of(Guidelines guidelines) {
            var author = guidelines.author();
            return new GuidelinesAnswer(
                    guidelines.number(),
                    guidelines.madeAt().toString(),
                    author == null ? null : author.value(),
                    guidelines.note(),
                    guidelines.text());
        }
    }

    private final GuidelinesService guidelines;

    GuidelinesController(GuidelinesService guidelines) {
        this.guidelines = guidelines;
    }

    /** The version that holds now, or the one of that number. */
    @GetMapping("/corpora/{id}/guidelines")
    ResponseEntity<GuidelinesAnswer> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer number) {
        CorpusId corpus = new CorpusId(id);
        return answer(number == null ? guidelines.current(corpus) : guidelines.get(corpus, number));
    }

    /** All versions, the last first. */
    @GetMapping("/corpora/{id}/guidelines/versions")
    Paging.Slice<GuidelinesAnswer> versions(@PathVariable UUID id, Paging paging) {
        List<Guidelines> all = guidelines.all(new CorpusId(id));
        int before = before(paging);
        return paging.slice(
                        all.stream()
                                .filter(each -> each.number() < before)
                                .limit(paging.limit() + 1L)
                                .toList(),
                        Guidelines::number)
                .map(GuidelinesAnswer::of);
    }

    private static int before(Paging paging) {
        try {
            return paging.key().isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(paging.key());
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    /** Makes the next version. */
    @PutMapping("/corpora/{id}/guidelines")
    ResponseEntity<GuidelinesAnswer> write(@PathVariable UUID id, SeenVersion seen, @RequestBody Writing request) {
        try {
            return answer(guidelines.write(new CorpusId(id), seen, request.text(), request.note()));
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Guidelines stored
                    ? refusal.current(GuidelinesAnswer.of(stored))
                    : refusal;
        }
    }

    private static ResponseEntity<GuidelinesAnswer> answer(Guidelines guidelines) {
        return ResponseEntity.ok().eTag(String.valueOf(guidelines.number())).body(GuidelinesAnswer.of(guidelines));
    }
}
