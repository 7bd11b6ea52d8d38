package org.tahqiq.article;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.util.Objects;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Persistable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.ArabicNormalizer;

/** An article as it is searched: what is known about it, and its text, both folded. */
@Entity
class FoldedArticle implements Persistable<ArticleId> {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId article;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    private String head;
    private String body;
    private int words;

    /** Whether it was made, not read. */
    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected FoldedArticle() {}

    FoldedArticle(Article article) {
        this.article = article.id();
        this.fresh = true;
        this.corpus = article.corpus();
        this.body = ArabicNormalizer.fold(article.text().value());
        this.words = new StringTokenizer(article.text().value()).countTokens();
        describe(article);
    }

    /** The text never changes; what is known about it does. */
    final void describe(Article article) {
        this.head = Stream.of(
                        article.title(),
                        article.author(),
                        article.source().name(),
                        article.source().url())
                .filter(Objects::nonNull)
                .map(ArabicNormalizer::fold)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public ArticleId getId() {
        return article;
    }

    /** Spring Data asks; what was made is inserted without looking first. */
    @Override
    public boolean isNew() {
        return fresh;
    }
}
