package org.tahqiq.curation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Article;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;

/** The readings of an article were settled in some places, or that was taken back; or the gold was finished, or opened again. */
public record DecisionEvent(String auditAction, CorpusId auditCorpus, UUID auditSubject, Map<String, String> auditAfter)
        implements Audited {

    static DecisionEvent of(String verb, Article article, Map<String, String> after) {
        return new DecisionEvent("gold." + verb, article.corpus(), article.id().value(), after);
    }

    @Override
    public @Nullable Object auditBefore() {
        return null;
    }
}
