package org.tahqiq.team;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The principal of a request: which member, by which token. Roles are not in it; they are read afresh, so that a role taken
 * away is gone with the next call. The password's hash leaves it once it was compared, so that no session holds it.
 */
public final class SignedIn implements UserDetails, AuthenticatedPrincipal, CredentialsContainer, Serializable {

    private static final long serialVersionUID = 3;

    private final UUID member;
    private final String username;
    private final String displayName;
    private final @Nullable Token token;
    private final @Nullable String passwordMark;
    private final boolean enabled;
    private @Nullable String password;

    /**
     * A token in use.
     *
     * @param scopes what it may be used for
     * @param corpora the corpora it is limited to; null for all of its member's
     * @param expiresAt when it stops working; null for never
     */
    record Token(
            UUID id,
            Set<Scope> scopes,
            @Nullable Set<UUID> corpora,
            @Nullable Instant expiresAt) implements Serializable {}

    private SignedIn(Member member, @Nullable Token token) {
        this.member = member.id().value();
        this.username = member.name();
        this.displayName = member.displayName();
        this.enabled = member.enabled();
        this.token = token;
        this.password = token == null ? member.passwordHash() : null;
        this.passwordMark = password == null ? null : mark(password);
    }

    static SignedIn byPassword(Member member) {
        return new SignedIn(member, null);
    }

    static SignedIn byToken(Member member, ApiToken token) {
        Set<CorpusId> corpora = token.corpora();
        return new SignedIn(
                member,
                new Token(
                        token.id(),
                        token.scopes(),
                        corpora == null
                                ? null
                                : corpora.stream().map(CorpusId::value).collect(Collectors.toSet()),
                        token.expiresAt()));
    }

    /** Whether the member may still come in by what they came in with: not once disabled, nor by an earlier password. */
    boolean standsFor(Member stored) {
        String hash = stored.passwordHash();
        return stored.enabled() && Objects.equals(passwordMark, hash == null ? null : mark(hash));
    }

    /** Tells the password of the sign-in from the next; null when there was none. */
    @Nullable
    String passwordMark() {
        return passwordMark;
    }

    /** Tells one password's hash from the next and gives nothing of it away. */
    private static String mark(String hash) {
        return Secret.stored(hash);
    }

    public MemberId id() {
        return new MemberId(member);
    }

    UUID member() {
        return member;
    }

    /** The token in use; null when signed in by password. */
    @Nullable
    Token token() {
        return token;
    }

    /** What use is counted by: the token, or the member who signed in by password. */
    public UUID key() {
        return token == null ? member : token.id();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_MEMBER"));
    }

    @Override
    public String getPassword() {
        return password == null ? "" : password;
    }

    /** Asked after the password was compared, which isEnabled would not be: only whoever knows it learns that they are suspended. */
    @Override
    public boolean isCredentialsNonExpired() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        this.password = null;
    }

    @Override
    public String getUsername() {
        return username;
    }

    /** How the member is shown, as of the sign-in. */
    @Override
    public String getName() {
        return displayName;
    }

    @Override
    public String toString() {
        return username;
    }
}
