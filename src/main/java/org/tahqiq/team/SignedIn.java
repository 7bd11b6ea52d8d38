package org.tahqiq.team;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a request: which member, by which token. Roles are not in it; they are read afresh, so that a role taken
 * away is gone with the next call.
 *
 * @param scopes what the token may be used for; null when signed in by password
 * @param corpora the corpora the token is limited to; null for all of the member's
 */
public record SignedIn(
        UUID member,
        String username,
        String password,
        boolean enabled,
        @Nullable Set<Scope> scopes,
        @Nullable Set<UUID> corpora)
        implements UserDetails, Serializable {

    static SignedIn byPassword(Member member) {
        String hash = member.passwordHash();
        return new SignedIn(
                member.id().value(),
                member.name(),
                hash == null ? "" : hash,
                member.enabled() && hash != null,
                null,
                null);
    }

    static SignedIn byToken(Member member, Set<Scope> scopes, @Nullable Set<CorpusId> corpora) {
        return new SignedIn(
                member.id().value(),
                member.name(),
                "",
                member.enabled(),
                scopes,
                corpora == null
                        ? null
                        : corpora.stream().map(CorpusId::value).collect(java.util.stream.Collectors.toSet()));
    }

    public MemberId id() {
        return new MemberId(member);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_MEMBER"));
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public String toString() {
        return username;
    }
}
