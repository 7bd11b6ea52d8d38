package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.GoldMarkService;
import org.tahqiq.annotation.RelationId;
import org.tahqiq.annotation.RelationService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.text.Refusal;

/** Settling: what agrees is merged, what does not is decided by a curator, until the gold of an article is finished. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class CurationService {

    private final GoldService gold;
    private final GoldMarkService marks;
    private final DecisionBook book;

    CurationService(GoldService gold, GoldMarkService marks, DecisionBook book) {
        this.gold = gold;
        this.marks = marks;
        this.book = book;
    }

    /** What was taken over in one act. */
    public record Merged(UUID act, int places) {}

    /**
     * Takes over all that the readers have alike, in one act.
     *
     * @return the act that takes it back, and in how many places
     */
    public Merged merge(ArticleId id) {
        Article article = begin(id);
        UUID act = DecisionBook.newAct();
        // A claim names the attribution that says whose it is, and links lead to both: those come first.
        int places = merge(article, act, each -> each.link() == null && each.tag() == Tag.ATTRIBUTION)
                + merge(article, act, each -> each.link() == null)
                + merge(article, act, each -> true);
        return new Merged(act, places);
    }

    private int merge(Article article, UUID act, Predicate<Case> which) {
        List<Decision.Draft> drafts = gold.settling(article).open().stream()
                .filter(Case::agreed)
                .filter(which)
                .map(each -> take(article, each, each.takes().getFirst(), Decision.Kind.MERGED, null))
                .toList();
        return book.write(article, act, drafts).size();
    }

    /**
     * Settles an open case by what one reader has there.
     *
     * @param reader null to leave out what was marked there
     * @throws Refusal {@code case-settled} when it is not open any more
     */
    public void choose(ArticleId id, UUID openCase, @Nullable UUID reader, @Nullable String note) {
        Article article = begin(id);
        Case chosen = openCase(article, openCase);
        Case.Take take = reader == null
                ? new Case.Take(chosen.takes().getFirst().reader(), List.of(), List.of())
                : chosen.of(reader).orElseThrow(Refusal::unknown);
        Decision.Kind kind =
                take.isEmpty() ? Decision.Kind.NONE : chosen.agreed() ? Decision.Kind.MERGED : Decision.Kind.CHOSEN;
        book.write(article, DecisionBook.newAct(), List.of(take(article, chosen, take, kind, note)));
    }

    /**
     * Settles an open case in which readers chose different tags by taking each of them.
     *
     * @throws Refusal {@code case-settled} when it is not open any more
     */
    public void chooseEachTag(ArticleId id, UUID openCase, @Nullable String note) {
        Article article = begin(id);
        Case chosen = openCase(article, openCase);
        Case.Take all = new Case.Take(chosen.takes().getFirst().reader(), chosen.ofEachTag(), List.of());
        book.write(article, DecisionBook.newAct(), List.of(take(article, chosen, all, Decision.Kind.CHOSEN, note)));
    }

    private Case openCase(Article article, UUID id) {
        return gold.settling(article).open().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("case-settled"));
    }

    private Decision.Draft take(
            Article article, Case settled, Case.Take taken, Decision.Kind kind, @Nullable String note) {
        List<Decision.Outcome> outcomes = new ArrayList<>();
        if (settled.link() != null && !taken.isEmpty()) {
            Case.Link link = settled.link();
            RelationService.Related related = marks.link(
                    article.id(),
                    new RelationService.Wanted(
                            link.kind(), link.source().id(), link.target().id()));
            if (related.made()) {
                outcomes.add(Decision.Outcome.of(related.relation(), true));
            }
        }
        for (Annotation span : taken.spans()) {
            GoldMarkService.Written written = marks.mark(
                    article.id(),
                    new AnnotationService.Wanted(
                            span.tag(),
                            span.span(),
                            span.quote(),
                            gold.settling(article).inGold(span.fields())));
            outcomes.add(Decision.Outcome.of(written.annotation().id(), written.revision()));
        }
        return new Decision.Draft(kind, note, reads(settled, kind == Decision.Kind.MERGED ? null : taken), outcomes);
    }

    /** @param chosen null when all are followed */
    private static List<Decision.Read> reads(Case settled, Case.@Nullable Take chosen) {
        return settled.takes().stream()
                .flatMap(take -> Stream.concat(
                        take.spans().stream()
                                .map(span -> Decision.Read.of(
                                        span,
                                        take.reader(),
                                        chosen == null
                                                || Case.holds(chosen, span.id().value()))),
                        take.links().stream()
                                .map(link -> Decision.Read.of(
                                        link,
                                        take.reader(),
                                        chosen == null
                                                || Case.holds(chosen, link.id().value())))))
                .toList();
    }

    /**
     * Takes back what the caller decided last in an article.
     *
     * @return what that was, the last first
     * @throws Refusal {@code undo-none} when there is nothing, or what stands in the way of it
     */
    public List<Decision> undo(ArticleId id) {
        Article article = begin(id);
        List<Decision> last = book.lastAct(id);
        undo(article, last);
        return last;
    }

    /**
     * Takes back one act of the caller's, whatever they decided since.
     *
     * @throws Refusal {@code undo-none} when it is taken back already, or what stands in the way of it
     */
    public void undo(ArticleId id, UUID act) {
        undo(begin(id), book.act(id, act));
    }

    /**
     * Opens one place again: takes back all that was decided on its marks, whoever did, and on links of the gold to and from them.
     *
     * @throws Refusal {@code undo-none} when it is taken back already or came from an older version, or what stands in the way of it
     */
    public void decideAgain(ArticleId id, UUID decision) {
        Article article = begin(id);
        List<Decision> all = book.of(id);
        Set<UUID> made = all.stream()
                .filter(each -> each.id().equals(decision) && each.kind() != Decision.Kind.CARRIED)
                .flatMap(each -> each.outcomes().stream())
                .flatMap(outcome -> Stream.ofNullable(outcome.annotation()))
                .collect(Collectors.toSet());
        Set<UUID> links = marks.of(id).links().stream()
                .filter(link -> made.contains(link.source().value())
                        || made.contains(link.target().value()))
                .map(link -> link.id().value())
                .collect(Collectors.toSet());
        undo(
                article,
                all.reversed().stream()
                        .filter(each -> each.kind() != Decision.Kind.CARRIED)
                        .filter(each -> each.id().equals(decision)
                                || each.outcomes().stream()
                                        .anyMatch(outcome -> made.contains(outcome.annotation())
                                                || links.contains(outcome.relation())))
                        .toList());
    }

    private void undo(Article article, List<Decision> act) {
        if (act.isEmpty()) {
            throw Refusal.conflict("undo-none");
        }
        act.forEach(decision -> decision.outcomes().reversed().forEach(outcome -> takeBack(article.id(), outcome)));
        book.undo(article, act);
    }

    private void takeBack(ArticleId article, Decision.Outcome outcome) {
        Integer revision = outcome.revision();
        if (outcome.annotation() != null && revision != null) {
            marks.takeBack(article, new AnnotationId(outcome.annotation()), revision);
        }
        if (outcome.relation() != null) {
            RelationId link = new RelationId(outcome.relation());
            if (Boolean.TRUE.equals(outcome.made())) {
                marks.unlink(link);
            } else {
                marks.relink(link);
            }
        }
    }

    /** @throws Refusal {@code gold-open} while a decision is due somewhere */
    public Adjudication finish(ArticleId id) {
        Article article = marks.toSettle(id);
        int open = gold.settling(article).open().size();
        if (open > 0) {
            throw Refusal.conflict("gold-open", open);
        }
        return book.finish(article);
    }

    public Adjudication reopen(ArticleId id) {
        return book.reopen(marks.toSettle(id));
    }

    private Article begin(ArticleId id) {
        Article article = marks.toSettle(id);
        book.open(article);
        return article;
    }
}
