package org.tahqiq.store;

import org.tahqiq.text.Refusal;

/** Why nothing may be saved now; what is there can be read all the while. */
public enum Hindrance {
    FULL("53100", "disk-full"),
    READ_ONLY("25006", "disk-read-only"),
    UNSOUND("XX001", "database-unsound");

    private final String state;
    private final String code;

    /** @param state the SQLSTATE that PostgreSQL has for it */
    Hindrance(String state, String code) {
        this.state = state;
        this.code = code;
    }

    String state() {
        return state;
    }

    /** Of the refusal, which {@code problem.<code>} says. */
    public String code() {
        return code;
    }

    Refusal refusal() {
        return new Refusal(Refusal.Kind.BUSY, code);
    }
}
