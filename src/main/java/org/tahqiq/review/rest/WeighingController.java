package org.tahqiq.review.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.FigureComparison;
import org.tahqiq.review.WeighingService;

/** What a claim's evidence weighs. */
@RestController
@RequestMapping("/api/v1")
class WeighingController {

    private final ClaimService claims;
    private final WeighingService weighing;

    WeighingController(ClaimService claims, WeighingService weighing) {
        this.claims = claims;
        this.weighing = weighing;
    }

    /** @param figure the FIGURE that the evidence's numbers are held against */
    record WeighingAnswer(
            @Nullable String claimedOn, @Nullable UUID figure, int independent, List<WeighedAnswer> evidence) {}

    /** @param percent by how much the claim is above the evidence */
    record WeighedAnswer(
            UUID id,
            boolean later,
            int copies,
            FigureComparison.@Nullable Outcome outcome,
            @Nullable BigDecimal percent,
            @Nullable String detail) {

        static WeighedAnswer of(WeighingService.Weighed weighed) {
            FigureComparison figure = weighed.figure();
            return new WeighedAnswer(
                    weighed.evidence().id().value(),
                    weighed.later(),
                    weighed.copies(),
                    figure == null ? null : figure.outcome(),
                    figure == null ? null : figure.percent(),
                    figure == null ? null : figure.detail());
        }
    }

    @GetMapping("/claims/{id}/weighing")
    WeighingAnswer of(@PathVariable UUID id) {
        WeighingService.Weighing weighed = weighing.of(claims.get(new AnnotationId(id)));
        return new WeighingAnswer(
                weighed.claimedOn(),
                weighed.figure() == null ? null : weighed.figure().id().value(),
                weighed.independent(),
                weighed.evidence().stream().map(WeighedAnswer::of).toList());
    }
}
