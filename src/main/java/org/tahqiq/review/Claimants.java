package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Relation;

/** Knows who is said to have made a claim. */
@Component
class Claimants {

    private final Reviews reviews;

    Claimants(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Whether somebody can be asked: they have a name, and do not hide behind «مصادر». */
    boolean isNamed(Annotation claim) {
        QueueService.Claimant claimant = of(claim);
        return claimant != null && claimant.name() != null && !claimant.anonymous();
    }

    QueueService.@Nullable Claimant of(Annotation claim) {
        return of(claim, reviews.linkedTo(List.of(claim.id().value())));
    }

    /** Named in the claim's own fields, or else by the attribution that leads to it. */
    static QueueService.@Nullable Claimant of(Annotation claim, List<Reviews.Linked> links) {
        String named = claim.fields() instanceof ClaimFields fields && fields.claimant() != null
                ? fields.claimant().name()
                : null;
        Optional<AttributionFields> attribution = links.stream()
                .filter(link -> link.kind() == Relation.Kind.ATTRIBUTES)
                .map(link -> link.annotation().fields())
                .filter(AttributionFields.class::isInstance)
                .map(AttributionFields.class::cast)
                .findFirst();
        boolean anonymous = attribution
                .filter(said -> AttributionFields.SourceKind.ANONYMOUS.name().equals(said.sourceKind()))
                .isPresent();
        String name = named != null
                ? named
                : attribution
                        .map(AttributionFields::source)
                        .map(AttributionFields.Source::name)
                        .orElse(null);
        return name == null && !anonymous ? null : new QueueService.Claimant(name, anonymous);
    }
}
