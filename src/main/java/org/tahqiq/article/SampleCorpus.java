package org.tahqiq.article;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tahqiq.team.InstallationBegun;
import org.tahqiq.team.MemberService;

/** The corpus that a first start opens: one article, unchanged, ready to be tagged. */
@Component
class SampleCorpus {

    private static final ClassPathResource ARTICLE = new ClassPathResource("samples/seed-article.txt");

    private final CorpusService corpora;
    private final ArticleService articles;
    private final MemberService members;

    SampleCorpus(CorpusService corpora, ArticleService articles, MemberService members) {
        this.corpora = corpora;
        this.articles = articles;
        this.members = members;
    }

    @EventListener
    void add(InstallationBegun begun) {
        if (!begun.withSample()) {
            return;
        }
        Corpus corpus = corpora.make(new CorpusService.Description("أخبار دولية", null, null, null));
        begun.sampleRoles().forEach((member, roles) -> members.setRoles(corpus.id(), member, () -> roles));
        // The file carries no title, outlet or date: only what the text itself says is stated here.
        articles.add(
                corpus.id(),
                text(),
                new Article.Description("موسكو وطهران تتعاونان في تطوير المسيّرات", null, null, null, "ar"));
    }

    private static String text() {
        try {
            return ARTICLE.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
