package org.tahqiq.review.ui;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How long a claim has waited, in the largest unit that fills it, as a glance wants it. */
final class AgeWords {

    private AgeWords() {}

    static String of(Duration waited, Component speaker) {
        if (waited.toHours() < 1) {
            return speaker.getTranslation("queue.age.minutes", Math.max(1, waited.toMinutes()));
        }
        return waited.toDays() < 1
                ? speaker.getTranslation("queue.age.hours", waited.toHours())
                : speaker.getTranslation("queue.age.days", waited.toDays());
    }
}
