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
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Comment;
import org.tahqiq.annotation.CommentId;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class CommentController {

    /** @param body plain text; {@code @name} calls a member of the corpus */
    record CommentRequest(@Nullable String body) {}

    record CommentPatch(@Nullable Boolean resolved) {}

    record CommentAnswer(
            UUID id,
            UUID article,
            UUID annotation,
            UUID member,
            String body,
            List<UUID> mentions,
            String createdAt,
            boolean resolved,
            @Nullable UUID resolvedBy,
            @Nullable String resolvedAt) {

        static CommentAnswer of(Comment comment) {
            MemberId by = comment.resolvedBy();
            return new CommentAnswer(
                    comment.id().value(),
                    comment.article().value(),
                    comment.annotation().value(),
                    comment.member().value(),
                    comment.body(),
                    comment.mentions().stream().map(MemberId::value).toList(),
                    comment.createdAt().toString(),
                    comment.resolved(),
                    by == null ? null : by.value(),
                    comment.resolvedAt() == null ? null : comment.resolvedAt().toString());
        }
    }

    private final CommentService comments;

    CommentController(CommentService comments) {
        this.comments = comments;
    }

    @GetMapping("/annotations/{id}/comments")
    Paging.Slice<CommentAnswer> list(@PathVariable UUID id, Paging paging) {
        return comments.list(new AnnotationId(id), paging).map(CommentAnswer::of);
    }

    @PostMapping("/annotations/{id}/comments")
    ResponseEntity<CommentAnswer> comment(@PathVariable UUID id, @RequestBody CommentRequest request) {
        Comment made = comments.comment(new AnnotationId(id), request.body());
        return ResponseEntity.created(URI.create("/api/v1/comments/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(CommentAnswer.of(made));
    }

    @GetMapping("/comments/{id}")
    ResponseEntity<CommentAnswer> get(@PathVariable UUID id) {
        return ok(comments.get(new CommentId(id)));
    }

    @PatchMapping(
            path = "/comments/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<CommentAnswer> resolve(@PathVariable UUID id, SeenVersion seen, @RequestBody CommentPatch patch) {
        try {
            Comment present = comments.get(new CommentId(id));
            return ok(comments.resolve(
                    present.id(), seen, patch.resolved() == null ? present.resolved() : patch.resolved()));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/comments/{id}")
    ResponseEntity<Void> delete(@PathVariable UUID id, SeenVersion seen) {
        try {
            comments.delete(new CommentId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<CommentAnswer> ok(Comment comment) {
        return ResponseEntity.ok().eTag(Long.toString(comment.version())).body(CommentAnswer.of(comment));
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof Comment stored ? refusal.current(CommentAnswer.of(stored)) : refusal;
    }
}
