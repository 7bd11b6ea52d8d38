package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.CarryService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.article.VersionService;
import org.tahqiq.review.ClaimService;
import org.tahqiq.review.Correction;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.ReviewService.Move;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.review.publication.PublicPageService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Chains;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** A claim is published if and only if its page is there, on both databases and whatever happens in the same moment. */
@ParameterizedClass
@EnumSource
class PublishingTest {

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت، وإن الأسعار تراجعت خلال العام الماضي";

    private static Database.Running running;
    private static Path home;

    private CorpusId corpus;
    private ArticleId article;

    @Parameter
    Database database;

    @BeforeParameterizedClassInvocation
    static void start(Database database, @TempDir Path folder) throws Exception {
        home = folder.resolve("home");
        running = database.start(folder);
    }

    @AfterParameterizedClassInvocation
    static void stop() throws Exception {
        running.close();
    }

    @BeforeEach
    void addAnArticle() {
        ServicesOnly.signIn(running.services());
        corpus = running.the(CorpusService.class)
                .make(new CorpusService.Description("اقتصاد", null, null, null))
                .id();
        article = running.the(ArticleService.class)
                .add(corpus, TEXT, new Article.Description("البطالة", null, null, null, "ar"))
                .article()
                .id();
        for (GateRule rule : List.of(GateRule.AUTHOR, GateRule.EVIDENCE)) {
            running.the(GateService.class).turn(corpus, () -> rule, false);
        }
    }

    @AfterEach
    void auditChainsAreWhole() {
        assertThat(Chains.broken(running.source())).isEmpty();
    }

    @RepeatedTest(3)
    void ofTwoClaimsPublishedAtOnceTheArticleShowsBoth() throws Exception {
        List<AnnotationId> claims = List.of(approved("نسبة البطالة انخفضت"), approved("الأسعار تراجعت"));
        CyclicBarrier together = new CyclicBarrier(claims.size());
        try (ExecutorService hands = Executors.newFixedThreadPool(claims.size())) {
            List<Future<?>> moves = claims.stream()
                    .<Future<?>>map(claim -> hands.submit(() -> {
                        ServicesOnly.signIn(running.services());
                        together.await();
                        return move(claim, WorkState.PUBLISHED);
                    }))
                    .toList();
            for (Future<?> each : moves) {
                each.get();
            }
        }
        assertThat(marks(article)).containsExactly("FALSE نسبة البطالة انخفضت", "FALSE الأسعار تراجعت");
    }

    @Test
    void aClaimWhosePageCannotBeKeptIsNotPublished() throws Exception {
        AnnotationId claim = approved("نسبة البطالة انخفضت");
        Path blobs = home.resolve("blobs");
        Path aside = home.resolve("blobs-aside");
        if (Files.exists(blobs)) {
            Files.move(blobs, aside);
        }
        Files.createFile(blobs);
        assertThatThrownBy(() -> move(claim, WorkState.PUBLISHED)).isInstanceOf(UncheckedIOException.class);
        assertThat(running.the(ClaimService.class).get(claim).state()).isEqualTo(WorkState.APPROVED);
        assertThatThrownBy(() -> page(claim.value())).isInstanceOf(Refusal.class);
        Files.delete(blobs);
        if (Files.exists(aside)) {
            Files.move(aside, blobs);
        }
        move(claim, WorkState.PUBLISHED);
        assertThat(page(claim.value())).contains("نسبة البطالة انخفضت");
    }

    @Test
    void aCorrectionReachesThePagesOfAllVersionsOfTheArticle() {
        AnnotationId claim = approved("نسبة البطالة انخفضت");
        move(claim, WorkState.PUBLISHED);
        ArticleId newer = running.the(VersionService.class)
                .add(article, "محدَّث: " + TEXT, present -> present)
                .article()
                .id();
        running.the(CarryService.class).carry(newer, List.of(new CarryService.Wanted(claim, null)));
        correct(claim, "MISLEADING");
        assertThat(marks(article)).containsExactly("MISLEADING نسبة البطالة انخفضت");
        assertThat(marks(newer)).containsExactly("MISLEADING نسبة البطالة انخفضت");
        assertThat(page(claim.value())).contains("/public/articles/" + newer.value());
    }

    private static void correct(AnnotationId claim, String verdict) {
        var correction = new Correction.Wanted("UPDATE", "تغيّر الرقم الرسمي.", verdict, null, null);
        running.the(ReviewService.class).move(claim, new Move("CORRECTED", null, null, null, correction, null));
    }

    private static Object move(AnnotationId claim, WorkState to) {
        return running.the(ReviewService.class).move(claim, Move.to(to));
    }

    private AnnotationId approved(String words) {
        UUID me = ServicesOnly.signIn(running.services());
        int start = TEXT.indexOf(words);
        AnnotationId claim = running.the(AnnotationService.class)
                .mark(
                        article,
                        read -> new AnnotationService.Wanted(
                                Tag.CLAIM,
                                new TextSpan(start, start + words.length()),
                                null,
                                new ClaimFields(words, null, null, null, null, null, null)))
                .annotation()
                .id();
        ReviewService reviews = running.the(ReviewService.class);
        reviews.move(claim, new Move("ASSIGNED", null, me));
        var researched = reviews.move(claim, Move.to(WorkState.IN_RESEARCH));
        running.the(VerdictService.class)
                .judge(
                        claim,
                        SeenVersion.of(researched.version()),
                        new Verdict.Given("FALSE", null, "الرقم الرسمي 12", null, null));
        move(claim, WorkState.IN_REVIEW);
        move(claim, WorkState.APPROVED);
        return claim;
    }

    private static String page(UUID claim) {
        return new String(running.the(PublicPageService.class).claim(claim).bytes(), StandardCharsets.UTF_8);
    }

    /** The marked words of an article's page, each with its verdict. */
    private static List<String> marks(ArticleId article) {
        byte[] page =
                running.the(PublicPageService.class).article(article.value()).bytes();
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("mark").stream()
                .map(mark -> mark.attr("data-verdict") + " " + mark.text())
                .toList();
    }
}
