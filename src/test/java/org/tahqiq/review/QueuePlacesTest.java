package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.domain.Limit;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** The rows that keep the queue's order say what the claims themselves say, whatever happened to them. */
class QueuePlacesTest {

    private final QueuePlaces places = Api.bean(QueuePlaces.class);
    private final Reviews reviews = Api.bean(Reviews.class);
    private final AnnotationService annotations = Api.bean(AnnotationService.class);
    private final AssignmentService assignments = Api.bean(AssignmentService.class);
    private final ArticleService articles = Api.bean(ArticleService.class);
    private final BulkReviewService bulk = Api.bean(BulkReviewService.class);

    private final Api.Desk desk = Api.desk();
    private final Api.Caller editor = desk.editor();
    private final Api.Caller reviewer = desk.with("REVIEWER", "CURATOR");
    private final ArticleId first = new ArticleId(UUID.fromString(desk.article()));
    private final ArticleId second = new ArticleId(UUID.fromString(desk.article("وصلت أربعون طائرة أمس.")));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void followWhateverMovesAClaim() {
        AnnotationId one = mark(first, "CLAIM", 0, 10);
        AnnotationId two = mark(second, "CLAIM", 0, 4);
        AnnotationId figure = mark(second, "FIGURE", 5, 12);
        assertThat(inOrder("marked")).containsExactly(one, two);

        retag(figure, Tag.CLAIM);
        assertThat(inOrder("made a claim")).containsExactly(one, two, figure);

        assignments.send(second);
        assertThat(inOrder("sent")).containsExactly(two, figure, one);

        retag(figure, Tag.FIGURE);
        assertThat(inOrder("no claim any more")).containsExactly(two, one);

        assignments.recall(second);
        assertThat(inOrder("recalled")).containsExactly(one, two);

        annotations.withdraw(one, SeenVersion.of(annotations.get(one).version()));
        assertThat(inOrder("withdrawn")).containsExactly(two);

        Api.bean(UndoService.class).undo(first);
        assertThat(inOrder("there again")).containsExactly(one, two);

        assignments.send(second);
        assertThat(inOrder("sent again")).containsExactly(two, one);
        move(two, new ReviewService.Move("ASSIGNED", null, id(reviewer).value()));
        assertThat(inOrder("assigned")).containsExactly(one, two);
        move(two, new ReviewService.Move("DISMISSED", "OPINION", null));
        assertThat(inOrder("dismissed")).containsExactly(one);

        Article article = articles.get(first);
        articles.delete(first, SeenVersion.of(article.version()));
        assertThat(inOrder("put away")).isEmpty();
        articles.restore(first);
        assertThat(inOrder("restored")).containsExactly(one);
    }

    private void move(AnnotationId claim, ReviewService.Move move) {
        Callers.signIn(reviewer);
        assertThat(bulk.move(List.of(claim), move))
                .singleElement()
                .extracting(BulkReviewService.Outcome::refusal)
                .isNull();
        Callers.signIn(editor);
    }

    /** The open ones by their rows, which must be those that the claims themselves give. */
    private List<AnnotationId> inOrder(String step) {
        Callers.signIn(reviewer);
        ClaimSearch search = Api.bean(ClaimService.class)
                .search(new ClaimService.Filter(
                        new CorpusId(UUID.fromString(desk.corpus())), WorkState.open(), null, null, null));
        List<QueuePlaces.Placed> kept = places.page(search, QueueService.Key.FIRST, 100);
        assertThat(kept)
                .as(step)
                .isEqualTo(reviews.queue(QueueService.Key.FIRST, search, Limit.of(100)).stream()
                        .map(place ->
                                new QueuePlaces.Placed(place.annotation().id().value(), place.rank(), place.since()))
                        .toList());
        assertThat(places.count(search)).as(step).isEqualTo(reviews.count(search));
        Callers.signIn(editor);
        return kept.stream().map(placed -> new AnnotationId(placed.claim())).toList();
    }

    private AnnotationId mark(ArticleId article, String tag, int start, int end) {
        return new AnnotationId(UUID.fromString(editor.mark(article.value().toString(), tag, start, end)
                .expect(201)
                .id()));
    }

    private void retag(AnnotationId id, Tag tag) {
        Annotation present = annotations.get(id);
        annotations.change(
                id,
                SeenVersion.of(present.version()),
                article -> new AnnotationService.Wanted(tag, present.span(), null, tag.noFields()));
    }

    private static MemberId id(Api.Caller caller) {
        return new MemberId(UUID.fromString(caller.id()));
    }
}
