package org.tahqiq.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.FigureReading;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;

/** What a claim's evidence weighs: whether it is older than the claim, how much of it is independent, how its numbers stand to the claim's. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class WeighingService {

    private final Reviews reviews;
    private final AnnotationService annotations;
    private final ArticleService articles;

    WeighingService(Reviews reviews, AnnotationService annotations, ArticleService articles) {
        this.reviews = reviews;
        this.annotations = annotations;
        this.articles = articles;
    }

    /**
     * A piece of evidence beside its claim.
     *
     * @param later published after the claim was made
     * @param copies how many other pieces are of the same origin
     * @param figure null unless both have a number
     */
    public record Weighed(
            Evidence evidence,
            boolean later,
            int copies,
            @Nullable FigureComparison figure) {}

    /**
     * @param claimedOn when the claim was made, or the article published
     * @param independent how many origins the pieces have
     */
    public record Weighing(
            @Nullable String claimedOn, @Nullable Annotation figure, int independent, List<Weighed> evidence) {}

    public Weighing of(Claim claim) {
        String claimedOn = claimedOn(claim.annotation());
        Annotation figure = figure(claim.annotation()).orElse(null);
        List<String> origins = claim.evidence().stream().map(Gate::origin).toList();
        return new Weighing(
                claimedOn,
                figure,
                (int) origins.stream().distinct().count(),
                claim.evidence().stream()
                        .map(each -> new Weighed(
                                each,
                                isLater(each.content().publishedAt(), claimedOn),
                                (int) origins.stream()
                                                .filter(Gate.origin(each)::equals)
                                                .count()
                                        - 1,
                                compared(figure, each)))
                        .toList());
    }

    private @Nullable String claimedOn(Annotation claim) {
        return claim.fields() instanceof ClaimFields fields && fields.claimedAt() != null
                ? fields.claimedAt()
                : articles.get(claim.article()).publishedAt();
    }

    /** As far as both are known: a day is not later than its month. */
    static boolean isLater(@Nullable String published, @Nullable String claimed) {
        if (published == null || claimed == null) {
            return false;
        }
        int known = Math.min(10, Math.min(published.length(), claimed.length()));
        return published.substring(0, known).compareTo(claimed.substring(0, known)) > 0;
    }

    /** The figure that a link says belongs to the claim, else the first inside its words that has a value. */
    private Optional<Annotation> figure(Annotation claim) {
        return reviews.linkedTo(List.of(claim.id().value())).stream()
                .filter(link -> link.kind() == Relation.Kind.QUANTIFIES)
                .map(Reviews.Linked::annotation)
                .findFirst()
                .or(() -> Paging.all(paging -> annotations.list(claim.article(), Tag.FIGURE, null, paging)).stream()
                        .filter(each -> claim.span().start() <= each.span().start()
                                && each.span().end() <= claim.span().end())
                        .filter(each -> claimed(each).value() != null)
                        .findFirst());
    }

    private static @Nullable FigureComparison compared(@Nullable Annotation figure, Evidence evidence) {
        FigureFields given = evidence.figure() != null
                ? evidence.figure()
                : FigureInWords.first(evidence.content().excerpt()).orElse(null);
        return figure == null || given == null ? null : FigureComparison.of(claimed(figure), given);
    }

    /** What is written down of a figure; of one that a script marked without fields, what its words plainly say. */
    private static FigureFields claimed(Annotation figure) {
        return figure.fields() instanceof FigureFields fields && (fields.value() != null || fields.kind() != null)
                ? fields
                : FigureReading.read(figure.quote());
    }
}
