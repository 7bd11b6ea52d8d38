package org.tahqiq.team;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Tiding} as it waits at its member's bell. */
@Entity
public class Notification {

    private static final int MOST_WORDS = 300;

    @EmbeddedId
    private NotificationId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Enumerated(EnumType.STRING)
    private Tiding.Kind kind;

    private @Nullable UUID actorId;
    private String words;
    private String place;
    private Instant madeAt;
    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Notification() {}

    /** @param actor whose doing it is; null for the clock's */
    Notification(Tiding tiding, @Nullable MemberId actor, Instant now) {
        this.id = NotificationId.next();
        this.member = tiding.to();
        this.corpus = tiding.corpus();
        this.kind = tiding.kind();
        this.actorId = actor == null ? null : actor.value();
        this.words = beginning(tiding.words());
        this.place = tiding.place();
        this.madeAt = now;
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= MOST_WORDS
                ? words
                : words.substring(0, words.offsetByCodePoints(0, MOST_WORDS)) + "…";
    }

    void read(Instant now) {
        if (readAt == null) {
            this.readAt = now;
        }
    }

    public NotificationId id() {
        return id;
    }

    long version() {
        return version == null ? 0 : version;
    }

    public MemberId member() {
        return member;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public Tiding.Kind kind() {
        return kind;
    }

    public @Nullable MemberId actor() {
        return actorId == null ? null : new MemberId(actorId);
    }

    public String words() {
        return words;
    }

    public String place() {
        return place;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public @Nullable Instant readAt() {
        return readAt;
    }
}
