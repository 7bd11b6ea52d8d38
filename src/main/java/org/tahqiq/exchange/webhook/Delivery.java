package org.tahqiq.exchange.webhook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One telling.
 *
 * @param seq number of the event in the corpus's audit chain, by which whoever is told puts tellings in order
 * @param answer of the last try: a status of HTTP, or the code of a refusal
 */
public record Delivery(
        UUID id,
        UUID webhook,
        long seq,
        String event,
        UUID subject,
        State state,
        int tries,
        Instant madeAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** How far it is. */
    public enum State {
        WAITING,
        ARRIVED,
        GIVEN_UP
    }
}
