package org.tahqiq.review;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.BadgeEvent;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;

/** Something happened to the review of a claim: it moved, was judged, or its evidence changed. */
record ReviewEvent(
        String auditAction,
        AnnotationId claim,
        ArticleId article,
        CorpusId auditCorpus,
        @Nullable Object auditBefore,
        @Nullable Object auditAfter)
        implements Audited, BadgeEvent {

    static ReviewEvent of(String action, Review review, @Nullable Object before, @Nullable Object after) {
        return new ReviewEvent(action, review.claim(), review.article(), review.corpus(), before, after);
    }

    static ReviewEvent moved(Review review, WorkState from, Map<String, String> how) {
        return of("claim.moved", review, Map.of("state", from.name()), how);
    }

    @Override
    public AnnotationId span() {
        return claim;
    }

    @Override
    public UUID auditSubject() {
        return claim.value();
    }
}
