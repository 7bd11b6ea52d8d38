package org.tahqiq.review.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;

/** Whom claims of some corpora can be given to: the member themself first, when they may, then the others by name. */
final class Reviewers {

    private Reviewers() {}

    static Map<MemberId, String> of(
            Collection<CorpusId> corpora, MemberService members, CurrentMember current, String myself) {
        Map<MemberId, String> found = new LinkedHashMap<>();
        if (corpora.stream().anyMatch(corpus -> current.holds(corpus, Role.REVIEWER))) {
            found.put(current.id(), myself);
        }
        found.putAll(others(corpora, members, current));
        return found;
    }

    /** The others alone. */
    static Map<MemberId, String> others(Collection<CorpusId> corpora, MemberService members, CurrentMember current) {
        Map<MemberId, String> found = new LinkedHashMap<>();
        corpora.stream()
                .distinct()
                .flatMap(corpus -> members.rolesIn(corpus).stream())
                .filter(member -> member.roles().contains(Role.REVIEWER))
                .filter(member -> !member.member().equals(current.id()))
                .sorted(Comparator.comparing(MemberService.Roles::displayName))
                .forEach(member -> found.putIfAbsent(member.member(), member.displayName()));
        return found;
    }
}
