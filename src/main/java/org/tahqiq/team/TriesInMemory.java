package org.tahqiq.team;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tries while nothing can be saved. Its caller lets one try be made at a time. */
final class TriesInMemory implements Tries {

    private final Map<String, Tried> tried = new HashMap<>();

    @Override
    public Optional<Tried> of(String key) {
        return Optional.ofNullable(tried.get(key));
    }

    @Override
    public void count(String key, Instant now) {
        tried.merge(key, new Tried(1, now), (before, one) -> new Tried(before.tries() + 1, now));
    }

    @Override
    public void forget(Instant before) {
        tried.values().removeIf(each -> each.last().isBefore(before));
    }

    @Override
    public void giveBack(String named, String anyName) {
        tried.remove(named);
        tried.computeIfPresent(anyName, (key, each) -> new Tried(Math.max(0, each.tries() - 1), each.last()));
    }
}
