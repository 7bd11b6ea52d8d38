package org.tahqiq.annotation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.tahqiq.article.Article;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * What is marked in an article of a file, made into annotations and relations: each once, under the id it had in the file where
 * that is free, and naming what its fields named there.
 */
final class Arrival {

    private final Article article;
    private final Instant now;
    /** Ids here by those in the file. */
    private final Map<UUID, UUID> ids = new HashMap<>();

    /** By their ids here. */
    private final Map<UUID, Annotation> annotations = new LinkedHashMap<>();

    private final List<Relation> relations = new ArrayList<>();
    private final Map<UUID, UUID> linkIds = new HashMap<>();
    private long remapped;

    Arrival(Article article, Instant now) {
        this.article = article;
        this.now = now;
    }

    /** The same span with the same tag by the same maker is one annotation. */
    private record Place(UUID maker, Tag tag, TextSpan span, boolean gold) {

        static Place of(AnnotationTransferService.Mark mark, Origin by) {
            return new Place(by.id(), mark.tag(), mark.span(), mark.gold());
        }
    }

    private record Ends(Relation.Kind kind, AnnotationId source, AnnotationId target) {}

    /**
     * @param taken those ids of the file that other annotations have; grows
     * @param self who made what the file names nobody for
     * @param owner who answers for an annotation, by its maker
     */
    void mark(
            List<AnnotationTransferService.Mark> marks,
            Set<UUID> taken,
            Origin self,
            Function<Origin, MemberId> owner) {
        Map<Place, UUID> places = new HashMap<>();
        Map<UUID, AnnotationTransferService.Mark> kept = new LinkedHashMap<>();
        for (AnnotationTransferService.Mark mark : marks) {
            UUID id = places.computeIfAbsent(
                    Place.of(mark, maker(mark, self)),
                    place -> taken.add(mark.id())
                            ? mark.id()
                            : AnnotationId.next().value());
            kept.putIfAbsent(id, mark);
            ids.put(mark.id(), id);
            remapped += id.equals(mark.id()) ? 0 : 1;
        }
        // Only now is known how all are called here, and fields may name a mark that comes later.
        kept.forEach((id, mark) -> {
            Origin maker = maker(mark, self);
            Annotation made = new Annotation(
                    new AnnotationId(id),
                    article,
                    owner.apply(maker),
                    maker,
                    mark.tag(),
                    mark.span(),
                    following(mark.fields()),
                    now);
            annotations.put(id, mark.gold() ? made.settled() : made);
        });
    }

    /** @param taken those ids of the file that other relations have; grows */
    void link(List<AnnotationTransferService.Link> links, Set<UUID> taken, MemberId by) {
        Map<Ends, Relation> places = new LinkedHashMap<>();
        for (AnnotationTransferService.Link link : links) {
            Annotation source = named(link.from(), "relations.from");
            Annotation target = named(link.to(), "relations.to");
            Relation relation = places.computeIfAbsent(
                    new Ends(link.kind(), source.id(), target.id()),
                    ends -> new Relation(
                            taken.add(link.id()) ? new RelationId(link.id()) : RelationId.next(),
                            link.kind(),
                            source,
                            target,
                            by,
                            now));
            linkIds.put(link.id(), relation.id().value());
            remapped += relation.id().value().equals(link.id()) ? 0 : 1;
        }
        relations.addAll(places.values());
    }

    List<Annotation> annotations() {
        return List.copyOf(annotations.values());
    }

    List<Relation> relations() {
        return relations;
    }

    /** The annotations by the ids they had in the file. */
    Map<UUID, Annotation> byFile() {
        Map<UUID, Annotation> byFile = new HashMap<>();
        ids.forEach((inFile, here) -> byFile.put(inFile, annotations.get(here)));
        return byFile;
    }

    /** The ids of the relations by those they had in the file. */
    Map<UUID, UUID> linksByFile() {
        return linkIds;
    }

    /** How many marks and links have another id here. */
    long remapped() {
        return remapped;
    }

    /** @throws Refusal {@code other-article} when the file names what it does not hold */
    Annotation named(UUID idInFile, String field) {
        UUID id = ids.get(idInFile);
        Annotation found = id == null ? null : annotations.get(id);
        if (found == null) {
            throw Refusal.invalid("other-article").at(field);
        }
        return found;
    }

    private static Origin maker(AnnotationTransferService.Mark mark, Origin self) {
        return mark.origin().equals(Origin.UNSAID) ? self : mark.origin();
    }

    /** The fields, naming the annotation here for the one they named in the file. */
    private Fields following(Fields fields) {
        UUID named = fields instanceof ClaimFields claim ? claim.saidIn() : null;
        if (named == null) {
            return fields;
        }
        UUID here = ids.get(named);
        if (here == null) {
            throw Refusal.invalid("other-article").at("annotations.fields.claimant.annotation");
        }
        return ((ClaimFields) fields).saidIn(here);
    }
}
