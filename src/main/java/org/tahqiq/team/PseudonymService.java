package org.tahqiq.team;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/**
 * Forgets who a member was (GDPR, article 17) and keeps what they did: everything they made stays theirs, under a pseudonym.
 * Releases are files that others hold and stay as they were.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class PseudonymService {

    private final Members members;
    private final JdbcClient database;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PseudonymService(
            Members members,
            JdbcClient database,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.members = members;
        this.database = database;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** Cannot be undone: nothing is left that would say whose pseudonym it is. */
    public Member pseudonymise(MemberId id, SeenVersion seen) {
        current.requireAdmin();
        Member member = members.findById(id).orElseThrow(Refusal::unknown);
        seen.require(member.version(), () -> member);
        if (id.equals(current.id())) {
            throw Refusal.invalid("own-rights").at("admin");
        }
        member.pseudonymise(clock.instant());
        members.saveAndFlush(member);
        for (String table : List.of(
                "api_token",
                "access_link",
                "passkey",
                "member_identity",
                "member_session",
                "notification",
                "notification_silence",
                "preferences",
                "membership")) {
            database.sql("delete from " + table + " where member_id = ?")
                    .param(id.value())
                    .update();
        }
        events.publishEvent(new MemberPseudonymised(id, member.name()));
        events.publishEvent(new MemberEvent("member.pseudonymised", id, null, MemberService.seen(member)));
        return member;
    }
}
