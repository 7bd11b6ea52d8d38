package org.tahqiq.annotation;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.Article;
import org.tahqiq.text.Refusal;

/** Closes articles to marking once their gold is finished, and opens them again; whether it is, {@code curation} decides. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ClosingService {

    private final ClosedArticles closed;
    private final Sight sight;

    ClosingService(ClosedArticles closed, Sight sight) {
        this.closed = closed;
        this.sight = sight;
    }

    /** @throws Refusal when the caller may not settle readings there */
    public void close(Article article) {
        sight.requireToSettle(article.corpus());
        closed.saveAndFlush(new ClosedArticle(article));
    }

    /** @throws Refusal likewise */
    public void open(Article article) {
        sight.requireToSettle(article.corpus());
        closed.deleteById(article.id().value());
    }
}
