package org.tahqiq.exchange.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.team.ChangeFeed;

/**
 * What waits to be told. The audit chain of a corpus is the outbox: an event stands in it if and only if its change was committed, so
 * nothing is told that did not happen, and no crash makes one be left out.
 */
@Service
@PreAuthorize("permitAll()") // the courier asks, nobody is signed in
@Transactional
class DeliveryService {

    /** From a try to the next: for a restart over there, for a night, for a weekend. Then it is given up. */
    private static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofHours(24),
            Duration.ofHours(48));

    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration MEMORY = Duration.ofDays(30);
    private static final int CHANGES = 500;
    private static final int LONG = 100;

    private final WebhookRows rows;
    private final ChangeFeed feed;
    private final InstantSource clock;

    DeliveryService(WebhookRows rows, ChangeFeed feed, InstantSource clock) {
        this.rows = rows;
        this.feed = feed;
        this.clock = clock;
    }

    /** Those that have something to be told of, or were not looked at for long; only they are worth a flush of the disk. */
    @Transactional(readOnly = true)
    List<UUID> behind() {
        return rows.behind().stream()
                .filter(hook -> {
                    List<ChangeFeed.Change> changes = changes(hook);
                    return changes.size() >= LONG || changes.stream().anyMatch(change -> hears(hook, change));
                })
                .map(Webhook::id)
                .toList();
    }

    /** Looks at what happened since a webhook was last looked at, and writes down what it is to be told of. */
    void follow(UUID id) {
        rows.lock(id).ifPresent(hook -> {
            List<ChangeFeed.Change> changes = changes(hook);
            changes.stream()
                    .filter(change -> hears(hook, change))
                    .forEach(change -> rows.insert(hook, change, clock.instant()));
            if (!changes.isEmpty()) {
                rows.read(id, changes.getLast().mark().seq());
            }
        });
    }

    private List<ChangeFeed.Change> changes(Webhook hook) {
        return feed.after(hook.corpus().value(), new ChangeFeed.Mark(hook.readSeq(), ""), CHANGES);
    }

    private static boolean hears(Webhook hook, ChangeFeed.Change change) {
        return HookEvent.of(change.action())
                .filter(event -> hook.hears(event, change.subject()))
                .isPresent();
    }

    @Transactional(readOnly = true)
    List<Delivery> due(int most) {
        return rows.due(clock.instant(), most);
    }

    /** The webhook of one that is due, when this process is the one to tell it. */
    Optional<Webhook> take(Delivery due) {
        Instant now = clock.instant();
        return rows.take(due.id(), now, now.plus(LEASE)) ? rows.find(due.webhook()) : Optional.empty();
    }

    /** @param answer a status of HTTP or the code of a refusal */
    void settle(Delivery told, boolean arrived, String answer) {
        Instant now = clock.instant();
        if (arrived) {
            rows.settle(told.id(), Delivery.State.ARRIVED, answer, now, null);
        } else if (told.tries() < PAUSES.size()) {
            rows.settle(told.id(), Delivery.State.WAITING, answer, now, now.plus(PAUSES.get(told.tries())));
        } else {
            rows.settle(told.id(), Delivery.State.GIVEN_UP, answer, now, null);
        }
        rows.forget(told.webhook(), now.minus(MEMORY));
    }
}
