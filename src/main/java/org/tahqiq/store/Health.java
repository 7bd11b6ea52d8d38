package org.tahqiq.store;

/** Whether what is saved is kept. */
@FunctionalInterface
public interface Health {

    /** False once the database file could not be flushed: nothing is saved any more until the process starts again. */
    boolean saves();
}
