package org.tahqiq.team.oidc;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tahqiq.store.StartRefused;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.Role;

/** What groups of the provider stand for here. Nothing but what is written down counts, and nobody becomes ADMIN by a group. */
class GroupRoles {

    private static final Pattern LINE =
            Pattern.compile("(.+)=(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}):(\\w+)");

    private final List<Line> lines;

    private record Line(String group, CorpusId corpus, Role role) {}

    /** @throws StartRefused when a line is not {@code group=corpus-id:ROLE} */
    GroupRoles(Collection<String> lines) {
        this.lines = lines.stream().map(String::strip).map(GroupRoles::line).toList();
    }

    Map<CorpusId, Set<Role>> of(Collection<String> groups) {
        Map<CorpusId, Set<Role>> roles = new HashMap<>();
        for (Line line : lines) {
            if (groups.contains(line.group())) {
                roles.computeIfAbsent(line.corpus(), corpus -> EnumSet.noneOf(Role.class))
                        .add(line.role());
            }
        }
        return roles;
    }

    private static Line line(String written) {
        Matcher line = LINE.matcher(written);
        if (line.matches()) {
            for (Role role : EnumSet.complementOf(EnumSet.of(Role.ADMIN))) {
                if (role.name().equals(line.group(3))) {
                    return new Line(line.group(1), new CorpusId(UUID.fromString(line.group(2))), role);
                }
            }
        }
        throw new StartRefused("TAHQIQ_OIDC_ROLES: “" + written
                + "” is not group=corpus-id:ROLE with READER, EDITOR, REVIEWER or CURATOR.");
    }
}
