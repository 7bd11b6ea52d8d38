package org.tahqiq.review.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.article.Article;

/** The reader page of an article as it went out, once more whenever a check of it did. Never changed itself; the last one counts. */
@Entity
@Immutable
class PublishedArticle implements Persistable<PublishedArticle.Key> {

    @Embeddable
    record Key(
            @Column(name = "article_id") UUID article,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;

    @Column(name = "page_sha256")
    private String page;

    private String style;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected PublishedArticle() {}

    PublishedArticle(Article article, int seq, Press.Printed printed, Instant now) {
        this.key = new Key(article.id().value(), seq);
        this.corpusId = article.corpus().value();
        this.page = printed.sha256();
        this.style = printed.style();
        this.madeAt = now;
    }

    String page() {
        return page;
    }

    String style() {
        return style;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Only ever inserted, as {@link PublishedClaim#isNew}. */
    @Override
    public boolean isNew() {
        return true;
    }
}
