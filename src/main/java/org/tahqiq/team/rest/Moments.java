package org.tahqiq.team.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** Moments as requests have them. */
final class Moments {

    private Moments() {}

    /**
     * A moment as RFC 3339 has it, or the first one of a day in UTC.
     *
     * @throws Refusal {@code date}
     */
    static @Nullable Instant from(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == "2026-11-27".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    // An address has a space where nobody encoded the plus of an offset.
                    : OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date").at(field);
        }
    }
}
