package org.tahqiq.annotation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Callers;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.ui.Presence;

/** Two readers of «قال الوزير إن 40 طائرة وصلت.» */
class ArticleFeedTest {

    private final ArticleFeed feed = Api.bean(ArticleFeed.class);
    private final AnnotationService annotations = Api.bean(AnnotationService.class);
    private final Heard salma = new Heard();
    private final Heard hala = new Heard();

    private Desk desk;
    private Caller editor;
    private String article;
    private ArticleFeed.Subscription salmas;
    private ArticleFeed.Subscription halas;

    @BeforeEach
    void open() {
        desk = Api.desk();
        editor = desk.editor();
        article = desk.article();
        salmas = feed.subscribe(id(), salma);
        halas = feed.subscribe(id(), hala);
    }

    @AfterEach
    void close() {
        salmas.close();
        halas.close();
        SecurityContextHolder.clearContext();
    }

    @Test
    void tellsEveryReaderOfWhatIsMarkedLinkedSaidAndJudged() throws Exception {
        Answer figure = editor.mark(article, "FIGURE", 14, 16).expect(201);
        both(new News.OfSpan(span(figure)));
        Answer claim = editor.mark(article, "CLAIM", 11, 27).expect(201);
        both(new News.OfSpan(span(claim)));
        String link = editor.post(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "QUANTIFIES", "from", figure.id(), "to", claim.id()))
                .id();
        both(new News.OfLink(new RelationId(UUID.fromString(link))));
        editor.post("/annotations/" + claim.id() + "/comments", Map.of("body", "هل وصلت كلها؟"))
                .expect(201);
        both(new News.OfComments(span(claim)));
        Caller reviewer = desk.reviewer();
        reviewer.post("/claims/" + claim.id() + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        both(new News.OfBadge(span(claim)));
        editor.post("/articles/" + article + "/undo", Map.of()).expect(200);
        both(new News.OfLink(new RelationId(UUID.fromString(link))));
        editor.seeing("*").delete("/annotations/" + figure.id()).expect(204);
        both(new News.OfSpan(span(figure)));
    }

    @Test
    void doesNotTellTheWriterWhatTheyKnow() throws Exception {
        Callers.signIn(editor);
        var made = salmas.writing(() -> mark(14, 16)).annotation();
        assertThat(hala.next()).isEqualTo(new News.OfSpan(made.id()));
        mark(11, 27);
        assertThat(salma.next()).isNotEqualTo(new News.OfSpan(made.id()));
    }

    @Test
    void tellsNothingThatWasRefused() throws Exception {
        Callers.signIn(editor);
        var made = mark(14, 16).annotation();
        both(new News.OfSpan(made.id()));
        assertThatThrownBy(() -> annotations.withdraw(made.id(), SeenVersion.of(7)))
                .isInstanceOf(Refusal.class);
        var other = mark(11, 27).annotation();
        both(new News.OfSpan(other.id()));
    }

    @Test
    void tellsNothingOfOtherArticlesNorAfterTheEnd() throws Exception {
        editor.mark(desk.article(), "FIGURE", 14, 16).expect(201);
        halas.close();
        Answer here = editor.mark(article, "FIGURE", 14, 16).expect(201);
        assertThat(salma.next()).isEqualTo(new News.OfSpan(span(here)));
        assertThat(hala.all).isEmpty();
    }

    @Test
    void aReaderThatHangsKeepsNobodyWaiting() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (var dead = feed.subscribe(id(), news -> {
            hanging.countDown();
            await(end);
        })) {
            Callers.signIn(editor);
            var first = mark(14, 16).annotation();
            await(hanging);
            var second = mark(11, 27).annotation();
            both(new News.OfSpan(first.id()));
            both(new News.OfSpan(second.id()));
            end.countDown();
            assertThat(dead.session()).isNotEqualTo(salmas.session());
        }
    }

    @Test
    void newsThatPileUpAreToldAsOne() throws Exception {
        String text = "قال ".repeat(Courier.MOST_NEWS + 10);
        ArticleId lengthy = new ArticleId(UUID.fromString(desk.article(text)));
        BlockingQueue<Set<News>> heard = new LinkedBlockingQueue<>();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var slow = feed.subscribe(lengthy, news -> {
            heard.add(news);
            begun.countDown();
            await(go);
        })) {
            Callers.signIn(editor);
            for (int i = 0; i < Courier.MOST_NEWS + 5; i++) {
                int at = i * 4;
                annotations.mark(
                        lengthy,
                        in -> new AnnotationService.Wanted(
                                Tag.CLAIM, new TextSpan(at, at + 3), "قال", Tag.CLAIM.noFields()));
                await(begun);
            }
            go.countDown();
            assertThat(slow.others()).isEmpty();
            assertThat(heard.poll(10, TimeUnit.SECONDS)).hasSize(1);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).containsExactly(new News.OfEverything());
        }
    }

    @Test
    void readersSeeWhoElseIsThereAndWhere() throws Exception {
        UUID member = UUID.fromString(editor.id());
        salmas.here(new Presence(salmas.session(), member, "سلمى", 14, 16, null));
        assertThat(hala.next()).isEqualTo(new News.OfReaders());
        assertThat(halas.others()).extracting(Presence::name, Presence::start).containsExactly(tuple("سلمى", 14));
        assertThat(salmas.others()).isEmpty();
        salmas.close();
        assertThat(hala.next()).isEqualTo(new News.OfReaders());
        assertThat(halas.others()).isEmpty();
    }

    @Test
    void whoIsNotThereAnyMoreIsMissedThoughTheyTookNoLeaveAndNobodyMoves() throws Exception {
        salmas.here(new Presence(salmas.session(), UUID.fromString(editor.id()), "سلمى", 14, 16, null));
        assertThat(hala.next()).isEqualTo(new News.OfReaders());
        assertThat(halas.others()).hasSize(1);
        salma.there = false;
        assertThat(hala.next()).isEqualTo(new News.OfReaders());
        assertThat(halas.others()).isEmpty();
        salma.there = true;
        assertThat(hala.next()).isEqualTo(new News.OfReaders());
        assertThat(halas.others()).hasSize(1);
    }

    private void both(News news) throws InterruptedException {
        assertThat(salma.next()).isEqualTo(news);
        assertThat(hala.next()).isEqualTo(news);
    }

    private AnnotationService.Marked mark(int start, int end) {
        return annotations.mark(
                id(),
                in -> new AnnotationService.Wanted(Tag.FIGURE, new TextSpan(start, end), null, Tag.FIGURE.noFields()));
    }

    private ArticleId id() {
        return new ArticleId(UUID.fromString(article));
    }

    private static AnnotationId span(Answer answer) {
        return new AnnotationId(UUID.fromString(answer.id()));
    }

    private static void await(CountDownLatch latch) {
        try {
            // two hundred marks are made meanwhile
            assertThat(latch.await(120, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What one reader was told, in order. */
    private static final class Heard implements ArticleFeed.Reader {

        private final BlockingQueue<News> all = new LinkedBlockingQueue<>();
        private volatile boolean there = true;

        @Override
        public void told(Set<News> news) {
            all.addAll(news);
        }

        @Override
        public boolean isThere() {
            return there;
        }

        @Nullable
        News next() throws InterruptedException {
            return all.poll(10, TimeUnit.SECONDS);
        }
    }
}
