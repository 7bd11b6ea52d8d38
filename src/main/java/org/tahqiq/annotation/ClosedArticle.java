package org.tahqiq.annotation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.tahqiq.article.Article;

/** An article whose gold is declared finished: nothing is marked in it, and no reading of it begun, until a curator opens it again. */
@Entity
class ClosedArticle {

    @Id
    private UUID articleId;

    private UUID corpusId;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ClosedArticle() {}

    ClosedArticle(Article article) {
        this.articleId = article.id().value();
        this.corpusId = article.corpus().value();
    }
}
