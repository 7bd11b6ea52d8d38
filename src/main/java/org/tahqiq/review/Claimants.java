package org.tahqiq.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Relation;

/** Knows who is said to have made a claim. */
@Component
public class Claimants {

    private static final Set<String> INSTITUTIONS =
            Set.of(AttributionFields.SourceKind.INSTITUTION.name(), AttributionFields.SourceKind.OUTLET.name());

    private final Reviews reviews;

    Claimants(Reviews reviews) {
        this.reviews = reviews;
    }

    /** Whether somebody can be asked: they have a name, and do not hide behind «مصادر». */
    boolean isNamed(Annotation claim) {
        QueueService.Claimant claimant = of(claim);
        return claimant != null && claimant.name() != null && !claimant.anonymous();
    }

    public QueueService.@Nullable Claimant of(Annotation claim) {
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
        String kind = attribution.map(AttributionFields::sourceKind).orElse("");
        boolean anonymous = AttributionFields.SourceKind.ANONYMOUS.name().equals(kind);
        String said = attribution
                .map(AttributionFields::source)
                .map(AttributionFields.Source::name)
                .orElse(null);
        String name = named != null ? named : said;
        boolean institution = INSTITUTIONS.contains(kind) && Objects.equals(name, said);
        return name == null && !anonymous ? null : new QueueService.Claimant(name, anonymous, institution);
    }
}
