package org.tahqiq.team;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.text.Refusal;

/**
 * Who is asking, and whether they may. Every service asks here before it does anything; roles are read afresh each time and
 * narrowed by the token in use.
 */
@Service
@PermitAll // answers for whoever is signed in, and refuses when nobody is
@Transactional(readOnly = true)
public class CurrentMember {

    private final Members members;
    private final Memberships memberships;
    private final RolesInTransaction roles;

    CurrentMember(Members members, Memberships memberships, RolesInTransaction roles) {
        this.members = members;
        this.memberships = memberships;
        this.roles = roles;
    }

    public MemberId id() {
        return signedIn().id();
    }

    /** The member, as stored now. A member disabled meanwhile is nobody. */
    public Member member() {
        return members.findById(id()).filter(Member::enabled).orElseThrow(Refusal::unknown);
    }

    /** The scopes of the token in use; all when signed in by password. */
    public Set<Scope> scopes() {
        SignedIn.Token token = signedIn().token();
        return token == null ? EnumSet.allOf(Scope.class) : token.scopes();
    }

    /**
     * Whether an enabled ADMIN asks, with a token that may be used for it: one limited to some corpora has no say over the
     * installation.
     */
    public boolean isAdmin() {
        return member().admin() && scopes().contains(Scope.ADMIN) && !isLimitedToCorpora();
    }

    /** The scopes that a role of the caller's can put to use, in whatever corpus. */
    public Set<Scope> usefulScopes() {
        if (isAdmin()) {
            return EnumSet.allOf(Scope.class);
        }
        Set<Scope> useful = EnumSet.of(Scope.READ, Scope.EXPORT);
        memberships
                .ofMember(id().value())
                .forEach(held -> useful.add(held.role().scope()));
        useful.retainAll(scopes());
        return useful;
    }

    /** The roles the caller may act in, in that corpus; empty when the corpus is none of theirs. */
    public Set<Role> rolesIn(CorpusId corpus) {
        Set<UUID> limit = reach();
        if (limit != null && !limit.contains(corpus.value())) {
            return EnumSet.noneOf(Role.class);
        }
        Set<Role> held = heldIn(corpus);
        if (held.isEmpty()) {
            return held;
        }
        held.removeIf(role -> !scopes().contains(role.scope()));
        // Whoever holds any role may read, with any token.
        held.add(Role.READER);
        return held;
    }

    /** Whatever the token in use may be used for. */
    private Set<Role> heldIn(CorpusId corpus) {
        if (member().admin()) {
            return EnumSet.allOf(Role.class);
        }
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(roles.of(corpus.value(), id().value()));
        return held;
    }

    /** To be called by whoever changes roles. */
    void rolesChanged() {
        roles.forget();
    }

    public boolean holds(CorpusId corpus, Role... anyOf) {
        Set<Role> held = rolesIn(corpus);
        return Arrays.stream(anyOf).anyMatch(held::contains);
    }

    /**
     * Lets a caller pass who holds any role in the corpus.
     *
     * @throws Refusal {@code not-found}
     */
    public void requireToRead(CorpusId corpus) {
        if (rolesIn(corpus).isEmpty()) {
            throw Refusal.unknown();
        }
    }

    /**
     * Lets a caller pass who holds one of these roles in the corpus.
     *
     * @throws Refusal {@code not-found} when the caller holds no role in the corpus, {@code role-needed} when none of these, or
     *     not with this token
     */
    public void require(CorpusId corpus, Role... anyOf) {
        Set<Role> held = rolesIn(corpus);
        if (held.isEmpty()) {
            throw Refusal.unknown();
        }
        if (Arrays.stream(anyOf).noneMatch(held::contains)) {
            Set<Role> asMember = heldIn(corpus);
            throw Arrays.stream(anyOf)
                    .filter(asMember::contains)
                    .findFirst()
                    .map(role -> lacking(role.scope()))
                    .orElseGet(() -> Refusal.forbidden("role-needed"));
        }
    }

    public void requireToExport(CorpusId corpus) {
        requireToRead(corpus);
        if (!scopes().contains(Scope.EXPORT)) {
            throw lacking(Scope.EXPORT);
        }
    }

    public void requireAdmin() {
        if (!isAdmin()) {
            throw member().admin() && !scopes().contains(Scope.ADMIN)
                    ? lacking(Scope.ADMIN)
                    : Refusal.forbidden("role-needed");
        }
    }

    /** To programs it is as if the role were not there; to people that would be no help. */
    private static Refusal lacking(Scope scope) {
        return Refusal.forbidden("role-needed").saying("scope-needed", scope.label());
    }

    /** @throws Refusal {@code role-needed} to whom {@link #curatesSomewhere} denies it */
    public void requireToCurateSomewhere() {
        if (!curatesSomewhere()) {
            throw scopes().contains(Scope.CURATE) ? Refusal.forbidden("role-needed") : lacking(Scope.CURATE);
        }
    }

    /**
     * Whether the caller is ADMIN, or CURATOR in any corpus the token in use reaches: such members make corpora and look
     * members up.
     */
    public boolean curatesSomewhere() {
        if (isAdmin()) {
            return true;
        }
        if (!scopes().contains(Scope.CURATE)) {
            return false;
        }
        Set<UUID> limit = reach();
        if (member().admin()) {
            return limit == null || !limit.isEmpty();
        }
        return memberships.ofMember(id().value()).stream()
                .anyMatch(m -> m.role() == Role.CURATOR
                        && (limit == null || limit.contains(m.corpus().value())));
    }

    /**
     * Refuses what no role stands for (members, tokens, comments) to a token that has none of these scopes; with none named, to
     * one that only reads.
     *
     * @throws Refusal {@code token-reads-only}
     */
    public void requireMoreThanReading(Scope... anyOf) {
        Set<Scope> scopes = scopes();
        boolean more = anyOf.length == 0
                ? !scopes.equals(EnumSet.of(Scope.READ))
                : Arrays.stream(anyOf).anyMatch(scopes::contains);
        if (!more) {
            throw Refusal.forbidden("token-reads-only");
        }
    }

    /** When the token in use stops working; null for never. */
    @Nullable
    Instant expiresAt() {
        SignedIn.Token token = signedIn().token();
        return token == null ? null : token.expiresAt();
    }

    /** Whether the token in use is limited to some of its member's corpora. */
    boolean isLimitedToCorpora() {
        return reach() != null;
    }

    /** The corpora that the token in use is limited to; null for no limit. */
    private static @Nullable Set<UUID> reach() {
        SignedIn.Token token = signedIn().token();
        return token == null ? null : token.corpora();
    }

    /** The corpora the caller may see; null for every one. */
    public @Nullable Set<CorpusId> visibleCorpora() {
        Set<UUID> reach = reach();
        Set<CorpusId> limit =
                reach == null ? null : reach.stream().map(CorpusId::new).collect(Collectors.toSet());
        if (member().admin()) {
            return limit;
        }
        return memberships.ofMember(id().value()).stream()
                .map(Membership::corpus)
                .filter(corpus -> limit == null || limit.contains(corpus))
                .collect(Collectors.toSet());
    }

    private static SignedIn signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn caller) {
            return caller;
        }
        throw Refusal.forbidden("sign-in-needed");
    }
}
