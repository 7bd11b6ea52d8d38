package org.tahqiq.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** Who belongs here and which roles they hold. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class MemberService {

    private static final Duration INVITATION = Duration.ofDays(7);

    private final Members members;
    private final Memberships memberships;
    private final AccessLinks links;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final String baseUrl;

    MemberService(
            Members members,
            Memberships memberships,
            AccessLinks links,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock,
            @Value("${tahqiq.base-url}") String baseUrl) {
        this.members = members;
        this.memberships = memberships;
        this.links = links;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** A member just made, and the link by which they choose their password. */
    public record Invited(Member member, Invitation invitation) {}

    /** A single-use link, shown once to whoever asked for it and stored nowhere. */
    public record Invitation(String link, Instant expiresAt) {}

    /** What a member may be changed to. */
    public record Change(
            @Nullable String displayName,
            @Nullable String email,
            @Nullable Boolean admin,
            @Nullable Boolean enabled) {}

    /** One member's roles in a corpus. */
    public record Roles(MemberId member, String name, String displayName, Set<Role> roles) {

        /** Changes with the roles: a membership has no version of its own. */
        public String etag() {
            return roles.isEmpty() ? "none" : roles.stream().map(Role::name).collect(Collectors.joining("-"));
        }
    }

    public Invited add(@Nullable String name, @Nullable String displayName, @Nullable String email) {
        current.requireAdmin();
        Member member = new Member(name == null ? "" : name, displayName, email, false, clock.instant());
        if (members.findBySkeleton(Member.skeleton(member.name())).isPresent()) {
            throw Refusal.conflict("name-taken", member.name()).at("name");
        }
        members.saveAndFlush(member);
        events.publishEvent(new MemberEvent("member.added", member.id(), null, seen(member)));
        return new Invited(member, invite(member));
    }

    /** A new single-use link for a member who lost theirs or forgot the password; earlier ones stop working. */
    public Invitation inviteAgain(MemberId id) {
        current.requireAdmin();
        Member member = existing(id);
        member.requireName();
        return invite(member);
    }

    private Invitation invite(Member member) {
        links.deleteByMemberId(member.id().value());
        String secret = Secret.link();
        Instant expiresAt = clock.instant().plus(INVITATION);
        links.saveAndFlush(new AccessLink(member.id(), Secret.stored(secret), expiresAt));
        events.publishEvent(
                new MemberEvent("member.invited", member.id(), null, Map.of("until", expiresAt.toString())));
        return new Invitation(baseUrl + "/invitation/" + secret, expiresAt);
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Member> list(Paging paging) {
        current.requireToCurateSomewhere();
        return paging.slice(
                members.page(paging.afterId(), Limit.of(paging.limit() + 1)),
                member -> member.id().value());
    }

    @Transactional(readOnly = true)
    public Member get(MemberId id) {
        if (!id.equals(current.id()) && !current.curatesSomewhere()) {
            throw Refusal.unknown();
        }
        return existing(id);
    }

    /** Members change how they are shown; an ADMIN also changes who is ADMIN and who may sign in at all. */
    public Member change(MemberId id, SeenVersion seen, Change change) {
        Member member = get(id);
        current.requireMoreThanReading();
        boolean asAdmin = current.isAdmin();
        boolean rights = (change.admin() != null && change.admin() != member.admin())
                || (change.enabled() != null && change.enabled() != member.enabled());
        if (!asAdmin && (rights || !id.equals(current.id()))) {
            throw Refusal.forbidden("role-needed");
        }
        seen.require(member.version(), () -> member);
        if (id.equals(current.id()) && rights) {
            throw Refusal.invalid("own-rights").at("admin");
        }
        Object before = seen(member);
        String presented = presented(member);
        member.present(change.displayName(), change.email());
        if (change.admin() != null) {
            member.grantAdmin(change.admin());
        }
        boolean shutOut = Boolean.FALSE.equals(change.enabled()) && member.enabled();
        if (change.enabled() != null) {
            member.enable(change.enabled());
        }
        members.saveAndFlush(member);
        if (shutOut) {
            events.publishEvent(new MemberShutOut(id));
        }
        Map<String, Object> after = seen(member);
        if (!presented.equals(presented(member))) {
            after.put("presented", "changed");
        }
        events.publishEvent(new MemberEvent("member.changed", id, before, after));
        return member;
    }

    @Transactional(readOnly = true)
    public List<Roles> rolesIn(CorpusId corpus) {
        current.requireToRead(corpus);
        Map<UUID, Set<Role>> held = memberships.ofCorpus(corpus.value()).stream()
                .collect(Collectors.groupingBy(
                        m -> m.member().value(),
                        Collectors.mapping(
                                Membership::role, Collectors.toCollection(() -> EnumSet.noneOf(Role.class)))));
        return members.findAll(held.keySet()).stream()
                .map(m -> new Roles(m.id(), m.name(), m.displayName(), held.getOrDefault(m.id().value(), Set.of())))
                .sorted(Comparator.comparing(r -> r.member().value()))
                .toList();
    }

    /** One member's roles in a corpus. */
    @Transactional(readOnly = true)
    public Set<Role> rolesIn(CorpusId corpus, MemberId id) {
        current.requireToRead(corpus);
        return Set.copyOf(memberships.roles(corpus.value(), id.value()));
    }

    /** The caller's own roles, corpus by corpus; ADMIN's are not listed, they are everywhere. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<Role>> ownRoles() {
        Map<UUID, Set<Role>> roles = new TreeMap<>();
        for (Membership membership : memberships.ofMember(current.id().value())) {
            Set<Role> usable = current.rolesIn(membership.corpus());
            if (usable.contains(membership.role())) {
                roles.computeIfAbsent(membership.corpus().value(), c -> EnumSet.noneOf(Role.class))
                        .add(membership.role());
            }
        }
        return roles;
    }

    /**
     * Gives a member exactly these roles in a corpus; none removes them from it. A curator does not leave a corpus without
     * one: they alone could not take that back.
     *
     * @param reading the roles, read once the caller is known to be allowed to set them
     */
    public Roles setRoles(CorpusId corpus, MemberId id, Supplier<Set<Role>> reading) {
        current.require(corpus, Role.CURATOR);
        Member member = existing(id);
        Set<Role> roles = reading.get();
        if (roles.contains(Role.ADMIN)) {
            throw Refusal.invalid("admin-role").at("roles");
        }
        List<Role> before = memberships.roles(corpus.value(), id.value());
        boolean resigns = before.contains(Role.CURATOR) && !roles.contains(Role.CURATOR);
        if (resigns && !current.isAdmin() && !hasCuratorBeside(corpus, id)) {
            throw Refusal.invalid("last-curator").at("roles");
        }
        replace(corpus, id, roles);
        events.publishEvent(new RolesEvent(corpus, id, new ArrayList<>(before), List.copyOf(roles)));
        return new Roles(id, member.name(), member.displayName(), roles);
    }

    private boolean hasCuratorBeside(CorpusId corpus, MemberId id) {
        Set<UUID> others = memberships.ofCorpus(corpus.value()).stream()
                .filter(m -> m.role() == Role.CURATOR && !m.member().equals(id))
                .map(m -> m.member().value())
                .collect(Collectors.toSet());
        return members.findAll(others).stream().anyMatch(Member::enabled);
    }

    /** Makes whoever founds a corpus its CURATOR, EDITOR and REVIEWER. */
    public void found(CorpusId corpus) {
        if (!current.curatesSomewhere() || !memberships.ofCorpus(corpus.value()).isEmpty()) {
            throw Refusal.forbidden("role-needed");
        }
        Set<Role> founder = EnumSet.of(Role.CURATOR, Role.EDITOR, Role.REVIEWER);
        replace(corpus, current.id(), founder);
        events.publishEvent(new RolesEvent(corpus, current.id(), List.of(), List.copyOf(founder)));
    }

    private void replace(CorpusId corpus, MemberId id, Set<Role> roles) {
        memberships.remove(corpus.value(), id.value());
        for (Role role : roles) {
            memberships.saveAndFlush(new Membership(corpus, id, role));
        }
        current.rolesChanged();
    }

    /** Whether a member holds a role in a corpus; ADMIN holds each. */
    @Transactional(readOnly = true)
    public boolean holds(MemberId id, CorpusId corpus, Role role) {
        return members.findById(id)
                .filter(Member::enabled)
                .map(m -> m.admin()
                        || memberships.roles(corpus.value(), id.value()).contains(role))
                .orElse(false);
    }

    /** How members are shown, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> displayNames(Collection<UUID> ids) {
        return members.findAll(Set.copyOf(ids)).stream()
                .collect(Collectors.toMap(m -> m.id().value(), Member::displayName));
    }

    private static String presented(Member member) {
        return member.displayName() + "\n" + member.email();
    }

    private Member existing(MemberId id) {
        return members.findById(id).orElseThrow(Refusal::unknown);
    }

    /** Without names and addresses: events stay for good, and a member's name may have to go. */
    static Map<String, Object> seen(Member member) {
        Map<String, Object> state = new TreeMap<>();
        state.put("admin", member.admin());
        state.put("enabled", member.enabled());
        return state;
    }

    /** A member's roles in a corpus changed. */
    record RolesEvent(CorpusId auditCorpus, MemberId member, Object auditBefore, Object auditAfter) implements Audited {

        @Override
        public String auditAction() {
            return "roles.set";
        }

        @Override
        public UUID auditSubject() {
            return member.value();
        }
    }
}
