package org.tahqiq.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tahqiq.ServicesOnly;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.exchange.release.ReleaseBuildService;
import org.tahqiq.exchange.release.Titling;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceService;
import org.tahqiq.review.GateRule;
import org.tahqiq.review.GateService;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
import org.tahqiq.review.WorkState;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.TextSpan;

/** Saves through the services, in this JVM. */
final class ServiceDesk implements Desk {

    private final ConfigurableApplicationContext application;
    private final AnnotationService annotations;
    private final ReviewService reviews;

    ServiceDesk(ConfigurableApplicationContext application) {
        this.application = application;
        this.annotations = application.getBean(AnnotationService.class);
        this.reviews = application.getBean(ReviewService.class);
    }

    @Override
    public void sitDown() {
        ServicesOnly.signIn(application);
    }

    @Override
    public UUID article(String text) {
        CorpusId corpus = new CorpusId(corpus("أخبار الاقتصاد"));
        var description = new Article.Description("البطالة", null, null, null, "ar");
        return application
                .getBean(ArticleService.class)
                .add(corpus, text, description)
                .article()
                .id()
                .value();
    }

    @Override
    public UUID mark(UUID article, int start, int end) {
        return annotations
                .mark(new ArticleId(article), read -> wanted(new TextSpan(start, end), null))
                .annotation()
                .id()
                .value();
    }

    @Override
    public void word(UUID claim, String wording) {
        var id = new AnnotationId(claim);
        var present = annotations.get(id);
        annotations.change(id, SeenVersion.of(present.version()), read -> wanted(present.span(), wording));
    }

    @Override
    public void judge(UUID claim, String rationale) {
        var id = new AnnotationId(claim);
        UUID self = ServicesOnly.signIn(application);
        reviews.move(id, new ReviewService.Move("ASSIGNED", null, self));
        Claim researched = reviews.move(id, new ReviewService.Move("IN_RESEARCH", null, null));
        application
                .getBean(VerdictService.class)
                .judge(
                        id,
                        SeenVersion.of(researched.version()),
                        new Verdict.Given("FALSE", null, rationale, null, null));
    }

    @Override
    public UUID corpus(String name) {
        sitDown();
        var made = the(CorpusService.class).make(new CorpusService.Description(name, null, null, null));
        the(GateService.class).turn(made.id(), () -> GateRule.AUTHOR, false);
        return made.id().value();
    }

    @Override
    public byte[] export(UUID article) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        the(ExchangeService.class)
                .export(corpusOf(article), the(ExchangeService.class).format("jsonl"), lines);
        return lines.toByteArray();
    }

    @Override
    public void bringIn(UUID corpus, byte[] lines) throws IOException {
        ExchangeService exchange = the(ExchangeService.class);
        var report = exchange.bringIn(new CorpusId(corpus), exchange.format("jsonl"), new ByteArrayInputStream(lines));
        if (!report.skipped().isEmpty()) {
            throw new IOException("Not brought in: " + report.skipped());
        }
    }

    @Override
    public UUID release(UUID article) {
        return the(ReleaseBuildService.class)
                .make(Titling.of(corpusOf(article), "إصدار", "", "CC-BY-4.0"))
                .id()
                .value();
    }

    @Override
    public String backup() {
        return the(Backups.class).make(Kept.Reason.ASKED, Jobs.UNSEEN).name();
    }

    @Override
    public void publish(UUID claim) {
        var id = new AnnotationId(claim);
        for (int i = 0; i < 2; i++) {
            the(EvidenceService.class).add(id, citing("بيان " + i));
        }
        for (WorkState to : List.of(WorkState.IN_REVIEW, WorkState.APPROVED, WorkState.PUBLISHED)) {
            reviews.move(id, ReviewService.Move.to(to));
        }
    }

    private CorpusId corpusOf(UUID article) {
        return the(ArticleService.class).get(new ArticleId(article)).corpus();
    }

    private static Evidence.Content citing(String title) {
        return new Evidence.Content(
                "REFUTES", null, null, null, null, title, null, null, null, null, null, null, null, null, null, null,
                null, null);
    }

    private <T> T the(Class<T> part) {
        return application.getBean(part);
    }

    private static AnnotationService.Wanted wanted(TextSpan span, @Nullable String wording) {
        return new AnnotationService.Wanted(
                Tag.CLAIM, span, null, new ClaimFields(wording, null, null, null, null, null, null));
    }
}
