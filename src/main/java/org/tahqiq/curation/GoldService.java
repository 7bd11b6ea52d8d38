package org.tahqiq.curation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.GoldMarkService;
import org.tahqiq.annotation.Relation;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;

/** The gold of an article, and what is still open in it. Who works blind sees neither. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class GoldService {

    private final GoldMarkService marks;
    private final DecisionBook book;
    private final Passes passes;
    private final ArticleService articles;

    GoldService(GoldMarkService marks, DecisionBook book, Passes passes, ArticleService articles) {
        this.marks = marks;
        this.book = book;
        this.passes = passes;
        this.articles = articles;
    }

    /**
     * How far the readings of an article are settled.
     *
     * @param readers of finished passes
     * @param awaited passes that are not finished
     * @param settled places where a decision counts
     * @param disputesSettled those of them in which readers differed
     * @param open those where one is due, also where all agree
     * @param leftOut what was read and no gold came of
     * @param undoable whether the caller has decided something that can be taken back
     */
    public record Standing(
            @Nullable Adjudication adjudication,
            List<Pass> readers,
            long awaited,
            long settled,
            long disputesSettled,
            List<Case> open,
            List<LeftOut> leftOut,
            boolean undoable) {

        public boolean finished() {
            return adjudication != null && adjudication.finishedAt() != null;
        }
    }

    /** By start, then end. */
    public List<GoldAnnotation> of(ArticleId article) {
        GoldMarkService.Gold gold = marks.of(article);
        return joined(gold.annotations(), gold.links(), book.of(article));
    }

    public GoldAnnotation get(AnnotationId id) {
        Annotation annotation = marks.get(id);
        return of(annotation.article()).stream()
                .filter(each -> each.annotation().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    public Standing standing(ArticleId id) {
        Article article = articles.get(id);
        Settling settling = settling(article);
        return new Standing(
                book.adjudication(id).orElse(null),
                settling.passes(),
                passes.awaited(article),
                settling.decisions().size(),
                settling.disputesSettled(),
                settling.open(),
                settling.leftOut(),
                !book.lastAct(id).isEmpty());
    }

    Settling settling(Article article) {
        List<Annotation> gold = marks.of(article.id()).annotations();
        return Settling.of(passes.of(article), book.of(article.id()), gold);
    }

    /** @param decisions the first first: the last on an annotation counts */
    static List<GoldAnnotation> joined(
            Collection<Annotation> annotations, Collection<Relation> links, List<Decision> decisions) {
        Map<UUID, Decision> last = new HashMap<>();
        decisions.forEach(decision -> decision.outcomes().stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.annotation()))
                .forEach(annotation -> last.put(annotation, decision)));
        return annotations.stream()
                .map(annotation -> new GoldAnnotation(
                        annotation,
                        links.stream()
                                .filter(link -> link.source().equals(annotation.id()))
                                .toList(),
                        Optional.ofNullable(last.get(annotation.id().value())).orElseThrow()))
                .toList();
    }
}
