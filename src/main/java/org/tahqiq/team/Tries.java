package org.tahqiq.team;

import java.time.Instant;
import java.util.Optional;

/** The tries to sign in that are remembered, each under the hash of what was tried and from where. */
interface Tries {

    /** How many there were in a row, and when the last was made. */
    record Tried(int tries, Instant last) {}

    /** What is known until now; whoever asks for the same waits until this try is counted. */
    Optional<Tried> of(String key);

    void count(String key, Instant now);

    void forget(Instant before);

    /** A try went well and does not count. */
    void giveBack(String named, String anyName);
}
