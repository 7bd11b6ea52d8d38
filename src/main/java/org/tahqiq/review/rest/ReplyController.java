package org.tahqiq.review.rest;

import java.net.URI;
import java.util.List;
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
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyId;
import org.tahqiq.review.ReplyService;
import org.tahqiq.store.MergePatch;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@RestController
@RequestMapping("/api/v1")
class ReplyController {

    private final ReplyService replies;
    private final JsonMapper json;

    ReplyController(ReplyService replies, JsonMapper json) {
        this.replies = replies;
        this.json = json;
    }

    @PostMapping("/claims/{id}/replies")
    ResponseEntity<ReplyAnswer> add(@PathVariable UUID id, @RequestBody Reply.Content content) {
        Reply made = replies.log(new AnnotationId(id), content);
        return ResponseEntity.created(URI.create("/api/v1/replies/" + made.id().value()))
                .eTag(Long.toString(made.version()))
                .body(ReplyAnswer.of(made));
    }

    @GetMapping("/claims/{id}/replies")
    Paging.Slice<ReplyAnswer> list(@PathVariable UUID id, Paging paging) {
        UUID after = paging.afterId();
        List<Reply> behind = replies.of(new AnnotationId(id)).stream()
                .filter(reply -> reply.id().value().compareTo(after) > 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(behind, reply -> reply.id().value()).map(ReplyAnswer::of);
    }

    @GetMapping("/replies/{id}")
    ResponseEntity<ReplyAnswer> get(@PathVariable UUID id) {
        return answer(replies.get(new ReplyId(id)));
    }

    @PatchMapping(
            path = "/replies/{id}",
            consumes = {"application/json", "application/merge-patch+json"})
    ResponseEntity<ReplyAnswer> change(@PathVariable UUID id, SeenVersion seen, @RequestBody ObjectNode patch) {
        json.treeToValue(patch, Reply.Content.class);
        Reply present = replies.get(new ReplyId(id));
        var content = MergePatch.apply(json, present.content(), patch, Reply.Content.class);
        try {
            return answer(replies.change(present.id(), seen, content));
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
    }

    @DeleteMapping("/replies/{id}")
    ResponseEntity<Void> withdraw(@PathVariable UUID id, SeenVersion seen) {
        try {
            replies.withdraw(new ReplyId(id), seen);
        } catch (Refusal refusal) {
            throw shown(refusal);
        }
        return ResponseEntity.noContent().build();
    }

    private static Refusal shown(Refusal refusal) {
        return refusal.current() instanceof Reply stored ? refusal.current(ReplyAnswer.of(stored)) : refusal;
    }

    private static ResponseEntity<ReplyAnswer> answer(Reply reply) {
        return ResponseEntity.ok().eTag(Long.toString(reply.version())).body(ReplyAnswer.of(reply));
    }
}
