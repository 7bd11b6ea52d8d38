package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;
import org.tahqiq.ServicesOnly;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleFeed;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.BellFeed;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Tiding;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.Presence;

/** What one node tells the other. */
@ExtendWith(Pair.Given.class)
class NeighboursTest {

    private static final String TOPIC = "test";

    private final Pair pair;
    private final ConfigurableApplicationContext here;
    private final ConfigurableApplicationContext there;
    private final UUID about = UUID.randomUUID();

    NeighboursTest(Pair pair) {
        this.pair = pair;
        this.here = pair.here();
        this.there = pair.there();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatIsCommittedIsHeardOnTheOtherNodeAloneAndOnce() {
        inTransaction(() -> {
            put("told");
            put("told");
        });
        transaction().executeWithoutResult(status -> {
            put("taken back");
            status.setRollbackOnly();
        });
        put("at once");
        Pair.soon().until(() -> wordsThere().contains("at once"));
        assertThat(wordsThere()).containsExactly("told", "at once");
        assertThat(pair.heardHere()).noneMatch(news -> news.about().equals(about));
    }

    /** Its row was written before one that was heard already. */
    @Test
    void aTransactionThatCommitsLateIsHeardNevertheless() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Thread slow = Thread.ofPlatform()
                .start(() -> inTransaction(() -> {
                    put("slow");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void beforeCommit(boolean readOnly) {
                            written.countDown();
                            awaitLatch(goOn);
                        }
                    });
                }));
        awaitLatch(written);
        inTransaction(() -> put("quick"));
        Pair.soon().until(() -> wordsThere().contains("quick"));
        inTransaction(() -> put("next"));
        Pair.soon().until(() -> wordsThere().contains("next"));
        goOn.countDown();
        slow.join();
        Pair.soon().until(() -> wordsThere().contains("slow"));
        assertThat(wordsThere()).containsExactly("quick", "next", "slow");
    }

    @Test
    void moreThanAnybodyGoesThroughOneByOneIsToldAsOne() {
        inTransaction(() -> IntStream.range(0, 1000).forEach(i -> put("word " + i)));
        Pair.soon().until(() -> !wordsThere().isEmpty());
        assertThat(wordsThere()).containsExactly(Outbox.ALL);
    }

    @Test
    void aPageAtTheOtherNodeIsToldWhatChangedInItsArticle() {
        ServicesOnly.signIn(here);
        Article article = article();
        Queue<News> told = new ConcurrentLinkedQueue<>();
        try (var page = there.getBean(ArticleFeed.class).subscribe(article.id(), told::addAll)) {
            Annotation made = here.getBean(AnnotationService.class)
                    .mark(
                            article.id(),
                            read -> new AnnotationService.Wanted(
                                    Tag.CLAIM, new TextSpan(0, 3), null, Tag.CLAIM.noFields()))
                    .annotation();
            Pair.soon().until(() -> told.contains(new News.OfSpan(made.id())));
        }
    }

    @Test
    void whoHasAnArticleOpenIsSeenFromTheOtherNodeUntilTheyLeave() {
        ServicesOnly.signIn(here);
        ArticleId article = article().id();
        try (var salma = here.getBean(ArticleFeed.class).subscribe(article, news -> {})) {
            salma.here(presence(salma, "سلمى"));
            try (var hala = there.getBean(ArticleFeed.class).subscribe(article, news -> {})) {
                hala.here(presence(hala, "هالة"));
                Pair.soon().until(() -> hala.others().contains(presence(salma, "سلمى")));
                Pair.soon().until(() -> salma.others().contains(presence(hala, "هالة")));
            }
            Pair.soon().until(() -> salma.others().isEmpty());
        }
    }

    private static Presence presence(ArticleFeed.Subscription of, String name) {
        return new Presence(of.session(), of.session(), name, 3, 7, null);
    }

    @Test
    void aBellRingsAtTheOtherNode() {
        MemberId admin = new MemberId(ServicesOnly.signIn(here));
        CorpusId corpus = corpus();
        SecurityContextHolder.clearContext();
        CountDownLatch rung = new CountDownLatch(1);
        Runnable close = there.getBean(BellFeed.class).subscribe(admin, rung::countDown);
        inTransaction(() -> here.publishEvent(new Tiding(admin, Tiding.Kind.MENTIONED, corpus, "كلمة", "articles/1")));
        awaitLatch(rung);
        close.run();
    }

    @Test
    void theEmbeddedDatabaseKeepsNothingForOthers() {
        Api.desk().article();
        assertThat(Api.bean(Node.class).isAlone()).isTrue();
        assertThat(Api.bean(JdbcClient.class)
                        .sql(
                                "select (select count(*) from outbox) + (select count(*) from node) + (select count(*) from turn)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void put(String words) {
        here.getBean(Outbox.class).put(TOPIC, about, words);
    }

    private List<String> wordsThere() {
        return pair.heardThere().stream()
                .filter(news -> news.about().equals(about))
                .map(Outbox.Heard::words)
                .toList();
    }

    private void inTransaction(Runnable work) {
        transaction().executeWithoutResult(status -> work.run());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(here.getBean(PlatformTransactionManager.class));
    }

    private Article article() {
        CorpusId corpus = corpus();
        return here.getBean(ArticleService.class)
                .add(
                        corpus,
                        "قال الوزير إن نسبة البطالة انخفضت",
                        new Article.Description("البطالة", null, null, null, "ar"))
                .article();
    }

    private CorpusId corpus() {
        return here.getBean(CorpusService.class)
                .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null))
                .id();
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
