package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AssignmentService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.review.QueueService.Queued;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.SignedIn;
import org.tahqiq.text.Refusal;

/** In which order claims wait, and what becomes of many at once. */
class QueueServiceTest {

    private final QueueService queue = Api.bean(QueueService.class);
    private final BulkReviewService bulk = Api.bean(BulkReviewService.class);

    private Api.Desk desk;
    private Api.Caller editor;
    private Api.Caller reviewer;

    @BeforeEach
    void aDesk() {
        desk = Api.desk();
        editor = desk.editor();
        reviewer = desk.reviewer();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void candidatesOfArticlesSentToReviewComeFirstThenTheOldest() {
        AnnotationId old = claim(desk.article(), 0, 10);
        String sent = desk.article("وصلت أربعون طائرة أمس.");
        AnnotationId early = claim(sent, 0, 4);
        AnnotationId late = claim(sent, 5, 12);
        AnnotationId newest = claim(desk.article("انخفضت البطالة."), 0, 6);
        as(editor);
        Api.bean(AssignmentService.class).send(new ArticleId(UUID.fromString(sent)));
        as(reviewer);
        for (int size : new int[] {1, 3, 100}) {
            assertThat(inOrder(size)).as("in parts of " + size).containsExactly(early, late, old, newest);
        }
        bulk.move(
                List.of(early),
                new ReviewService.Move("ASSIGNED", null, id(reviewer).value()));
        assertThat(inOrder(2)).containsExactly(late, old, newest, early);
    }

    @Test
    void aMoveOfManyTellsWhatBecameOfEach() {
        String article = desk.article();
        AnnotationId first = claim(article, 0, 3);
        AnnotationId second = claim(article, 4, 10);
        AnnotationId gone = new AnnotationId(new UUID(0, 7));
        as(reviewer);
        var opinion = new ReviewService.Move("DISMISSED", "OPINION", null);
        bulk.move(List.of(first), opinion);
        List<BulkReviewService.Outcome> outcomes = bulk.move(List.of(first, gone, second), opinion);
        assertThat(outcomes).extracting(BulkReviewService.Outcome::claim).containsExactly(first, gone, second);
        assertThat(outcomes).extracting(QueueServiceTest::became).containsExactly("transition", "not-found", "moved");
        assertThat(inOrder(10)).isEmpty();
        as(editor);
        assertThat(bulk.move(List.of(second), new ReviewService.Move("CANDIDATE", "سهوًا", null)))
                .singleElement()
                .extracting(QueueServiceTest::became)
                .isEqualTo("role-needed");
    }

    @Test
    void countsWhatWaitsAndFindsWhatIsNobodys() {
        String article = desk.article();
        AnnotationId mine = claim(article, 0, 3);
        AnnotationId nobodys = claim(article, 4, 10);
        as(reviewer);
        bulk.move(
                List.of(mine),
                new ReviewService.Move("ASSIGNED", null, id(reviewer).value()));
        assertThat(queue.standing().waiting()).isEqualTo(2);
        assertThat(queue.standing().late()).isZero();
        assertThat(queue.assignees(filter(null))).containsExactly(id(reviewer));
        assertThat(queue.page(filter(ClaimService.NOBODY), Paging.first()).items())
                .extracting(QueueServiceTest::claimOf)
                .containsExactly(nobodys);
        assertThat(queue.page(filter(id(reviewer)), Paging.first()).items())
                .extracting(QueueServiceTest::claimOf)
                .containsExactly(mine);
    }

    @Test
    void refusesACursorItDidNotWrite() {
        as(reviewer);
        assertThatThrownBy(() -> queue.page(filter(null), new Paging(10, "YWJj")))
                .isInstanceOf(Refusal.class)
                .hasMessage("cursor");
    }

    private static String became(BulkReviewService.Outcome outcome) {
        Refusal refusal = outcome.refusal();
        return refusal == null ? "moved" : refusal.code();
    }

    private List<AnnotationId> inOrder(int size) {
        List<AnnotationId> found = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Paging.Slice<Queued> part = queue.page(filter(null), new Paging(size, cursor));
            part.items().forEach(row -> found.add(claimOf(row)));
            cursor = part.next();
        } while (cursor != null);
        return found;
    }

    private ClaimService.Filter filter(@Nullable MemberId assignee) {
        return new ClaimService.Filter(
                new CorpusId(UUID.fromString(desk.corpus())), WorkState.open(), null, assignee, null);
    }

    private AnnotationId claim(String article, int start, int end) {
        return new AnnotationId(UUID.fromString(
                editor.mark(article, "CLAIM", start, end).expect(201).id()));
    }

    private static AnnotationId claimOf(Queued row) {
        return row.claim().annotation().id();
    }

    private static MemberId id(Api.Caller caller) {
        return new MemberId(UUID.fromString(caller.id()));
    }

    private static void as(Api.Caller caller) {
        SignedIn member = new SignedIn(UUID.fromString(caller.id()), "عضو", null, true, null, null, null);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
