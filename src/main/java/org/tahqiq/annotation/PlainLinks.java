package org.tahqiq.annotation;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahqiq.text.TextSpan;

/**
 * The links that are plain from where spans stand: a figure quantifies the narrowest claim around it, and a claim is attributed by the
 * narrowest attribution in whose content it stands.
 */
final class PlainLinks {

    private final List<Annotation> claims;
    /** What each attribution says was said; read once, for it stands in JSON. */
    private final Map<Annotation, List<TextSpan>> contents = new IdentityHashMap<>();

    private PlainLinks(List<Annotation> around) {
        claims = around.stream().filter(each -> each.tag() == Tag.CLAIM).toList();
        around.stream()
                .filter(each -> each.tag() == Tag.ATTRIBUTION)
                .forEach(each -> contents.put(each, contents(each)));
    }

    /** The links that have one of the fresh spans at an end. */
    static List<RelationService.Wanted> among(List<Annotation> around, Collection<Annotation> fresh) {
        Set<AnnotationId> news = fresh.stream().map(Annotation::id).collect(Collectors.toSet());
        PlainLinks links = new PlainLinks(around);
        return around.stream()
                .flatMap(each -> links.of(each).stream())
                .filter(link -> news.contains(link.source()) || news.contains(link.target()))
                .toList();
    }

    private Optional<RelationService.Wanted> of(Annotation each) {
        return switch (each.tag()) {
            case FIGURE ->
                narrowest(claims.stream().filter(claim -> claim.span().contains(each.span())))
                        .map(claim -> new RelationService.Wanted(Relation.Kind.QUANTIFIES, each.id(), claim.id()));
            case CLAIM ->
                narrowest(contents.entrySet().stream()
                                .filter(said -> said.getValue().stream().anyMatch(each.span()::mostlyWithin))
                                .map(Map.Entry::getKey))
                        .map(said -> new RelationService.Wanted(Relation.Kind.ATTRIBUTES, said.id(), each.id()));
            case ATTRIBUTION -> Optional.empty();
        };
    }

    private static Optional<Annotation> narrowest(Stream<Annotation> around) {
        return around.min(Comparator.comparingInt(each -> each.span().length()));
    }

    private static List<TextSpan> contents(Annotation attribution) {
        return attribution.fields() instanceof AttributionFields fields ? fields.said() : List.of();
    }
}
