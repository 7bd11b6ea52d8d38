package org.tahqiq.review;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/** Numbers that take long to count because they are large, and of which nobody sees whether they are a moment old. */
@Component
class LargeCounts {

    static final long LARGE = 10_000;
    static final Duration KEPT = Duration.ofSeconds(15);

    private static final int MOST = 500;

    private final InstantSource clock;
    private final Map<Object, Kept> kept = new LinkedHashMap<>();

    LargeCounts(InstantSource clock) {
        this.clock = clock;
    }

    private record Kept(long count, Instant until) {}

    /** @param question equal when the same is counted */
    long of(Object question, LongSupplier count) {
        Instant now = clock.instant();
        synchronized (kept) {
            Kept before = kept.get(question);
            if (before != null && now.isBefore(before.until())) {
                return before.count();
            }
        }
        long counted = count.getAsLong();
        synchronized (kept) {
            kept.remove(question);
            if (counted >= LARGE) {
                kept.put(question, new Kept(counted, now.plus(KEPT)));
            }
            if (kept.size() > MOST) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return counted;
    }
}
