package org.tahqiq.review;

import java.util.List;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads the topics of an older installation's claims, so that they are counted too. */
@Component
class TopicsAtStart {

    private static final Limit SOME = Limit.of(200);

    private final ClaimWordsRows words;

    TopicsAtStart(ClaimWordsRows words) {
        this.words = words;
    }

    @EventListener(ApplicationStartedEvent.class)
    void read() {
        List<ClaimWordsRows.Untold> some;
        do {
            some = words.withoutTopic(SOME);
            some.forEach(each -> {
                each.words().reword(each.claim().quote(), each.claim().fields());
                words.saveAndFlush(each.words());
            });
        } while (!some.isEmpty());
    }
}
