package org.tahqiq.store;

/** Whether what is saved is kept. */
@FunctionalInterface
public interface Health {

    /**
     * False while the database does not answer, and once its file could not be flushed: then nothing is saved any more until the
     * process starts again.
     */
    boolean saves();
}
