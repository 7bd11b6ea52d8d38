package org.tahqiq.review.rest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.publication.RatingBridge;
import org.tahqiq.review.publication.RatingService;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;

@RestController
@RequestMapping("/api/v1")
class RatingController {

    /**
     * A wording that was met.
     *
     * @param verdict what it means; absent until somebody says so
     * @param basis who says so: the general TABLE, the CORPUS, or it for one DESK
     */
    record RatingAnswer(
            String rating,
            long count,
            Verdict.@Nullable Code verdict,
            RatingBridge.@Nullable Basis basis,
            List<DeskAnswer> desks) {

        static RatingAnswer of(RatingService.Wording wording) {
            RatingBridge.Meaning meaning = wording.meaning();
            return new RatingAnswer(
                    wording.written(),
                    wording.count(),
                    meaning == null ? null : meaning.code(),
                    meaning == null ? null : meaning.basis(),
                    wording.desks().stream().map(DeskAnswer::of).toList());
        }
    }

    record DeskAnswer(String desk, long count, Verdict.@Nullable Code verdict, RatingBridge.@Nullable Basis basis) {

        static DeskAnswer of(RatingService.AtDesk at) {
            RatingBridge.Meaning meaning = at.meaning();
            return new DeskAnswer(
                    at.desk(),
                    at.count(),
                    meaning == null ? null : meaning.code(),
                    meaning == null ? null : meaning.basis());
        }
    }

    private final RatingService ratings;

    RatingController(RatingService ratings) {
        this.ratings = ratings;
    }

    @GetMapping("/corpora/{id}/ratings")
    Paging.Slice<RatingAnswer> list(@PathVariable UUID id, Paging paging) {
        List<RatingAnswer> all = ratings.wordings(new CorpusId(id)).stream()
                .map(RatingAnswer::of)
                .toList();
        int begin = paging.key().isEmpty()
                ? 0
                : all.stream().map(RatingAnswer::rating).toList().indexOf(paging.key()) + 1;
        return paging.slice(all.subList(begin, Math.min(begin + paging.limit() + 1, all.size())), RatingAnswer::rating);
    }

    /** Takes no If-Match: the last choice counts, and the audit has all of them. */
    @PutMapping("/corpora/{id}/ratings")
    RatingService.Choice choose(@PathVariable UUID id, @RequestBody RatingService.Choice choice) {
        ratings.choose(new CorpusId(id), choice);
        return choice;
    }
}
