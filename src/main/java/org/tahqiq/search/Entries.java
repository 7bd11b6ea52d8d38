package org.tahqiq.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.publication.ForeignReview;

/** Reads articles, what stands in them, and what other desks published as the index takes them in. */
@Component
class Entries {

    private static final Logger LOG = LoggerFactory.getLogger(Entries.class);

    private final SearchRows rows;

    Entries(SearchRows rows) {
        this.rows = rows;
    }

    List<Entry> ofArticles(Collection<Article> articles) {
        return articles.stream().map(Entries::of).toList();
    }

    /** The annotations but for gold, those that are claims as claims too, with their evidence. */
    List<Entry> ofAnnotations(Collection<Annotation> annotations) {
        Set<UUID> independent = annotations.isEmpty() ? Set.of() : rows.independent();
        Map<UUID, Annotation> claims = annotations.stream()
                .filter(each -> each.tag() == Tag.CLAIM)
                .filter(each ->
                        each.gold() == independent.contains(each.corpus().value()))
                .collect(Collectors.toMap(each -> each.id().value(), Function.identity()));
        Set<UUID> checked = claims.isEmpty() ? Set.of() : new HashSet<>(rows.checked(claims.keySet()));
        List<Entry> entries = new ArrayList<>();
        for (Annotation each : annotations) {
            if (!each.gold()) {
                entries.add(of(each, Kind.ANNOTATION, false, ""));
            }
            if (claims.containsKey(each.id().value())) {
                entries.add(of(each, Kind.CLAIM, checked.contains(each.id().value()), wording(each)));
            }
        }
        if (!claims.isEmpty()) {
            for (Evidence each : rows.evidenceOf(claims.keySet())) {
                entries.add(
                        of(each, Objects.requireNonNull(claims.get(each.claim().value()))));
            }
        }
        return entries;
    }

    List<Entry> ofForeign(Collection<ForeignReview> reviews) {
        return reviews.stream().map(Entries::of).toList();
    }

    private static Entry of(ForeignReview review) {
        UUID id = review.id().value();
        return new Entry(
                Kind.FOREIGN_REVIEW,
                id,
                id,
                null,
                review.corpus().value(),
                null,
                false,
                true,
                "",
                review.content().claim());
    }

    private static Entry of(Article article) {
        UUID id = article.id().value();
        return new Entry(
                Kind.ARTICLE,
                id,
                id,
                id,
                article.corpus().value(),
                null,
                false,
                false,
                article.text().value(),
                lines(
                        article.title(),
                        article.author(),
                        article.source().name(),
                        article.source().url()));
    }

    private static Entry of(Annotation annotation, Kind kind, boolean checked, String about) {
        UUID id = annotation.id().value();
        return new Entry(
                kind,
                id,
                id,
                annotation.article().value(),
                annotation.corpus().value(),
                annotation.member().value(),
                false,
                checked,
                annotation.quote(),
                about);
    }

    private static Entry of(Evidence evidence, Annotation claim) {
        return new Entry(
                Kind.EVIDENCE,
                evidence.id().value(),
                claim.id().value(),
                claim.article().value(),
                claim.corpus().value(),
                null,
                evidence.confidential(),
                false,
                excerpt(evidence),
                lines(
                        evidence.content().title(),
                        evidence.content().publisher(),
                        evidence.content().question(),
                        evidence.content().answer(),
                        evidence.content().note(),
                        evidence.content().url()));
    }

    static String excerpt(Evidence evidence) {
        return Objects.requireNonNullElse(evidence.content().excerpt(), "");
    }

    private static String wording(Annotation claim) {
        try {
            return claim.fields() instanceof ClaimFields fields && fields.wording() != null
                    ? fields.wording()
                    : claim.quote();
        } catch (IllegalStateException damaged) {
            // One row that cannot be read must not keep all that comes behind it out of the index.
            LOG.error("The fields of {} cannot be read; it is found by its words alone", claim.id(), damaged);
            return claim.quote();
        }
    }

    private static String lines(@Nullable String... lines) {
        return Stream.of(lines).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
