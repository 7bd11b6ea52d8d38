package org.tahqiq.store;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What was read and will be asked for again, until the end of a transaction: the next one asks anew. */
public final class TransactionMemory<K, V> {

    /** Outside of a transaction nothing is remembered. */
    public V get(K key, Function<K, V> read) {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? known().computeIfAbsent(key, read)
                : read.apply(key);
    }

    /** What was read may be otherwise from now on. */
    public void forget() {
        if (TransactionSynchronizationManager.hasResource(this)) {
            known().clear();
        }
    }

    @SuppressWarnings("unchecked") // bound under this object, and only here
    private Map<K, V> known() {
        Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        return (known == null ? begin() : known).read();
    }

    private Known<K, V> begin() {
        Known<K, V> known = new Known<>(this, new HashMap<>());
        TransactionSynchronizationManager.bindResource(this, known);
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }

    /** Goes with its transaction, also when that waits for another one. */
    private record Known<K, V>(Object key, Map<K, V> read) implements TransactionSynchronization {

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
