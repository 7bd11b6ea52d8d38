package org.tahqiq.annotation.audit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.annotation.AttributionFields.SourceKind;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.audit.ArticleAudit.Finding;
import org.tahqiq.annotation.audit.ArticleAudit.Measure;
import org.tahqiq.annotation.audit.ArticleAudit.Place;
import org.tahqiq.article.Article;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.TextSpan;

/** Counts one article. */
final class Counting {

    private final Article article;
    private final List<Annotation> marks;
    private final List<Said> attributions;
    private final Set<UUID> attributed;

    Counting(Article article, List<Annotation> marks, List<Relation> links) {
        this.article = article;
        this.marks = marks;
        this.attributions = marks.stream()
                .filter(mark -> mark.tag() == Tag.ATTRIBUTION)
                .map(mark -> new Said(mark, (AttributionFields) mark.fields()))
                .toList();
        this.attributed = links.stream()
                .filter(link -> link.kind() == Relation.Kind.ATTRIBUTES)
                .map(link -> link.target().value())
                .collect(Collectors.toSet());
    }

    /** An attribution with its fields, which are read once: they stand in JSON. */
    private record Said(Annotation mark, AttributionFields fields) {

        /** Whether it says that somebody said this. Where the frame alone is marked («أعلن كيربي»), it says nothing yet. */
        boolean holds(TextSpan words) {
            return fields.said().isEmpty()
                    ? words.mostlyWithin(mark.span())
                    : fields.said().stream().anyMatch(words::mostlyWithin);
        }

        /** Whether it stands around this, be it what was said or the name of who said it (صحيفة «الحياة»). */
        boolean covers(TextSpan words) {
            return words.mostlyWithin(mark.span()) || holds(words);
        }
    }

    ArticleAudit audit() {
        return new ArticleAudit(
                marks.size(),
                List.of(
                        share(Measure.ANONYMOUS, AttributionFields::sourceKind, SourceKind.ANONYMOUS),
                        share(Measure.DOUBTING, AttributionFields::force, Force.DOUBT),
                        unattributed(),
                        unsourced(),
                        Headline.missing(article)));
    }

    private Finding share(Measure measure, Function<AttributionFields, @Nullable String> field, Enum<?> wanted) {
        Map<Boolean, List<Said>> told =
                attributions.stream().collect(Collectors.partitioningBy(each -> field.apply(each.fields()) != null));
        List<Said> known = told.getOrDefault(true, List.of());
        return new Finding(
                measure,
                known.size(),
                places(known.stream()
                        .filter(each -> wanted.name().equals(field.apply(each.fields())))
                        .map(Said::mark)),
                places(told.getOrDefault(false, List.of()).stream().map(Said::mark)));
    }

    private Finding unattributed() {
        List<Annotation> claims =
                marks.stream().filter(mark -> mark.tag() == Tag.CLAIM).toList();
        return new Finding(
                Measure.UNATTRIBUTED,
                claims.size(),
                places(claims.stream().filter(Predicate.not(this::isAttributed))),
                List.of());
    }

    private boolean isAttributed(Annotation claim) {
        UUID saidIn = ((ClaimFields) claim.fields()).saidIn();
        return attributed.contains(claim.id().value())
                || attributions.stream()
                        .anyMatch(each -> each.mark().id().value().equals(saidIn) || each.holds(claim.span()));
    }

    private Finding unsourced() {
        List<TextSpan> quotes = AnalysedText.of(article.text().value()).quotes();
        return new Finding(
                Measure.UNSOURCED,
                quotes.size(),
                quotes.stream()
                        .filter(quote -> attributions.stream().noneMatch(each -> each.covers(quote)))
                        .map(quote -> new Place(quote, article.text().quote(quote), null))
                        .toList(),
                List.of());
    }

    private static List<Place> places(Stream<Annotation> marks) {
        return marks.map(mark -> new Place(mark.span(), mark.quote(), mark.id()))
                .toList();
    }
}
