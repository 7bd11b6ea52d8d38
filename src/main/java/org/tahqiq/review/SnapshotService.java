package org.tahqiq.review;

import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.BadgeEvent;
import org.tahqiq.article.ArticleId;

/** Writes down what became of cited pages. Works in nobody's name: only {@link SnapshotFetch} reaches it. */
@Service
@PermitAll
@Transactional
class SnapshotService {

    private final EvidenceRows evidence;
    private final Reviews reviews;
    private final ApplicationEventPublisher events;

    SnapshotService(EvidenceRows evidence, Reviews reviews, ApplicationEventPublisher events) {
        this.evidence = evidence;
        this.reviews = reviews;
        this.events = events;
    }

    /** Told to whoever has the article open. */
    record Settled(AnnotationId span, ArticleId article) implements BadgeEvent {}

    /** What a server that stopped left undone. */
    @Transactional(readOnly = true)
    List<SnapshotAsked> pending() {
        return evidence.pending().stream()
                .map(each -> SnapshotAsked.of(each, each.member()))
                .toList();
    }

    void settle(SnapshotAsked asked, Snapshot fetched) {
        evidence.findById(asked.evidence()).filter(each -> !each.withdrawn()).ifPresent(each -> {
            each.settle(asked.pending(), fetched);
            evidence.saveAndFlush(each);
            reviews.findById(each.claim())
                    .ifPresent(review -> events.publishEvent(new Settled(review.claim(), review.article())));
        });
    }
}
