package org.tahqiq.team;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A member of the demo; name and password are public, the sign-in page shows them. */
public record DemoMember(String name, String displayName, String password, Role role) {

    /** One for each role that works, in the order of the work. */
    public static final Set<DemoMember> ALL = new LinkedHashSet<>(List.of(
            new DemoMember("editor", "سلمى", "demo-editor-2026", Role.EDITOR),
            new DemoMember("reviewer", "هالة", "demo-reviewer-2026", Role.REVIEWER),
            new DemoMember("curator", "مازن", "demo-curator-2026", Role.CURATOR),
            new DemoMember("admin", "نادر", "demo-admin-2026", Role.ADMIN)));
}
