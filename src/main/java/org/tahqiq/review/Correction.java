package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** What was changed in a published check, for all to see. Never changed itself. */
@Entity
@Immutable
public class Correction implements Persistable<Correction.Key> {

    /** How much it changes. */
    public enum Kind {
        /** A slip that no verdict hangs on. */
        MINOR,
        /** Something came to be known since. */
        UPDATE,
        /** We were wrong. */
        SUBSTANTIAL;

        static boolean isKnown(String code) {
            return Arrays.stream(values()).anyMatch(each -> each.name().equals(code));
        }
    }

    /**
     * A correction that is asked for; what is null of the verdict stays as it was.
     *
     * @param publicNote what readers are told
     */
    public record Wanted(
            @Nullable String kind,
            @Nullable String publicNote,
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String rationale) {

        /** Whether readers are told another verdict than they were. */
        boolean overturns(Verdict present) {
            return verdict != null && !verdict.equals(present.code().name());
        }

        boolean changesVerdict() {
            return verdict != null || reasons != null || rationale != null;
        }

        /** The whole new verdict. */
        Verdict.Given after(Verdict present) {
            Verdict.Confidence sure = present.confidence();
            return new Verdict.Given(
                    verdict == null ? present.code().name() : verdict,
                    reasons == null ? present.reasons().stream().map(Enum::name).toList() : reasons,
                    rationale == null ? present.rationale() : rationale,
                    sure == null ? null : sure.name(),
                    null);
        }
    }

    /** From which verdict to which, by number; the same when only something else was put right. */
    public record Change(int before, int after) {}

    @Embeddable
    public record Key(
            @Column(name = "claim_id") UUID claim,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String publicNote;
    private @Nullable String reason;
    private int oldVerdict;
    private int newVerdict;
    private UUID authorId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "origin_id"))
    @AttributeOverride(name = "name", column = @Column(name = "origin_name"))
    private Origin origin;

    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Correction() {}

    /** @param state CORRECTED or RETRACTED */
    Correction(
            Review review,
            int seq,
            WorkState state,
            Wanted wanted,
            @Nullable String reason,
            Change change,
            MemberId author,
            Origin origin,
            Instant now) {
        this.key = new Key(review.claim().value(), seq);
        this.corpusId = review.corpus().value();
        this.state = state;
        this.kind = Typed.code("correction.kind", wanted.kind(), Kind.class);
        String note = Typed.prose("correction.publicNote", wanted.publicNote(), 4000);
        if (note == null) {
            throw Refusal.invalid("missing").at("correction.publicNote");
        }
        this.publicNote = note;
        this.reason = Typed.prose("reason", reason, 2000);
        this.oldVerdict = change.before();
        this.newVerdict = change.after();
        this.authorId = author.value();
        this.origin = origin;
        this.madeAt = now;
    }

    UUID claim() {
        return key.claim();
    }

    /** 1 for the first. */
    public int seq() {
        return key.seq();
    }

    UUID corpus() {
        return corpusId;
    }

    /** Whether it corrected or took back. */
    public WorkState state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    public String publicNote() {
        return publicNote;
    }

    /** Why, for the desk only. */
    public @Nullable String reason() {
        return reason;
    }

    public Change change() {
        return new Change(oldVerdict, newVerdict);
    }

    public MemberId author() {
        return new MemberId(authorId);
    }

    public Origin origin() {
        return origin;
    }

    public Instant madeAt() {
        return madeAt;
    }

    @Override
    public Key getId() {
        return key;
    }

    /** Only ever inserted, as {@link Verdict#isNew}. */
    @Override
    public boolean isNew() {
        return true;
    }
}
