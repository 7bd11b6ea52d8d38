package org.tahqiq.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Long work as it stands.
 *
 * @param kind what it does, say {@code suggestions.count}
 * @param about the corpus it is about, when it is about one
 * @param total how much there is to do; null before that is known
 * @param result JSON, once it is done; where it was refused, what the sentence of the refusal speaks of
 * @param problem the code of what went wrong
 */
public record Job(
        UUID id,
        String kind,
        UUID owner,
        @Nullable UUID about,
        State state,
        long done,
        @Nullable Long total,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String result,
        @Nullable String problem) {

    /** Where it is; broken off is what a stopped server did not finish. */
    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        BROKEN_OFF
    }

    public boolean ended() {
        return endedAt != null;
    }

    /** What came of it, once it is done, as the shape that was written. */
    public <T> T result(Class<T> shape) {
        return JsonMapper.shared().readValue(String.valueOf(result), shape);
    }

    /** What the sentence of the problem speaks of. */
    public Object[] problemArgs() {
        return problem == null || result == null
                ? new Object[0]
                : JsonMapper.shared().readValue(result, Object[].class);
    }

    /** How long it will go on if it goes on as until now. */
    public Optional<Duration> left(Instant now) {
        if (ended() || total == null || done == 0) {
            return Optional.empty();
        }
        long perItem = Duration.between(startedAt, now).toMillis() / done;
        return Optional.of(Duration.ofMillis(perItem * Math.max(0, total - done)));
    }
}
