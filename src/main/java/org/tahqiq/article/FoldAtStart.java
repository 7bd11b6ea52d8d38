package org.tahqiq.article;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Folds the articles of an older installation, so that they are found too. */
@Component
class FoldAtStart {

    /** A text may have a million characters: a few at a time. */
    private static final Limit A_FEW = Limit.of(20);

    private final FoldedArticles folded;

    FoldAtStart(FoldedArticles folded) {
        this.folded = folded;
    }

    @EventListener(ApplicationStartedEvent.class)
    void fold() {
        List<Article> missing;
        do {
            missing = folded.missing(A_FEW);
            missing.forEach(this::fold);
        } while (!missing.isEmpty());
    }

    private void fold(Article article) {
        try {
            folded.save(new FoldedArticle(article));
        } catch (DataIntegrityViolationException e) {
            // Another node of the same installation started at the same time and was first.
        }
    }
}
