package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** The gold of an article, one annotation at a time: put there, changed, taken out. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class GoldEditService {

    private final GoldService gold;
    private final GoldMarkService marks;
    private final DecisionBook book;
    private final Passes passes;

    GoldEditService(GoldService gold, GoldMarkService marks, DecisionBook book, Passes passes) {
        this.gold = gold;
        this.marks = marks;
        this.book = book;
        this.passes = passes;
    }

    /**
     * What a curator wants in the gold.
     *
     * @param from readings it follows; where none is named, those that have this very span
     * @param mark null for the first of those readings as it is
     */
    public record Wanted(
            List<AnnotationId> from,
            AnnotationService.@Nullable Wanted mark,
            @Nullable String note) {}

    /** Reads what a caller wants, once the article is known to be theirs to settle. */
    @FunctionalInterface
    public interface Reading {
        Wanted in(Article article);
    }

    /** An annotation of the gold, and whether this call made it. */
    public record Settled(GoldAnnotation gold, boolean made) {}

    /** Puts one annotation into the gold, as readers have it or as the curator wants it. */
    public Settled settle(ArticleId id, Reading reading) {
        Article article = marks.toSettle(id);
        book.open(article);
        Wanted wanted = reading.in(article);
        Settling settling = gold.settling(article);
        List<Annotation> from = from(passes.marked(article), wanted);
        Annotation first = from.isEmpty() ? null : from.getFirst();
        AnnotationService.Wanted mark = wanted.mark();
        if (mark == null) {
            if (first == null) {
                throw Refusal.invalid("missing").at("tag");
            }
            mark = new AnnotationService.Wanted(
                    first.tag(), first.span(), first.quote(), settling.inGold(first.fields()));
        }
        GoldMarkService.Written written = marks.mark(id, mark);
        boolean known = written.revision() == null;
        if (!known || !from.isEmpty()) {
            book.write(article, DecisionBook.newAct(), List.of(draft(settling, from, written, wanted.note())));
        }
        return new Settled(gold.get(written.annotation().id()), Objects.equals(written.revision(), 1));
    }

    private static List<Annotation> from(List<Annotation> all, Wanted wanted) {
        AnnotationService.Wanted mark = wanted.mark();
        if (wanted.from().isEmpty() && mark != null) {
            return all.stream()
                    .filter(span -> span.tag() == mark.tag() && span.span().equals(mark.span()))
                    .toList();
        }
        return wanted.from().stream()
                .map(id -> all.stream()
                        .filter(span -> span.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> Refusal.invalid("other-article").at("from")))
                .toList();
    }

    private static Decision.Draft draft(
            Settling settling, List<Annotation> from, GoldMarkService.Written written, @Nullable String note) {
        Case.Said settled = Case.Said.of(written.annotation());
        boolean asRead = from.stream().map(Case.Said::of).anyMatch(settled::equals);
        Set<AnnotationId> chosen = from.stream().map(Annotation::id).collect(Collectors.toSet());
        List<Case> cases = settling.open().stream()
                .filter(each -> each.spans().stream().anyMatch(span -> chosen.contains(span.id())))
                .toList();
        boolean agreed = asRead && cases.size() == 1 && cases.getFirst().agreed();
        Decision.Kind kind = from.isEmpty()
                ? Decision.Kind.ADDED
                : !asRead ? Decision.Kind.CHANGED : agreed ? Decision.Kind.MERGED : Decision.Kind.CHOSEN;
        Stream<Annotation> beside =
                cases.stream().flatMap(each -> each.spans().stream()).filter(span -> !chosen.contains(span.id()));
        return new Decision.Draft(
                kind,
                note,
                Stream.concat(
                                from.stream().map(span -> Decision.Read.of(span, span.origin(), true)),
                                beside.map(span -> Decision.Read.of(span, span.origin(), agreed)))
                        .toList(),
                List.of(Decision.Outcome.of(written.annotation().id(), written.revision())));
    }

    /** Changes an annotation of the gold; what was read for it stays what was read. */
    public GoldAnnotation change(AnnotationId id, SeenVersion seen, Reading reading) {
        GoldAnnotation present = toChange(id, seen);
        Article article = marks.toSettle(present.annotation().article());
        book.open(article);
        Wanted wanted = reading.in(article);
        GoldMarkService.Written written = marks.change(id, Objects.requireNonNull(wanted.mark()));
        if (written.revision() != null) {
            List<Decision.Read> read = present.decision().readings();
            book.write(
                    article,
                    DecisionBook.newAct(),
                    List.of(new Decision.Draft(
                            read.isEmpty() ? Decision.Kind.ADDED : Decision.Kind.CHANGED,
                            wanted.note(),
                            read,
                            List.of(Decision.Outcome.of(id, written.revision())))));
        }
        return gold.get(id);
    }

    /** Takes an annotation out of the gold, with the links that lead to or from it. */
    public void withdraw(AnnotationId id, SeenVersion seen) {
        GoldAnnotation present = toChange(id, seen);
        Article article = marks.toSettle(present.annotation().article());
        book.open(article);
        List<Decision.Outcome> outcomes = new ArrayList<>();
        marks.of(article.id()).links().stream()
                .filter(link -> link.source().equals(id) || link.target().equals(id))
                .forEach(link -> {
                    marks.unlink(link.id());
                    outcomes.add(Decision.Outcome.of(link, false));
                });
        outcomes.add(Decision.Outcome.of(id, marks.withdraw(id).revision()));
        book.write(
                article,
                DecisionBook.newAct(),
                List.of(new Decision.Draft(
                        Decision.Kind.NONE, null, present.decision().readings(), outcomes)));
    }

    private GoldAnnotation toChange(AnnotationId id, SeenVersion seen) {
        GoldAnnotation present = gold.get(id);
        marks.toSettle(present.annotation().article());
        seen.require(present.annotation().version(), () -> present);
        return present;
    }
}
