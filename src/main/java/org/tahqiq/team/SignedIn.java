package org.tahqiq.team;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a request: which member, by which token. Roles are not in it; they are read afresh, so that a role taken
 * away is gone with the next call. The password's hash leaves it once it was compared, so that no session holds it.
 */
public final class SignedIn implements UserDetails, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 1;

    private final UUID member;
    private final String username;
    private final boolean enabled;
    private final @Nullable Set<Scope> scopes;
    private final @Nullable Set<UUID> corpora;
    private final @Nullable Instant expiresAt;
    private @Nullable String password;

    /**
     * @param password the hash to compare with, or null
     * @param scopes what the token may be used for; null when signed in by password
     * @param corpora the corpora the token is limited to; null for all of the member's
     * @param expiresAt when the token stops working; null for never, and when signed in by password
     */
    public SignedIn(
            UUID member,
            String username,
            @Nullable String password,
            boolean enabled,
            @Nullable Set<Scope> scopes,
            @Nullable Set<UUID> corpora,
            @Nullable Instant expiresAt) {
        this.member = member;
        this.username = username;
        this.password = password;
        this.enabled = enabled;
        this.scopes = scopes;
        this.corpora = corpora;
        this.expiresAt = expiresAt;
    }

    static SignedIn byPassword(Member member) {
        String hash = member.passwordHash();
        return new SignedIn(
                member.id().value(), member.name(), hash, member.enabled() && hash != null, null, null, null);
    }

    static SignedIn byToken(Member member, ApiToken token) {
        Set<CorpusId> corpora = token.corpora();
        return new SignedIn(
                member.id().value(),
                member.name(),
                null,
                member.enabled(),
                token.scopes(),
                corpora == null ? null : corpora.stream().map(CorpusId::value).collect(Collectors.toSet()),
                token.expiresAt());
    }

    public MemberId id() {
        return new MemberId(member);
    }

    UUID member() {
        return member;
    }

    @Nullable
    Set<Scope> scopes() {
        return scopes;
    }

    @Nullable
    Set<UUID> corpora() {
        return corpora;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_MEMBER"));
    }

    @Override
    public String getPassword() {
        return password == null ? "" : password;
    }

    @Override
    public void eraseCredentials() {
        this.password = null;
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
