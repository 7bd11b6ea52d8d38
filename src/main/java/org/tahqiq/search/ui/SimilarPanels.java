package org.tahqiq.search.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.publication.ForeignCitationService;
import org.tahqiq.search.SimilarClaims;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Notices;
import org.tahqiq.ui.SpanPanel;

/** Brings «سبق التحقق منه؟» into the workbench, beside whatever claim is open. */
@org.springframework.stereotype.Component
@Order(2)
class SimilarPanels implements SpanPanel {

    private final ClaimService claims;
    private final Desk desk;

    SimilarPanels(
            ClaimService claims,
            SimilarClaims similar,
            ReviewService reviews,
            RelationService relations,
            ForeignCitationService citations,
            CurrentMember current,
            Notices notices) {
        this.claims = claims;
        this.desk = new Desk(similar, reviews, relations, citations, current, notices);
    }

    /** What the panel works with. */
    record Desk(
            SimilarClaims similar,
            ReviewService reviews,
            RelationService relations,
            ForeignCitationService citations,
            CurrentMember current,
            Notices notices) {}

    @Override
    public String name() {
        return "similar";
    }

    @Override
    public Optional<Component> open(UUID span, Runnable changed) {
        Claim claim;
        try {
            claim = claims.get(new AnnotationId(span));
        } catch (Refusal notAClaim) {
            return Optional.empty();
        }
        return Optional.of(new SimilarPanel(claim, desk, changed));
    }
}
