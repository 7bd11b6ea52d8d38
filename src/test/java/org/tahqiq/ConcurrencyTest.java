package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.annotation.UndoService;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.review.Claim;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Chains;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Attacks 37 to 39: members who do the same thing in the same moment. */
@ParameterizedClass
@EnumSource
class ConcurrencyTest {

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة خلال العام الماضي";
    private static final TextSpan SPAN = new TextSpan(TEXT.indexOf("نسبة"), TEXT.indexOf(" إلى"));
    private static final int TIMES = 5;

    private static Database.Running running;
    private static AnnotationService annotations;

    private ArticleId article;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void start(Database database, @TempDir Path folder) throws Exception {
        running = database.start(folder);
        annotations = running.the(AnnotationService.class);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        running.close();
    }

    @BeforeEach
    void addAnArticle() {
        ServicesOnly.signIn(running.services());
        var corpus = running.the(CorpusService.class).make(new CorpusService.Description("اقتصاد", null, null, null));
        article = running.the(ArticleService.class)
                .add(corpus.id(), TEXT, new Article.Description("البطالة", null, null, null, "ar"))
                .article()
                .id();
    }

    @AfterEach
    void auditChainsAreWhole() {
        assertThat(Chains.broken(running.source())).isEmpty();
    }

    @RepeatedTest(TIMES)
    void oneSpanMarkedByEightThreadsIsOneAnnotation() throws Exception {
        List<Object> answers = together(8, i -> mark());
        assertThat(answers).hasOnlyElementsOfType(AnnotationService.Marked.class);
        assertThat(answers)
                .extracting(answer ->
                        ((AnnotationService.Marked) answer).annotation().id())
                .containsOnly(onlyMark());
        assertThat(answers)
                .filteredOn(answer -> ((AnnotationService.Marked) answer).made())
                .hasSize(1);
    }

    @RepeatedTest(TIMES)
    void ofTwoChangesOfOneVersionOneWinsAndTheOtherIsStale() throws Exception {
        var marked = mark().annotation();
        var seen = SeenVersion.of(marked.version());
        List<Object> answers = together(2, i -> annotations.change(marked.id(), seen, read -> wanted("صياغة " + i)));
        requireOneStale(answers);
        assertThat(annotations.history(marked.id())).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void ofTwoVerdictsOnOneVersionOneWinsAndTheOtherIsStale() throws Exception {
        ReviewService reviews = running.the(ReviewService.class);
        AnnotationId id = mark().annotation().id();
        var self = ServicesOnly.signIn(running.services());
        reviews.move(id, new ReviewService.Move("ASSIGNED", null, self));
        Claim claim = reviews.move(id, new ReviewService.Move("IN_RESEARCH", null, null));
        List<Object> answers = together(
                2,
                i -> running.the(VerdictService.class)
                        .judge(
                                id,
                                SeenVersion.of(claim.version()),
                                new Verdict.Given("FALSE", null, "الرقم الرسمي غير ذلك " + i, null, null)));
        requireOneStale(answers);
        assertThat(running.the(ClaimService.class).get(id).verdicts()).hasSize(1);
    }

    /** Either the claim was approved while the evidence stood, or the evidence went first and the gate stayed shut. */
    @RepeatedTest(TIMES)
    void noClaimPassesTheGateWhileItsEvidenceIsTakenAway() throws Exception {
        AnnotationId id = annotations
                .mark(article, read -> wanted("انخفضت البطالة"))
                .annotation()
                .id();
        EvidenceService evidence = running.the(EvidenceService.class);
        inReview(id);
        evidence.add(id, citing(null));
        Evidence second = evidence.add(id, citing(null));
        ReviewService reviews = running.the(ReviewService.class);
        List<Object> answers = together(2, i -> {
            if (i == 0) {
                return reviews.move(id, ReviewService.Move.to(WorkState.APPROVED));
            }
            evidence.withdraw(second.id(), SeenVersion.of(second.version()));
            return "withdrawn";
        });
        Claim claim = running.the(ClaimService.class).get(id);
        boolean approved = claim.state() == WorkState.APPROVED;
        assertThat(claim.evidence()).as(answers.toString()).hasSize(approved ? 2 : 1);
        assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(1);
    }

    @RepeatedTest(TIMES)
    void ofTwoWhoApproveAtOnceOneDoes() throws Exception {
        AnnotationId id = annotations
                .mark(article, read -> wanted("انخفضت البطالة"))
                .annotation()
                .id();
        inReview(id);
        running.the(EvidenceService.class).add(id, citing(null));
        running.the(EvidenceService.class).add(id, citing(null));
        ReviewService reviews = running.the(ReviewService.class);
        List<Object> answers = together(2, i -> reviews.move(id, ReviewService.Move.to(WorkState.APPROVED)));
        assertThat(answers).filteredOn(Claim.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .extracting(refusal -> ((Refusal) refusal).code())
                .isEqualTo("transition");
    }

    @RepeatedTest(TIMES)
    void twoClaimsThatAreMadeDuplicatesOfEachOtherAtOnceMakeNoRing() throws Exception {
        AnnotationId first = mark().annotation().id();
        AnnotationId second = annotations
                .mark(
                        article,
                        read -> new AnnotationService.Wanted(Tag.CLAIM, new TextSpan(0, 3), null, Tag.CLAIM.noFields()))
                .annotation()
                .id();
        ReviewService reviews = running.the(ReviewService.class);
        List<Object> answers = together(
                2,
                i -> reviews.move(
                        i == 0 ? first : second,
                        new ReviewService.Move(
                                "DUPLICATE", null, null, (i == 0 ? second : first).value(), null, null)));
        assertThat(answers).filteredOn(Claim.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Refusal.class::isInstance).hasSize(1);
    }

    /** Judged by the admin, who works alone here: the rule of the second pair of eyes is off. */
    private void inReview(AnnotationId id) {
        ReviewService reviews = running.the(ReviewService.class);
        var self = ServicesOnly.signIn(running.services());
        Claim claim = reviews.move(id, new ReviewService.Move("ASSIGNED", null, self));
        running.the(GateService.class).turn(claim.annotation().corpus(), () -> GateRule.AUTHOR, false);
        claim = reviews.move(id, ReviewService.Move.to(WorkState.IN_RESEARCH));
        running.the(VerdictService.class)
                .judge(
                        id,
                        SeenVersion.of(claim.version()),
                        new Verdict.Given("FALSE", null, "الرقم الرسمي غير ذلك", null, null));
        reviews.move(id, ReviewService.Move.to(WorkState.IN_REVIEW));
    }

    @RepeatedTest(TIMES)
    void piecesOfEvidenceAddedAtOnceToAnUntouchedClaimAllLand() throws Exception {
        AnnotationId id = mark().annotation().id();
        EvidenceService evidence = running.the(EvidenceService.class);
        List<Object> answers = together(2, i -> evidence.add(id, citing("https://example.org/" + i)));
        assertThat(answers).hasOnlyElementsOfType(Evidence.class);
        assertThat(running.the(ClaimService.class).get(id).evidence()).hasSize(2);
    }

    @RepeatedTest(TIMES)
    void twoUndosAtOnceWalkTwoStepsAndAThirdFindsNone() throws Exception {
        UndoService undo = running.the(UndoService.class);
        var marked = mark().annotation();
        annotations.change(marked.id(), SeenVersion.of(marked.version()), read -> wanted("انخفضت البطالة"));
        List<Object> answers = together(3, i -> undo.undo(article));
        assertThat(answers).filteredOn(UndoService.Walked.class::isInstance).hasSize(2);
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .extracting(refusal -> ((Refusal) refusal).code())
                .isEqualTo("undo-none");
        assertThat(annotations.list(article, null, null, Paging.first()).items())
                .isEmpty();
        assertThat(annotations.history(marked.id())).hasSize(4);
    }

    private AnnotationService.Marked mark() {
        return annotations.mark(article, read -> wanted(null));
    }

    private AnnotationId onlyMark() {
        var marks = annotations.list(article, null, null, Paging.first()).items();
        assertThat(marks).hasSize(1);
        return marks.getFirst().id();
    }

    private static AnnotationService.Wanted wanted(@Nullable String wording) {
        return new AnnotationService.Wanted(
                Tag.CLAIM, SPAN, null, new ClaimFields(wording, null, null, null, null, null, null));
    }

    private static Evidence.Content citing(@Nullable String url) {
        return new Evidence.Content(
                "CONTEXT", url, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private static void requireOneStale(List<Object> answers) {
        assertThat(answers)
                .filteredOn(Refusal.class::isInstance)
                .singleElement()
                .extracting(refusal -> ((Refusal) refusal).kind())
                .isEqualTo(Refusal.Kind.STALE);
        assertThat(answers).filteredOn(Exception.class::isInstance).hasSize(1);
    }

    private interface Deed {
        Object by(int thread) throws Exception;
    }

    /** What each thread got: an answer or an exception. */
    private static List<Object> together(int threads, Deed deed) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        List<Future<Object>> running = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(executor.submit(() -> {
                    ServicesOnly.signIn(ConcurrencyTest.running.services());
                    start.await();
                    return deed.by(thread);
                }));
            }
        }
        List<Object> answers = new ArrayList<>();
        for (Future<Object> one : running) {
            try {
                answers.add(one.get());
            } catch (ExecutionException thrown) {
                answers.add(thrown.getCause());
            }
        }
        return answers;
    }
}
