package org.tahqiq.annotation;

import java.util.Comparator;
import java.util.UUID;
import org.tahqiq.text.Refusal;

/** Where a part of a list of annotations ended: by start, then end. What stood there may be gone when the next part is asked for. */
public record PlaceKey(int start, int end, UUID id) implements Comparable<PlaceKey> {

    private static final PlaceKey BEFORE_ALL = new PlaceKey(-1, -1, new UUID(0, 0));

    public static PlaceKey of(Annotation annotation) {
        return new PlaceKey(
                annotation.span().start(),
                annotation.span().end(),
                annotation.id().value());
    }

    /** @throws Refusal {@code cursor} */
    public static PlaceKey read(String key) {
        if (key.isEmpty()) {
            return BEFORE_ALL;
        }
        String[] parts = key.split("\\.");
        try {
            return new PlaceKey(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    @Override
    public int compareTo(PlaceKey other) {
        return Comparator.comparingInt(PlaceKey::start)
                .thenComparingInt(PlaceKey::end)
                .thenComparing(PlaceKey::id)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return start + "." + end + "." + id;
    }
}
