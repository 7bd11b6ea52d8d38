package org.tahqiq.review;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.CurrentMember;

/** Puts together what belongs to claims, as the caller may see it: whoever is to judge blind gets nothing of a verdict. */
@Component
class Dossiers {

    private final Reviews reviews;
    private final Verdicts verdicts;
    private final Papers papers;
    private final CurrentMember current;
    private final Hands hands;

    Dossiers(Reviews reviews, Verdicts verdicts, Papers papers, CurrentMember current, Hands hands) {
        this.reviews = reviews;
        this.verdicts = verdicts;
        this.papers = papers;
        this.current = current;
        this.hands = hands;
    }

    List<Claim> of(List<Reviews.Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        // Nothing belongs to a claim that nobody touched, and most of a corpus is such.
        List<UUID> ids = rows.stream()
                .filter(row -> row.review() != null)
                .map(row -> row.annotation().id().value())
                .toList();
        if (ids.isEmpty()) {
            Parts nothing = new Parts(hands, Map.of(), Papers.Pile.EMPTY, Map.of(), Set.of());
            return rows.stream().map(nothing::claim).toList();
        }
        Parts parts = new Parts(
                hands,
                verdicts.of(ids).stream().collect(Collectors.groupingBy(Verdict::claim)),
                papers.of(ids),
                reviews.duplicatesOf(ids).stream().collect(Collectors.groupingBy(Reviews.Duplicate::master)),
                papers.awaitedFrom(current.id(), ids));
        return rows.stream().map(parts::claim).toList();
    }

    /** What belongs to some claims, by their ids. */
    private record Parts(
            Hands hands,
            Map<UUID, List<Verdict>> verdicts,
            Papers.Pile pile,
            Map<UUID, List<Reviews.Duplicate>> duplicates,
            Set<UUID> blind) {

        Claim claim(Reviews.Row row) {
            Annotation annotation = row.annotation();
            Review review = row.review();
            UUID id = annotation.id().value();
            boolean hidden = blind.contains(id);
            Claim.Standing standing = review == null ? Claim.Standing.UNTOUCHED : Claim.Standing.of(review);
            List<SecondVerdict> asked = pile.seconds().getOrDefault(id, List.of());
            List<Evidence> evidence = pile.evidence().getOrDefault(id, List.of());
            return new Claim(
                    annotation,
                    hidden ? standing.wordless() : standing,
                    hidden ? List.of() : verdicts.getOrDefault(id, List.of()),
                    // Whose eyes it is for is asked only where there is something to see.
                    evidence.stream().noneMatch(Evidence::confidential) || hands.maySeeConfidential(annotation.corpus())
                            ? evidence
                            : evidence.stream()
                                    .filter(each -> !each.confidential())
                                    .toList(),
                    hidden ? List.of() : pile.corrections().getOrDefault(id, List.of()),
                    hidden
                            ? asked.stream()
                                    .filter(second -> second.stage() == SecondVerdict.Stage.ASKED)
                                    .toList()
                            : asked,
                    hidden ? List.of() : pile.replies().getOrDefault(id, List.of()),
                    duplicates.getOrDefault(id, List.of()).stream()
                            .map(each -> new AnnotationId(each.claim()))
                            .toList(),
                    hidden,
                    review == null ? annotation.createdAt() : review.changedAt(),
                    annotation.version() + "-" + (review == null ? "none" : review.version()));
        }
    }
}
