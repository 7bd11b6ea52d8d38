package org.tahqiq.team;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

/**
 * Members whom an identity provider vouches for: known by its address and what it calls them. Whoever it does not know yet comes in by
 * a living invitation to the same address of e-mail, or as a new member where one of their groups stands for a role.
 */
@Service
@PreAuthorize("permitAll()") // asked before anybody is signed in; the provider's signature was checked
@Transactional
public class IdentityService {

    private final Members members;
    private final Memberships memberships;
    private final AccessLinks links;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    IdentityService(
            Members members,
            Memberships memberships,
            AccessLinks links,
            JdbcClient database,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.members = members;
        this.memberships = memberships;
        this.links = links;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Whom a provider vouches for.
     *
     * @param subject what the provider calls them, for ever
     * @param email null unless the provider says that it is theirs
     * @param name what they sign in with there
     */
    public record Identity(
            String issuer,
            String subject,
            @Nullable String email,
            @Nullable String name,
            @Nullable String displayName) {}

    /**
     * Lets in whom the provider vouches for.
     *
     * @param granted what a new member may do, by corpus; none when nobody is made a member
     * @throws Refusal {@code identity-unknown}, {@code identity-shut-out} or {@code identity-name-taken}
     */
    public SignedIn admit(Identity who, Map<CorpusId, Set<Role>> granted) {
        Member member = known(who)
                .or(() -> invited(who))
                .or(() -> granted.isEmpty() ? Optional.empty() : Optional.of(made(who, granted)))
                .orElseThrow(() -> Refusal.forbidden("identity-unknown"));
        if (!member.enabled()) {
            throw Refusal.forbidden("identity-shut-out");
        }
        return SignedIn.byPassword(member);
    }

    private Optional<Member> known(Identity who) {
        return database.sql("select member_id from member_identity where issuer = ? and subject = ?")
                .params(who.issuer(), who.subject())
                .query(UUID.class)
                .optional()
                .flatMap(id -> members.findById(new MemberId(id)));
    }

    /** Not by the address alone: members write theirs themselves, but only an ADMIN gives out links. Linking uses them up. */
    private Optional<Member> invited(Identity who) {
        List<Member> addressed = addressed(who);
        if (addressed.size() != 1) {
            return Optional.empty();
        }
        Member member = addressed.getFirst();
        boolean invited = database.sql("select count(*) from access_link where member_id = ? and expires_at > ?")
                        .params(member.id().value(), clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
        if (!invited) {
            return Optional.empty();
        }
        links.deleteByMemberId(member.id().value());
        link(who, member);
        return Optional.of(member);
    }

    /** Nobody gets around a suspension, or into a colleague's name, by being made once more. */
    private Member made(Identity who, Map<CorpusId, Set<Role>> granted) {
        if (!addressed(who).isEmpty()) {
            throw Refusal.forbidden("identity-unknown");
        }
        String name = Optional.ofNullable(who.name())
                .orElse(Optional.ofNullable(who.email()).orElse(who.subject()));
        Member member = new Member(name, who.displayName(), who.email(), false, clock.instant());
        if (members.findBySkeleton(Member.skeleton(member.name())).isPresent()) {
            throw Refusal.forbidden("identity-name-taken");
        }
        members.saveAndFlush(member);
        events.publishEvent(new MemberEvent("member.added", member.id(), null, MemberService.seen(member)));
        granted.forEach((corpus, roles) -> {
            roles.forEach(role -> memberships.saveAndFlush(new Membership(corpus, member.id(), role)));
            events.publishEvent(
                    new MemberService.RolesEvent(corpus, member.id(), List.of(), List.copyOf(EnumSet.copyOf(roles))));
        });
        link(who, member);
        return member;
    }

    private List<Member> addressed(Identity who) {
        String email = who.email();
        return email == null ? List.of() : members.findByEmail(email.toLowerCase(Locale.ROOT));
    }

    private void link(Identity who, Member member) {
        database.sql("insert into member_identity (issuer, subject, member_id, linked_at) values (?, ?, ?, ?)")
                .params(
                        who.issuer(),
                        who.subject(),
                        member.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(
                new MemberEvent("member.identity-linked", member.id(), null, Map.of("issuer", who.issuer())));
    }
}
