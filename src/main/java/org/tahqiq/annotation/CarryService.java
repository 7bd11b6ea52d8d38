package org.tahqiq.annotation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.article.VersionService;
import org.tahqiq.text.QuoteMatcher.Anchor;
import org.tahqiq.text.QuoteMatcher.Outcome;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * Carries spans over to a newer version of their article, when somebody has seen where they would go. A span keeps its id, and so
 * its claim with verdict and evidence, its comments, its history; a link follows when both its ends are there. Where the words
 * are others, it counts as a change of the ends: a judged claim is opened again, a published one is refused. Gold goes the same way, by
 * the hand of a curator.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class CarryService {

    private final Annotations annotations;
    private final Relations relations;
    private final History history;
    private final VersionService versions;
    private final Sight sight;
    private final ApplicationEventPublisher events;

    CarryService(
            Annotations annotations,
            Relations relations,
            History history,
            VersionService versions,
            Sight sight,
            ApplicationEventPublisher events) {
        this.annotations = annotations;
        this.relations = relations;
        this.history = history;
        this.versions = versions;
        this.sight = sight;
        this.events = events;
    }

    /**
     * A span of an older version, and where it would go.
     *
     * @param moved whether it left the order that the others kept, as when its paragraph was moved
     */
    public record Found(Annotation annotation, Anchor anchor, boolean moved) {}

    /** @param to UTF-16 positions in the newer text; null for the one place that was found */
    public record Wanted(AnnotationId annotation, @Nullable TextSpan to) {}

    /** The caller's view of what older versions of this article still hold, in their order. */
    @Transactional(readOnly = true)
    public List<Found> find(ArticleId newer) {
        Article article = sight.article(newer);
        List<Found> all = new ArrayList<>();
        for (Article older : olderThan(article)) {
            Carry carry = new Carry(older.text(), article.text());
            List<Annotation> spans = Stream.concat(
                            annotations.of(older.id().value()).stream(),
                            annotations.goldOf(List.of(older.id().value())).stream())
                    .filter(sight::sees)
                    .toList();
            List<Anchor> anchors =
                    spans.stream().map(span -> carry.anchor(span.span())).toList();
            boolean[] moved = moved(anchors);
            for (int i = 0; i < spans.size(); i++) {
                all.add(new Found(spans.get(i), anchors.get(i), moved[i]));
            }
        }
        return all;
    }

    private static boolean[] moved(List<Anchor> anchors) {
        int[] sure = anchors.stream()
                .filter(CarryService::isSure)
                .mapToInt(anchor -> anchor.places().getFirst().start())
                .toArray();
        boolean[] movedOfSure = Carry.moved(sure);
        boolean[] moved = new boolean[anchors.size()];
        for (int i = 0, at = 0; i < moved.length; i++) {
            moved[i] = isSure(anchors.get(i)) && movedOfSure[at++];
        }
        return moved;
    }

    private static boolean isSure(Anchor anchor) {
        return anchor.outcome() == Outcome.FOUND || anchor.outcome() == Outcome.CHANGED;
    }

    /**
     * Carries these spans over, all or none.
     *
     * @throws Refusal {@code carry-choose} where no place is named and none is certain
     */
    public List<Annotation> carry(ArticleId newer, List<Wanted> wanted) {
        sight.refuseDeleted(newer);
        Article article = sight.article(newer);
        sight.requireToBringIn(article.corpus());
        Map<ArticleId, Article> older = new HashMap<>();
        olderThan(article).forEach(each -> older.put(each.id(), each));
        Map<ArticleId, Carry> carries = new HashMap<>();
        Map<AnnotationId, Annotation> carried = new LinkedHashMap<>();
        for (Wanted each : wanted) {
            Annotation annotation = annotations
                    .findById(each.annotation())
                    .filter(there -> !there.withdrawn() && sight.sees(there))
                    .orElseThrow(Refusal::unknown);
            requireToCarry(annotation);
            Article from = older.get(annotation.article());
            if (from == null) {
                throw Refusal.invalid("carry-elsewhere").at("annotation");
            }
            if (!annotation.gold()) {
                sight.refuseFinished(newer, annotation.member());
            }
            Carry carry = carries.computeIfAbsent(from.id(), id -> new Carry(from.text(), article.text()));
            TextSpan to = each.to() == null ? onlyPlace(carry.anchor(annotation.span())) : each.to();
            carry(annotation, article, carry, to);
            carried.put(annotation.id(), annotation);
        }
        follow(newer, carried);
        events.publishEvent(new CarriedEvent(article, List.copyOf(carried.values())));
        return List.copyOf(carried.values());
    }

    private void requireToCarry(Annotation annotation) {
        if (annotation.gold()) {
            sight.requireToSettle(annotation.corpus());
        } else {
            sight.requireToMark(annotation.corpus());
        }
    }

    private void carry(Annotation annotation, Article to, Carry carry, TextSpan span) {
        to.text().check(span);
        if (annotations.sameIn(to.id(), annotation, annotation.tag(), span).isPresent()) {
            throw Refusal.conflict("duplicate");
        }
        var before = AnnotationEvent.State.of(annotation);
        Fields fields = carry.fields(annotation, span);
        boolean sameWords = to.text().quote(span).equals(annotation.quote());
        annotation.carry(to, span, fields);
        annotations.saveAndFlush(annotation);
        history.write(annotation, sameWords ? Revision.Kind.CARRIED : Revision.Kind.CHANGED, null, before);
    }

    /** Links whose two ends stand in the newer version now. */
    private void follow(ArticleId newer, Map<AnnotationId, Annotation> carried) {
        for (AnnotationId id : carried.keySet()) {
            for (Relation link : relations.touching(id.value())) {
                boolean bothThere = isIn(newer, link.source(), carried) && isIn(newer, link.target(), carried);
                if (bothThere && !link.article().equals(newer)) {
                    link.carry(newer);
                    relations.saveAndFlush(link);
                }
            }
        }
    }

    private boolean isIn(ArticleId article, AnnotationId end, Map<AnnotationId, Annotation> carried) {
        return carried.containsKey(end)
                || annotations
                        .findById(end)
                        .filter(other -> other.article().equals(article))
                        .isPresent();
    }

    private static TextSpan onlyPlace(Anchor anchor) {
        if (!isSure(anchor)) {
            throw Refusal.invalid("carry-choose").at("start");
        }
        return anchor.places().getFirst();
    }

    private List<Article> olderThan(Article article) {
        return versions.of(article.id()).stream()
                .filter(version -> version.edition() < article.edition())
                .map(ArticleSummary::id)
                .map(sight::article)
                .toList();
    }
}
