package org.tahqiq.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Saving;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** Keys for scripts: made, shown once, looked up, taken back. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class TokenService {

    private static final Duration DEFAULT_LIFE = Duration.ofDays(90);
    private static final Duration LONGEST_LIFE = Duration.ofDays(365);
    /** How exactly "last used" is kept, so that reading by token seldom writes. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    private final ApiTokens tokens;
    private final Members members;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Saving saving;
    private final String bootstrapSecret;

    TokenService(
            ApiTokens tokens,
            Members members,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock,
            Saving saving,
            @Value("${tahqiq.bootstrap-token}") String bootstrapSecret) {
        this.tokens = tokens;
        this.members = members;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.saving = saving;
        this.bootstrapSecret = bootstrapSecret;
    }

    /** A token just made; {@code secret} is never to be seen again. */
    public record Made(ApiToken token, String secret) {}

    /**
     * What a token is wanted for.
     *
     * @param scopes at least one, and none that the caller's own token lacks
     * @param corpora limits the token to these; null for all of the member's
     * @param expiresAt at most 365 days away; null for 90 days; never later than the caller's own token expires
     */
    public record Wanted(
            @Nullable String name,
            Set<Scope> scopes,
            @Nullable Set<CorpusId> corpora,
            @Nullable Instant expiresAt) {}

    /**
     * Makes a token; its secret is in the answer and nowhere else.
     *
     * @param reading what is wanted, read once the caller is known to be allowed to ask
     */
    public Made make(MemberId owner, Supplier<Wanted> reading) {
        if (!owner.equals(current.id()) && !current.curatesSomewhere()) {
            throw Refusal.unknown();
        }
        if (members.findById(owner).isEmpty()) {
            throw Refusal.unknown();
        }
        if (!owner.equals(current.id())) {
            current.requireAdmin();
        }
        current.requireMoreThanReading();
        Wanted wanted = reading.get();
        Set<Scope> scopes = wanted.scopes();
        if (scopes.isEmpty()) {
            throw Refusal.invalid("missing").at("scopes");
        }
        if (!current.scopes().containsAll(scopes)) {
            throw Refusal.forbidden("wider-token");
        }
        Set<CorpusId> visible = current.visibleCorpora();
        Set<CorpusId> limit = wanted.corpora();
        if (visible != null && current.isLimitedToCorpora()) {
            limit = limit == null ? visible : limit;
            if (!visible.containsAll(limit)) {
                throw Refusal.forbidden("wider-token");
            }
        }
        Instant now = clock.instant();
        Instant expiry = wanted.expiresAt() == null ? now.plus(DEFAULT_LIFE) : wanted.expiresAt();
        if (!expiry.isAfter(now) || expiry.isAfter(now.plus(LONGEST_LIFE))) {
            throw Refusal.invalid("token-life", LONGEST_LIFE.toDays()).at("expiresAt");
        }
        Instant own = current.expiresAt();
        if (own != null && own.isBefore(expiry)) {
            expiry = own;
        }
        String secret = Secret.token();
        ApiToken token = new ApiToken(owner, wanted.name(), Secret.stored(secret), scopes, limit, false, now, expiry);
        tokens.saveAndFlush(token);
        events.publishEvent(new TokenEvent("token.made", token.id(), owner));
        return new Made(token, secret);
    }

    @Transactional(readOnly = true)
    public List<ApiToken> list(MemberId owner) {
        if ((!owner.equals(current.id()) && !current.isAdmin())
                || members.findById(owner).isEmpty()) {
            throw Refusal.unknown();
        }
        return tokens.findByMemberIdOrderById(owner.value());
    }

    public void revoke(UUID id, SeenVersion seen) {
        ApiToken token = tokens.findById(id)
                .filter(t -> t.member().equals(current.id()) || current.isAdmin())
                .orElseThrow(Refusal::unknown);
        seen.require(token.version(), () -> token);
        tokens.delete(token);
        events.publishEvent(new TokenEvent("token.revoked", id, token.member()));
    }

    /** Makes the token of {@code TAHQIQ_BOOTSTRAP_TOKEN}; called once, before anybody can sign in. */
    @PreAuthorize("permitAll()")
    void makeBootstrapToken(MemberId admin) {
        ApiToken token = tokens.saveAndFlush(new ApiToken(
                admin,
                "TAHQIQ_BOOTSTRAP_TOKEN",
                Secret.stored(bootstrapSecret),
                EnumSet.allOf(Scope.class),
                null,
                true,
                clock.instant(),
                null));
        events.publishEvent(new TokenEvent("token.made", token.id(), admin));
    }

    /** Whom a presented token stands for; empty when it is unknown, expired, or its member may not sign in. */
    @PreAuthorize("permitAll()")
    public Optional<SignedIn> authenticate(String secret) {
        Instant now = clock.instant();
        return tokens.findBySha256(Secret.stored(secret))
                .filter(token -> token.validAt(now))
                .filter(token -> !token.bootstrap() || secret.equals(bootstrapSecret))
                .flatMap(token -> members.findById(token.member())
                        .filter(Member::enabled)
                        .map(member -> {
                            noteUse(token, now);
                            return SignedIn.byToken(member, token);
                        }));
    }

    /** Not where nothing can be saved, and it would keep those out who only read. */
    private void noteUse(ApiToken token, Instant now) {
        Instant last = token.lastUsedAt();
        if ((last == null || last.isBefore(now.minus(USE_RESOLUTION)))
                && saving.hindrance().isEmpty()) {
            token.used(now);
        }
    }

    /** A token was made or taken back. */
    record TokenEvent(String auditAction, UUID auditSubject, MemberId owner) implements Audited {

        @Override
        public @Nullable CorpusId auditCorpus() {
            return null;
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }

        @Override
        public @Nullable Object auditAfter() {
            return java.util.Map.of("member", owner.value());
        }
    }
}
