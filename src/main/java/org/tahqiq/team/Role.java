package org.tahqiq.team;

/** What a member may do in a corpus. Roles do not include each other, but ADMIN holds all of them everywhere. */
public enum Role {
    READER(Scope.READ),
    EDITOR(Scope.ANNOTATE),
    REVIEWER(Scope.REVIEW),
    CURATOR(Scope.CURATE),
    ADMIN(Scope.ADMIN);

    private final Scope scope;

    Role(Scope scope) {
        this.scope = scope;
    }

    /** The scope a token needs before its member acts in this role. */
    Scope scope() {
        return scope;
    }
}
