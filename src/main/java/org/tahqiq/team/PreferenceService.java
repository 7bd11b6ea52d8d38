package org.tahqiq.team;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the caller prefers. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PreferenceService {

    private final PreferenceRows rows;
    private final CurrentMember current;

    PreferenceService(PreferenceRows rows, CurrentMember current) {
        this.rows = rows;
        this.current = current;
    }

    @Transactional(readOnly = true)
    public Preferences own() {
        return rows.findById(current.id().value()).orElseGet(() -> new Preferences(current.id()));
    }

    /**
     * @param hijri whether days of the Hijri calendar stand beside
     * @param zone a name of the time zone database; null for the server's
     * @throws org.tahqiq.text.Refusal {@code unknown-code} for another zone
     */
    public Preferences choose(
            Preferences.Digits digits, Preferences.Months months, boolean hijri, @Nullable String zone) {
        Preferences own = own();
        own.choose(digits, months, hijri, zone);
        return rows.saveAndFlush(own);
    }

    /** @param done false to be shown around again */
    public void tour(boolean done) {
        Preferences own = own();
        own.tour(done);
        rows.saveAndFlush(own);
    }
}
