package org.tahqiq.annotation.rest;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.ArticleId;

@RestController
@RequestMapping("/api/v1")
class StepController {

    /** What can be walked next. */
    record StepsAnswer(boolean undo, boolean redo) {}

    /**
     * What a walk changed, by id.
     *
     * @param changed annotations that are there, with another content than before or again
     * @param withdrawn annotations that are not there any more
     * @param linked relations that are there again
     * @param unlinked relations that are not there any more
     */
    record WalkAnswer(
            List<UUID> changed,
            List<UUID> withdrawn,
            List<UUID> linked,
            List<UUID> unlinked,
            boolean undo,
            boolean redo) {}

    private final UndoService steps;

    StepController(UndoService steps) {
        this.steps = steps;
    }

    @GetMapping("/articles/{id}/steps")
    StepsAnswer steps(@PathVariable UUID id) {
        UndoService.Ways ways = steps.ways(new ArticleId(id));
        return new StepsAnswer(ways.undo(), ways.redo());
    }

    @PostMapping("/articles/{id}/undo")
    WalkAnswer undo(@PathVariable UUID id) {
        return answer(new ArticleId(id), steps.undo(new ArticleId(id)));
    }

    @PostMapping("/articles/{id}/redo")
    WalkAnswer redo(@PathVariable UUID id) {
        return answer(new ArticleId(id), steps.redo(new ArticleId(id)));
    }

    private WalkAnswer answer(ArticleId article, UndoService.Walked walked) {
        UndoService.Ways ways = steps.ways(article);
        return new WalkAnswer(
                spans(walked, false),
                spans(walked, true),
                links(walked, false),
                links(walked, true),
                ways.undo(),
                ways.redo());
    }

    private static List<UUID> spans(UndoService.Walked walked, boolean withdrawn) {
        return walked.spans().stream()
                .filter(span -> span.withdrawn() == withdrawn)
                .map(span -> span.id().value())
                .toList();
    }

    private static List<UUID> links(UndoService.Walked walked, boolean withdrawn) {
        return walked.links().stream()
                .filter(link -> link.withdrawn() == withdrawn)
                .map(link -> link.id().value())
                .toList();
    }
}
