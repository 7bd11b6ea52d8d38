package org.tahqiq.annotation.rest;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Assignment;
import org.tahqiq.annotation.AssignmentId;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class AssignmentController {

    record Return(@Nullable String note) {}

    /** @param guidelines the version by which it is made */
    record AssignmentAnswer(
            UUID id,
            UUID article,
            UUID member,
            Assignment.State state,
            String createdAt,
            @Nullable String doneAt,
            @Nullable String returnedAt,
            @Nullable UUID returnedBy,
            @Nullable String note,
            @Nullable Integer guidelines) {

        static AssignmentAnswer of(Assignment assignment) {
            MemberId by = assignment.returnedBy();
            return new AssignmentAnswer(
                    assignment.id().value(),
                    assignment.article().value(),
                    assignment.member().value(),
                    assignment.state(),
                    assignment.createdAt().toString(),
                    written(assignment.doneAt()),
                    written(assignment.returnedAt()),
                    by == null ? null : by.value(),
                    assignment.returnNote(),
                    assignment.guidelines());
        }

        private static @Nullable String written(@Nullable Instant moment) {
            return moment == null ? null : moment.toString();
        }
    }

    private final AssignmentService assignments;

    AssignmentController(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @GetMapping("/articles/{id}/assignments")
    Paging.Slice<AssignmentAnswer> list(@PathVariable UUID id, Paging paging) {
        List<Assignment> all = assignments.of(new ArticleId(id));
        UUID after = paging.afterId();
        return paging.slice(
                        all.stream()
                                .filter(each -> each.id().value().compareTo(after) > 0)
                                .limit(paging.limit() + 1L)
                                .toList(),
                        each -> each.id().value())
                .map(AssignmentAnswer::of);
    }

    /** Takes the article: the caller is at it. */
    @PostMapping("/articles/{id}/assignment")
    ResponseEntity<AssignmentAnswer> take(@PathVariable UUID id) {
        return answer(assignments.take(new ArticleId(id)));
    }

    static ResponseEntity<AssignmentAnswer> answer(AssignmentService.Taken taken) {
        Assignment assignment = taken.assignment();
        return ResponseEntity.status(taken.made() ? HttpStatus.CREATED : HttpStatus.OK)
                .location(URI.create("/api/v1/assignments/" + assignment.id().value()))
                .eTag(Long.toString(assignment.version()))
                .body(AssignmentAnswer.of(assignment));
    }

    @GetMapping("/assignments/{id}")
    ResponseEntity<AssignmentAnswer> get(@PathVariable UUID id) {
        Assignment assignment = assignments.get(new AssignmentId(id));
        return ResponseEntity.ok().eTag(Long.toString(assignment.version())).body(AssignmentAnswer.of(assignment));
    }

    /** Takes a pass that nothing came of from its member again. */
    @DeleteMapping("/assignments/{id}")
    ResponseEntity<Void> takeBack(@PathVariable UUID id, SeenVersion seen) {
        try {
            assignments.takeBack(new AssignmentId(id), seen);
        } catch (Refusal refusal) {
            throw refusal.current() instanceof Assignment present
                    ? refusal.current(AssignmentAnswer.of(present))
                    : refusal;
        }
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/articles/{id}/assignment/send")
    AssignmentAnswer send(@PathVariable UUID id) {
        return AssignmentAnswer.of(assignments.send(new ArticleId(id)));
    }

    @PostMapping("/articles/{id}/assignment/recall")
    AssignmentAnswer recall(@PathVariable UUID id) {
        return AssignmentAnswer.of(assignments.recall(new ArticleId(id)));
    }

    @PostMapping("/assignments/{id}/return")
    AssignmentAnswer giveBack(@PathVariable UUID id, @RequestBody Return request) {
        return AssignmentAnswer.of(assignments.giveBack(new AssignmentId(id), request.note()));
    }
}
