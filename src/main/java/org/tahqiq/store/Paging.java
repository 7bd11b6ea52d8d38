package org.tahqiq.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/**
 * Which part of a list is asked for: at most {@code limit} items behind {@code cursor}.
 *
 * @param limit 1 to 500
 * @param cursor where the part before ended, or null for the first
 */
public record Paging(int limit, @Nullable String cursor) {

    public static final int MOST = 500;

    /**
     * Refused when the list is read, not before: whether the caller may see the list comes first.
     *
     * @throws Refusal {@code limit}
     */
    @Override
    public int limit() {
        if (limit < 1 || limit > MOST) {
            throw Refusal.invalid("limit", MOST).at("limit");
        }
        return limit;
    }

    public static Paging first() {
        return new Paging(MOST, null);
    }

    /** The whole of a list, read part by part. */
    public static <T> List<T> all(Function<Paging, Slice<T>> list) {
        List<T> all = new ArrayList<>();
        Slice<T> slice = list.apply(first());
        all.addAll(slice.items());
        while (slice.next() != null) {
            slice = list.apply(new Paging(MOST, slice.next()));
            all.addAll(slice.items());
        }
        return all;
    }

    /** The key behind which this part begins, for lists ordered by id: the smallest UUID for the first part. */
    public UUID afterId() {
        String key = key();
        if (key.isEmpty()) {
            return new UUID(0, 0);
        }
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    /** The key behind which this part begins, as the list wrote it; empty for the first part. */
    public String key() {
        if (cursor == null) {
            return "";
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    /** Cuts what was read with {@code limit + 1} into a part and the cursor of the next one. */
    public <T> Slice<T> slice(List<T> readOneMore, Function<T, Object> key) {
        if (readOneMore.size() <= limit) {
            return new Slice<>(List.copyOf(readOneMore), null);
        }
        List<T> items = List.copyOf(readOneMore.subList(0, limit));
        return new Slice<>(items, cursor(key.apply(items.getLast())));
    }

    /** A part of fewer than were asked for, because to look further for more would take too long; the next one goes on behind the key. */
    public <T> Slice<T> cutShort(List<T> items, Object key) {
        return new Slice<>(List.copyOf(items), cursor(key));
    }

    private static String cursor(Object key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A part of a list and the cursor of the next part, null when this is the last. */
    public record Slice<T>(
            List<T> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {

        public <R> Slice<R> map(Function<T, R> change) {
            return new Slice<>(items.stream().map(change).toList(), next);
        }
    }
}
