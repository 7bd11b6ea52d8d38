package org.tahqiq.team;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

/** How people get in for the first time: the set-up link of a fresh installation, invitations, passwords. */
@Service
@PreAuthorize("permitAll()") // a single-use link is the credential
@Transactional
public class AccessService {

    private static final Duration SETUP = Duration.ofHours(24);

    private final Members members;
    private final AccessLinks links;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final String baseUrl;

    AccessService(
            Members members,
            AccessLinks links,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            InstantSource clock,
            @Value("${tahqiq.base-url}") String baseUrl) {
        this.members = members;
        this.links = links;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** The one-time address at which a fresh installation is set up; an earlier one stops working. */
    String newSetupLink() {
        links.deleteByMemberIdIsNull();
        String secret = Secret.link();
        links.saveAndFlush(
                new AccessLink(null, Secret.stored(secret), clock.instant().plus(SETUP)));
        return baseUrl + "/setup/" + secret;
    }

    /**
     * Lets a set-up link pass that still works.
     *
     * @throws Refusal {@code link-dead} when it was used, replaced or is too old
     */
    @Transactional(readOnly = true)
    public void requireSetup(String secret) {
        AccessLink link = living(secret);
        if (link.member() != null || members.count() > 0) {
            throw Refusal.invalid("link-dead");
        }
    }

    /** Makes the first member, an ADMIN, and closes the set-up link for good. */
    public void setUp(String secret, String name, String displayName, String password, boolean withSample) {
        requireSetup(secret);
        Refusal.together(
                () -> new Member(name, null, null, true, clock.instant()),
                () -> Member.shown(displayName, name),
                () -> Passwords.check(password, name));
        // Hashed first: whoever comes at the same time waits for the link.
        Member admin = first(name, displayName, password);
        use(secret);
        added(admin);
        as(admin, () -> events.publishEvent(new InstallationBegun(withSample, Map.of())));
    }

    /** Whom an invitation is for. */
    @Transactional(readOnly = true)
    public Member invited(String secret) {
        MemberId id = living(secret).member();
        return java.util.Optional.ofNullable(id)
                .flatMap(members::findById)
                .filter(Member::enabled)
                .orElseThrow(() -> Refusal.invalid("link-dead"));
    }

    /** Sets the invited member's password and uses up the link and any other of theirs. */
    public void accept(String secret, String password) {
        choose(invited(secret).id(), password);
    }

    /** Sets a member's password; links to set one that they were given end. */
    void choose(MemberId id, String password) {
        Member member = members.findById(id).filter(Member::enabled).orElseThrow(Refusal::unknown);
        Passwords.check(password, member.name());
        member.choosePassword(passwords.encode(password));
        members.saveAndFlush(member);
        links.deleteByMemberId(member.id().value());
        events.publishEvent(new MemberEvent("member.password-set", member.id(), null, null));
    }

    Member addFirst(String name, @Nullable String displayName, @Nullable String password) {
        return added(first(name, displayName, password));
    }

    private Member first(String name, @Nullable String displayName, @Nullable String password) {
        Member admin = new Member(name, displayName, null, true, clock.instant());
        if (password != null) {
            admin.choosePassword(passwords.encode(password));
        }
        return admin;
    }

    private Member added(Member member) {
        members.saveAndFlush(member);
        events.publishEvent(new MemberEvent("member.added", member.id(), null, MemberService.seen(member)));
        return member;
    }

    /** Makes the members of a demo and its sample corpus. */
    void beginDemo(Set<DemoMember> demo) {
        Map<MemberId, Set<Role>> roles = new java.util.HashMap<>();
        Member admin = null;
        for (DemoMember each : demo) {
            Member member =
                    new Member(each.name(), each.displayName(), null, each.role() == Role.ADMIN, clock.instant());
            member.choosePassword(passwords.encode(each.password()));
            added(member);
            if (member.admin()) {
                admin = member;
            } else {
                roles.put(member.id(), Set.of(each.role()));
            }
        }
        if (admin != null) {
            as(admin, () -> events.publishEvent(new InstallationBegun(true, roles)));
        }
    }

    /** Whether the installation was set up. */
    @Transactional(readOnly = true)
    public boolean hasMembers() {
        return members.count() > 0;
    }

    private AccessLink living(String secret) {
        return links.findBySha256(Secret.stored(secret))
                .filter(link -> link.validAt(clock.instant()))
                .orElseThrow(() -> Refusal.invalid("link-dead"));
    }

    /** Before anything is made by it. */
    private void use(String secret) {
        if (links.use(Secret.stored(secret)) == 0) {
            throw Refusal.invalid("link-dead");
        }
    }

    private static void as(Member member, Runnable work) {
        var before = SecurityContextHolder.getContext();
        var caller = SignedIn.byPassword(member);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
