package org.tahqiq.review;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Which day it is. One for all members, wherever they are, so that no claim is late for some and in time for others. */
final class Days {

    private Days() {}

    static LocalDate of(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
