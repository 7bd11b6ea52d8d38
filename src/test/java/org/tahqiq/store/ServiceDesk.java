package org.tahqiq.store;

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
import org.tahqiq.review.Claim;
import org.tahqiq.review.ReviewService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.VerdictService;
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
        sitDown();
        var corpus = application
                .getBean(CorpusService.class)
                .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null));
        var description = new Article.Description("البطالة", null, null, null, "ar");
        return application
                .getBean(ArticleService.class)
                .add(corpus.id(), text, description)
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

    private static AnnotationService.Wanted wanted(TextSpan span, @Nullable String wording) {
        return new AnnotationService.Wanted(
                Tag.CLAIM, span, null, new ClaimFields(wording, null, null, null, null, null, null));
    }
}
