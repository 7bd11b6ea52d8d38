package org.tahqiq.suggestion.rest;

import java.util.Comparator;
import java.util.UUID;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/** Where a part of a list of suggestions ended. */
record Key(int start, int end, UUID id) {

    static final Comparator<Suggestion> ORDER =
            Comparator.comparing(Suggestion::span).thenComparing(Suggestion::id);

    static Object of(Suggestion suggestion) {
        TextSpan span = suggestion.span();
        return span.start() + "." + span.end() + "." + suggestion.id();
    }

    static Key read(String key) {
        if (key.isEmpty()) {
            return new Key(-1, -1, new UUID(0, 0));
        }
        String[] parts = key.split("\\.", -1);
        try {
            return new Key(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    boolean isBefore(Suggestion suggestion) {
        TextSpan span = suggestion.span();
        if (span.start() != start) {
            return span.start() > start;
        }
        return span.end() != end ? span.end() > end : suggestion.id().compareTo(id) > 0;
    }
}
