package org.tahqiq.store.backup;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups of the night are kept: the last one of each of the last seven days, four weeks and six months that have one. Only proved ones
 * count: one that cannot be restored never pushes out one that can. What was asked for, or made before a migration, stays until somebody
 * deletes it.
 */
final class Keeping {

    private static final int DAYS = 7;
    private static final int WEEKS = 4;
    private static final int MONTHS = 6;

    private Keeping() {}

    /** @param zone whose days are counted */
    static List<Kept> superfluous(List<Kept> all, ZoneId zone) {
        List<Kept> nightly = all.stream()
                .filter(each -> each.reason() == Kept.Reason.NIGHTLY)
                .sorted(Comparator.comparing(Kept::madeAt).reversed())
                .toList();
        List<Kept> proved =
                nightly.stream().filter(each -> each.provedAt().isPresent()).toList();
        Set<Kept> kept = new HashSet<>();
        last(kept, proved, DAYS, zone, ZonedDateTime::toLocalDate);
        last(
                kept,
                proved,
                WEEKS,
                zone,
                at -> List.of(at.get(IsoFields.WEEK_BASED_YEAR), at.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        last(kept, proved, MONTHS, zone, at -> List.of(at.getYear(), at.getMonthValue()));
        // the last night's, proved or not, is there to be looked at
        nightly.stream().limit(1).forEach(kept::add);
        return nightly.stream().filter(each -> !kept.contains(each)).toList();
    }

    private static void last(
            Set<Kept> kept, List<Kept> newestFirst, int most, ZoneId zone, Function<ZonedDateTime, Object> span) {
        Set<Object> seen = new HashSet<>();
        for (Kept each : newestFirst) {
            if (seen.size() == most) {
                return;
            }
            if (seen.add(span.apply(each.madeAt().atZone(zone)))) {
                kept.add(each);
            }
        }
    }
}
