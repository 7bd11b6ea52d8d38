package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A key for scripts. Only its SHA-256 is kept; the token itself is shown once. */
@Entity
public class ApiToken {

    /** As many ids as the column holds. */
    private static final int MOST_CORPORA = 216;

    @Id
    private UUID id;

    private UUID memberId;
    private String name;

    @Column(name = "secret_sha256")
    private String sha256;

    private String scopes;
    /** Corpora the token is limited to, joined by spaces; null for all of the member's. */
    private @Nullable String corpora;

    /** Made from {@code TAHQIQ_BOOTSTRAP_TOKEN}: counts only while that variable is set. */
    private boolean bootstrap;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ApiToken() {}

    ApiToken(
            MemberId member,
            @Nullable String name,
            String sha256,
            Set<Scope> scopes,
            @Nullable Set<CorpusId> corpora,
            boolean bootstrap,
            Instant now,
            @Nullable Instant expiresAt) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.memberId = member.value();
        this.name = Typed.line("name", name, 100);
        this.sha256 = sha256;
        this.scopes = scopes.stream().map(Scope::name).collect(Collectors.joining(" "));
        if (corpora != null && corpora.size() > MOST_CORPORA) {
            throw Refusal.invalid("too-many", MOST_CORPORA).at("corpora");
        }
        this.corpora = corpora == null
                ? null
                : corpora.stream().map(c -> c.value().toString()).collect(Collectors.joining(" "));
        this.bootstrap = bootstrap;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    boolean validAt(Instant now) {
        return expiresAt == null || now.isBefore(expiresAt);
    }

    boolean bootstrap() {
        return bootstrap;
    }

    void used(Instant now) {
        this.lastUsedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** A token never changes but for its last use. */
    public long version() {
        return 0;
    }

    public MemberId member() {
        return new MemberId(memberId);
    }

    public String name() {
        return name;
    }

    public Set<Scope> scopes() {
        return Arrays.stream(scopes.split(" "))
                .map(Scope::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Scope.class)));
    }

    public @Nullable Set<CorpusId> corpora() {
        return corpora == null
                ? null
                : Arrays.stream(corpora.split(" "))
                        .filter(id -> !id.isEmpty())
                        .map(id -> new CorpusId(UUID.fromString(id)))
                        .collect(Collectors.toSet());
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    public @Nullable Instant lastUsedAt() {
        return lastUsedAt;
    }
}
