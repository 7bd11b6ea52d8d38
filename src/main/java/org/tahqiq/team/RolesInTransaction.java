package org.tahqiq.team;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The roles a member holds in a corpus, asked of the database once in a transaction: a save asks a dozen times. The next transaction asks
 * anew, so whoever loses a role loses it with the next click.
 */
@Component
class RolesInTransaction {

    private final Memberships memberships;

    RolesInTransaction(Memberships memberships) {
        this.memberships = memberships;
    }

    private record Place(UUID corpus, UUID member) {}

    /** The caller's own copy. */
    Set<Role> of(UUID corpus, UUID member) {
        Set<Role> held = TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(new Place(corpus, member), place -> read(corpus, member))
                : read(corpus, member);
        return EnumSet.copyOf(held);
    }

    /** Others may be held from now on. */
    void forget() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            known().clear();
        }
    }

    private Set<Role> read(UUID corpus, UUID member) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(memberships.roles(corpus, member));
        return held;
    }

    private Map<Place, Set<Role>> known() {
        Known known = (Known) TransactionSynchronizationManager.getResource(this);
        return (known == null ? begin() : known).roles();
    }

    private Known begin() {
        Known known = new Known(this, new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    /** Goes with its transaction, also when that waits for another one. */
    private record Known(RolesInTransaction key, Map<Place, Set<Role>> roles) implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(key, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(key);
        }
    }
}
