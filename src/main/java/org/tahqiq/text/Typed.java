package org.tahqiq.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalQuery;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person or a script typed into a field: checked once, at the door, with the field's name in the refusal. */
public final class Typed {

    private static final List<TemporalQuery<?>> DATES =
            List.of(OffsetDateTime::from, LocalDate::from, YearMonth::from, Year::from);

    /**
     * Scheme, host, port, and whatever follows but spaces, invisible characters and those no browser sends. Hosts may be Arabic,
     * which {@link java.net.URI} does not know; {@code @} is no part of a host, so there is no user information.
     */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?i)https?://([\\p{L}\\p{M}\\p{N}._-]+|\\[[0-9a-f:.]+])(:\\d{0,5})?([/?#][^\\p{Z}\\p{Cc}\\p{Cf}\\\\\"<>]*)?");

    private Typed() {}

    /** A line that must be there: a title, a name. */
    public static String line(String field, @Nullable String value, int most) {
        String line = optionalLine(field, value, most);
        if (line == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return line;
    }

    /** A line that may be absent; blank counts as absent. */
    public static @Nullable String optionalLine(String field, @Nullable String value, int most) {
        String checked = prose(field, value, most);
        if (checked != null && checked.chars().anyMatch(c -> Character.isISOControl(c))) {
            throw Refusal.invalid("line-break").at(field);
        }
        return checked;
    }

    /** Text of several lines that may be absent; blank counts as absent. */
    public static @Nullable String prose(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        PlainText.refuseUnstorable(value, field);
        if (value.codePointCount(0, value.length()) > most) {
            throw Refusal.invalid("too-long", most).at(field);
        }
        return value;
    }

    /**
     * A name that stands for a person or thing: no direction overrides, which could make two names look alike (the
     * "Trojan Source" characters U+202A–202E and U+2066–2069).
     */
    public static String name(String field, @Nullable String value, int most) {
        String name = line(field, value, most).strip();
        if (name.chars().anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))) {
            throw Refusal.invalid("direction-override").at(field);
        }
        return name;
    }

    /** One of the fixed codes of a list. */
    public static <E extends Enum<E>> E code(String field, @Nullable String value, Class<E> codes) {
        if (value == null) {
            throw Refusal.invalid("missing").at(field);
        }
        for (E code : codes.getEnumConstants()) {
            if (code.name().equals(value)) {
                return code;
            }
        }
        throw Refusal.invalid("unknown-code", value).at(field);
    }

    /** As {@link #code}, where the field may be absent. */
    public static <E extends Enum<E>> @Nullable E optionalCode(String field, @Nullable String value, Class<E> codes) {
        return value == null ? null : code(field, value, codes);
    }

    /** An ISO 8601 date as precise as known: a year, a month, a day, or a moment with its offset. Kept as typed. */
    public static @Nullable String date(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (TemporalQuery<?> precision : DATES) {
            if (reads(value, precision)) {
                return value;
            }
        }
        throw Refusal.invalid("date").at(field);
    }

    private static boolean reads(String value, TemporalQuery<?> precision) {
        try {
            var format = switch (value.length()) {
                case 4 -> java.time.format.DateTimeFormatter.ofPattern("uuuu", Locale.ROOT);
                case 7 -> java.time.format.DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);
                case 10 -> java.time.format.DateTimeFormatter.ISO_LOCAL_DATE;
                default -> java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
            };
            format.parse(value, precision);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** An address a reader may follow: http or https, with a host, without user information or hidden characters. */
    public static @Nullable String url(String field, @Nullable String value) {
        String url = optionalLine(field, value, 2000);
        if (url == null) {
            return null;
        }
        if (WEB_ADDRESS.matcher(url).matches()) {
            return url;
        }
        throw Refusal.invalid("url").at(field);
    }
}
