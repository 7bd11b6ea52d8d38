package org.tahqiq.annotation.rest;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.PassService;
import org.tahqiq.annotation.rest.AssignmentController.AssignmentAnswer;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;

@RestController
@RequestMapping("/api/v1")
class PassController {

    record Giving(@Nullable UUID member) {}

    record ShareAnswer(UUID member, long open, long done) {

        static ShareAnswer of(PassService.Share share) {
            return new ShareAnswer(share.member().value(), share.open(), share.done());
        }
    }

    private final PassService passes;

    PassController(PassService passes) {
        this.passes = passes;
    }

    /** The article the caller reads next; 204 when there is none. */
    @PostMapping("/corpora/{id}/passes/next")
    ResponseEntity<AssignmentAnswer> next(@PathVariable UUID id) {
        return passes.next(new CorpusId(id))
                .map(PassController::answer)
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    /** How far the members are. */
    @GetMapping("/corpora/{id}/passes")
    Paging.Slice<ShareAnswer> shares(@PathVariable UUID id, Paging paging) {
        UUID after = paging.afterId();
        List<PassService.Share> shares = passes.shares(new CorpusId(id)).stream()
                .filter(share -> share.member().value().compareTo(after) > 0)
                .sorted(Comparator.comparing(share -> share.member().value()))
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(shares, share -> share.member().value()).map(ShareAnswer::of);
    }

    @PostMapping("/articles/{id}/assignments")
    ResponseEntity<AssignmentAnswer> assign(@PathVariable UUID id, @RequestBody Giving request) {
        return answer(passes.assign(new ArticleId(id), () -> {
            if (request.member() == null) {
                throw Refusal.invalid("missing").at("member");
            }
            return new MemberId(request.member());
        }));
    }

    private static ResponseEntity<AssignmentAnswer> answer(AssignmentService.Taken taken) {
        return AssignmentController.answer(taken);
    }
}
