package org.tahqiq.store.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeepingTest {

    private static final Instant TONIGHT = Instant.parse("2026-11-27T02:30:00Z");

    @Test
    void sevenDaysFourWeeksAndSixMonthsAreKept() {
        List<Kept> all = nights(400);
        List<Kept> left = new ArrayList<>(all);
        left.removeAll(Keeping.superfluous(all, ZoneOffset.UTC));
        assertThat(left)
                .extracting(each -> LocalDate.ofInstant(each.madeAt(), ZoneOffset.UTC))
                .containsExactly(
                        LocalDate.of(2026, 11, 27),
                        LocalDate.of(2026, 11, 26),
                        LocalDate.of(2026, 11, 25),
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 11, 23),
                        LocalDate.of(2026, 11, 22), // a Sunday, the end of its week
                        LocalDate.of(2026, 11, 21),
                        LocalDate.of(2026, 11, 15),
                        LocalDate.of(2026, 11, 8),
                        LocalDate.of(2026, 10, 31),
                        LocalDate.of(2026, 9, 30),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 7, 31),
                        LocalDate.of(2026, 6, 30));
    }

    /** Thinned every night, as it is in life, it comes to the same as thinned once. */
    @Test
    void nightAfterNightTheRuleKeepsWhatItWillNeed() {
        List<Kept> shelf = new ArrayList<>();
        List<Kept> nights = nights(400);
        for (Kept tonight : nights.reversed()) {
            shelf.addFirst(tonight);
            shelf.removeAll(Keeping.superfluous(shelf, ZoneOffset.UTC));
        }
        nights.removeAll(Keeping.superfluous(nights, ZoneOffset.UTC));
        assertThat(shelf).isEqualTo(nights);
    }

    @Test
    void whatCannotBeRestoredPushesOutNothingThatCan() {
        List<Kept> all = new ArrayList<>();
        for (int night = 0; night < 30; night++) {
            all.add(kept(Kept.Reason.NIGHTLY, night, "backup-broken"));
        }
        for (int night = 30; night < 37; night++) {
            all.add(kept(Kept.Reason.NIGHTLY, night, null));
        }
        List<Kept> gone = Keeping.superfluous(all, ZoneOffset.UTC);
        assertThat(gone).hasSize(29).allMatch(each -> each.provedAt().isEmpty()).doesNotContain(all.getFirst());
    }

    @Test
    void whatSomebodyAskedForStays() {
        List<Kept> all = new ArrayList<>();
        for (int night = 0; night < 400; night++) {
            all.add(kept(night % 2 == 0 ? Kept.Reason.ASKED : Kept.Reason.MIGRATION, night, null));
        }
        assertThat(Keeping.superfluous(all, ZoneOffset.UTC)).isEmpty();
    }

    private static List<Kept> nights(int many) {
        List<Kept> all = new ArrayList<>();
        for (int night = 0; night < many; night++) {
            all.add(kept(Kept.Reason.NIGHTLY, night, null));
        }
        return all;
    }

    private static Kept kept(Kept.Reason reason, int nightsAgo, @Nullable String problem) {
        Instant at = TONIGHT.minus(nightsAgo, ChronoUnit.DAYS);
        return new Kept("night-" + nightsAgo, reason, at, 1, new Kept.Proof(at, 1, 0, problem, List.of()));
    }
}
