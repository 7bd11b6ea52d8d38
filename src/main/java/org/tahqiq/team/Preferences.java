package org.tahqiq.team;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** How a member likes numbers and dates, and whether they were shown around. Seen by nobody else. */
@Entity
public class Preferences {

    /** As numbers are written in Arabic: 123 or ١٢٣. */
    public enum Digits {
        LATIN,
        ARABIC
    }

    /** As months are called in Arabic: ديسمبر, كانون الأول or دجنبر. */
    public enum Months {
        EGYPT,
        LEVANT,
        MOROCCO
    }

    @Id
    private UUID memberId;

    @Enumerated(EnumType.STRING)
    private Digits digits = Digits.LATIN;

    @Enumerated(EnumType.STRING)
    private Months months = Months.EGYPT;

    private boolean hijri;
    private @Nullable String zone;
    private boolean toured;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Preferences() {}

    Preferences(MemberId member) {
        this.memberId = member.value();
    }

    void choose(Digits digits, Months months, boolean hijri, @Nullable String zone) {
        this.digits = digits;
        this.months = months;
        this.hijri = hijri;
        this.zone = zone == null ? null : known(zone);
    }

    void tour(boolean done) {
        this.toured = done;
    }

    public Digits digits() {
        return digits;
    }

    public Months months() {
        return months;
    }

    /** Whether days of the Hijri calendar stand beside. */
    public boolean hijri() {
        return hijri;
    }

    /** By its name in the time zone database; null for that of the server. */
    public @Nullable String zone() {
        return zone;
    }

    /** Whether they need not be shown around any more. */
    public boolean toured() {
        return toured;
    }

    private static String known(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw Refusal.invalid("unknown-code", zone).at("zone");
        }
    }
}
