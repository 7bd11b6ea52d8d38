package org.tahqiq.team;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.store.TransactionMemory;

/**
 * The roles a member holds in a corpus, asked of the database once in a transaction: a save asks a dozen times. The next transaction asks
 * anew, so whoever loses a role loses it with the next click.
 */
@Component
class RolesInTransaction {

    private final Memberships memberships;
    private final TransactionMemory<Place, Set<Role>> known = new TransactionMemory<>();

    RolesInTransaction(Memberships memberships) {
        this.memberships = memberships;
    }

    private record Place(UUID corpus, UUID member) {}

    /** The caller's own copy. */
    Set<Role> of(UUID corpus, UUID member) {
        return EnumSet.copyOf(known.get(new Place(corpus, member), this::read));
    }

    /** Others may be held from now on. */
    void forget() {
        known.forget();
    }

    private Set<Role> read(Place place) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(memberships.roles(place.corpus(), place.member()));
        return held;
    }
}
