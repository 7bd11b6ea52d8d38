package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.review.DeskTemplate;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.Reply;
import org.tahqiq.review.ReplyService;
import org.tahqiq.review.TemplateService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/** What was taken away comes back as it was, by whoever may take it away, and once. */
class RestoredTest {

    private final EvidenceService evidence = Api.bean(EvidenceService.class);
    private final ReplyService replies = Api.bean(ReplyService.class);
    private final TemplateService templates = Api.bean(TemplateService.class);
    private final CommentService comments = Api.bean(CommentService.class);

    private Api.Desk desk;
    private Api.Caller reviewer;
    private AnnotationId claim;

    @BeforeEach
    void aClaim() {
        desk = Api.desk();
        reviewer = desk.reviewer();
        claim = new AnnotationId(UUID.fromString(
                desk.editor().mark(desk.article(), "CLAIM", 0, 10).expect(201).id()));
        Callers.signIn(reviewer);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void evidence() {
        Evidence made = evidence.add(
                claim,
                Api.JSON.readValue(
                        "{\"stance\":\"SUPPORTS\",\"title\":\"تقرير\",\"confidential\":true}", Evidence.Content.class));
        evidence.withdraw(made.id(), SeenVersion.of(made.version()));
        Callers.signIn(desk.reader());
        assertUnknown(() -> evidence.restore(made.id()));
        Callers.signIn(reviewer);
        assertThat(evidence.restore(made.id()).content().title()).isEqualTo("تقرير");
        assertThat(evidence.get(made.id()).confidential()).isTrue();
        assertUnknown(() -> evidence.restore(made.id()));
        Api.Caller reader = desk.reader();
        assertThat(reader.get("/claims/" + claim.value()).expect(200).body()).doesNotContain("تقرير");
    }

    @Test
    void aRequestForReply() {
        Reply made = replies.log(claim, new Reply.Content("الوزارة", "EMAIL", "2026-11-20", null, null, null, null));
        replies.withdraw(made.id(), SeenVersion.of(made.version()));
        assertThat(replies.of(claim)).isEmpty();
        replies.restore(made.id());
        assertThat(replies.of(claim)).extracting(Reply::id).containsExactly(made.id());
        assertUnknown(() -> replies.restore(made.id()));
    }

    @Test
    void aTemplate() {
        Callers.signIn(desk.curator());
        CorpusId corpus = new CorpusId(UUID.fromString(desk.corpus()));
        DeskTemplate made = templates.make(corpus, new DeskTemplate.Content("LETTER", "رسالة", "عن {الادعاء}"));
        templates.withdraw(made.id(), SeenVersion.of(made.version()));
        Callers.signIn(reviewer);
        assertThatThrownBy(() -> templates.restore(made.id()))
                .isInstanceOf(Refusal.class)
                .hasMessage("role-needed");
        Callers.signIn(desk.curator());
        templates.restore(made.id());
        assertThat(templates.list(corpus, Paging.first()).items()).hasSize(1);
    }

    @Test
    void aComment() {
        var made = comments.comment(claim, "أين المصدر؟");
        comments.delete(made.id(), SeenVersion.of(made.version()));
        Callers.signIn(desk.reviewer());
        assertUnknown(() -> comments.restore(made.id()));
        Callers.signIn(reviewer);
        comments.restore(made.id());
        assertThat(comments.list(claim, Paging.first()).items())
                .extracting(comment -> List.of(comment.body(), comment.deleted()))
                .containsExactly(List.of("أين المصدر؟", false));
    }

    private static void assertUnknown(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(Refusal.class).hasMessage("not-found");
    }
}
