package org.tahqiq.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person or a script typed into a field: checked once, at the door, with the field's name in the refusal. */
public final class Typed {

    /**
     * Scheme, host, port, and whatever follows but spaces, invisible characters and those no browser sends. Hosts may be Arabic,
     * which {@link java.net.URI} does not know; {@code @} is no part of a host, so there is no user information.
     */
    private static final Pattern WEB_ADDRESS = Pattern.compile(
            "(?i)https?://([\\p{L}\\p{M}\\p{N}._-]+|\\[[0-9a-f:.]+])(:\\d{0,5})?([/?#][^\\p{Z}\\p{Cc}\\p{Cf}\\\\\"<>]*)?");

    private static final Pattern WEEK = Pattern.compile("\\d{4}-W(?:0[1-9]|[1-4]\\d|5[0-3])");

    private Typed() {}

    /**
     * A line that must be there: a title, a name.
     *
     * @param most UTF-16 units, because that is what a column of H2 counts
     */
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
        if (value.length() > most) {
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
        if (PlainText.turns(name)) {
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

    /** An ISO 8601 date as precise as known: a year, a month, a day, or a moment with its offset. Kept in digits 0–9. */
    public static @Nullable String date(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String value = digits(typed);
        try {
            Object read = switch (value.length()) {
                case 4 -> Year.parse(value);
                case 7 -> YearMonth.parse(value);
                case 10 -> LocalDate.parse(value);
                default -> OffsetDateTime.parse(value);
            };
            return read == null ? null : value;
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("date").at(field);
        }
    }

    /** The day of a date that {@link #date} took, in the offset it was written in; a less precise one as it is. */
    public static String day(String date) {
        return date.length() > 10 ? date.substring(0, 10) : date;
    }

    /** Digits of all scripts as 0–9: an Arabic keyboard may type ٠–٩. */
    public static String digits(String typed) {
        StringBuilder written = new StringBuilder(typed);
        for (int i = 0; i < written.length(); i++) {
            if (Character.isDigit(written.charAt(i))) {
                written.setCharAt(i, Character.forDigit(Character.digit(written.charAt(i), 10), 10));
            }
        }
        return written.toString();
    }

    /** A date as {@link #date} takes it, an ISO week, or a first and a last one with a slash between. Kept in digits 0–9. */
    public static @Nullable String period(String field, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String value = digits(typed);
        for (String each : value.split("/", 2)) {
            if (!WEEK.matcher(each).matches() && date(field, each) == null) {
                throw Refusal.invalid("date").at(field);
            }
        }
        return value;
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
