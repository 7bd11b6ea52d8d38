package org.tahqiq.curation.rest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.ArticleId;
import org.tahqiq.curation.Adjudication;
import org.tahqiq.curation.Case;
import org.tahqiq.curation.CurationService;
import org.tahqiq.curation.GoldService;

@RestController
@RequestMapping("/api/v1")
class AdjudicationController {

    /**
     * @param settled places where it was decided
     * @param agreed places where all readers have the same and nothing was decided
     * @param disputed places where they differ and nothing was decided
     * @param awaited passes that are not finished
     */
    record AdjudicationAnswer(
            UUID article,
            long settled,
            long agreed,
            long disputed,
            long passes,
            long awaited,
            @Nullable String finishedAt,
            @Nullable UUID finishedBy) {}

    private final CurationService curation;
    private final GoldService gold;

    AdjudicationController(CurationService curation, GoldService gold) {
        this.curation = curation;
        this.gold = gold;
    }

    /** How far the readings of an article are settled. */
    @GetMapping("/articles/{id}/adjudication")
    AdjudicationAnswer get(@PathVariable UUID id) {
        GoldService.Standing standing = gold.standing(new ArticleId(id));
        Adjudication adjudication = standing.adjudication();
        Origin by = adjudication == null ? null : adjudication.finishedBy();
        long agreed = standing.open().stream().filter(Case::agreed).count();
        return new AdjudicationAnswer(
                id,
                standing.settled(),
                agreed,
                standing.open().size() - agreed,
                standing.readers().size(),
                standing.awaited(),
                adjudication == null || adjudication.finishedAt() == null
                        ? null
                        : adjudication.finishedAt().toString(),
                by == null ? null : by.id());
    }

    /** Takes over all that the readers have alike. */
    @PostMapping("/articles/{id}/adjudication/merge")
    AdjudicationAnswer merge(@PathVariable UUID id) {
        curation.merge(new ArticleId(id));
        return get(id);
    }

    /** Takes back what the caller decided last. */
    @PostMapping("/articles/{id}/adjudication/undo")
    AdjudicationAnswer undo(@PathVariable UUID id) {
        curation.undo(new ArticleId(id));
        return get(id);
    }

    /** Declares the gold finished, once nothing is open. */
    @PostMapping("/articles/{id}/adjudication/finish")
    AdjudicationAnswer finish(@PathVariable UUID id) {
        curation.finish(new ArticleId(id));
        return get(id);
    }

    @PostMapping("/articles/{id}/adjudication/reopen")
    AdjudicationAnswer reopen(@PathVariable UUID id) {
        curation.reopen(new ArticleId(id));
        return get(id);
    }
}
