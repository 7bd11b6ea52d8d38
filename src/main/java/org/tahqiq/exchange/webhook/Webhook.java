package org.tahqiq.exchange.webhook;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tahqiq.team.CorpusId;

/**
 * An address of another program and what it is told. It does not change: another address is another webhook.
 *
 * @param secret signs what is told; known to both ends only
 * @param readSeq number of the last event of the corpus's audit chain that was looked at for it
 */
public record Webhook(
        UUID id, CorpusId corpus, String url, String secret, Set<HookEvent> events, Instant madeAt, long readSeq) {

    /** Of every webhook, because none changes. */
    public static final long VERSION = 0;

    boolean hears(HookEvent event, UUID subject) {
        return event == HookEvent.WEBHOOK_MADE ? subject.equals(id) : events.contains(event);
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "Webhook " + id;
    }
}
