package org.tahqiq.article;

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
        long done;
        do {
            done = folded.missing(A_FEW).stream().filter(this::fold).count();
        } while (done > 0);
    }

    /** Whether it was done here, and not by another node of the same installation that started at the same time. */
    private boolean fold(Article article) {
        try {
            folded.save(new FoldedArticle(article));
            return true;
        } catch (DataIntegrityViolationException otherWasFirst) {
            return false;
        }
    }
}
