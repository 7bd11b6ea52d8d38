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
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A judgement on a claim. Never changed: a new one is a new row, and the last one counts. */
@Entity
@Immutable
public class Verdict implements Persistable<Verdict.Key> {

    /** The scale. Desks may call them otherwise; the code beneath is one of these nine. */
    public enum Code {
        TRUE,
        PARTLY_FALSE,
        MISSING_CONTEXT,
        MISLEADING,
        FALSE,
        FABRICATED,
        SATIRE,
        UNPROVEN,
        NOT_CHECKABLE
    }

    /** What made it so; several may hold. */
    public enum Reason {
        OLD_IMAGE,
        OUT_OF_CONTEXT,
        FABRICATED_QUOTE,
        CLIPPED_QUOTE,
        WRONG_NUMBER,
        WRONG_UNIT,
        WRONG_DATE,
        WRONG_TRANSLATION,
        HEADLINE_MISMATCH,
        IMPERSONATION,
        AI_GENERATED,
        UNSUPPORTED_CAUSATION,
        CHERRY_PICKING
    }

    /** How sure its author is. */
    public enum Confidence {
        HIGH,
        MEDIUM,
        LOW
    }

    /** A verdict as given: codes as sent, checked when it is recorded. */
    public record Given(
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String rationale,
            @Nullable String confidence,
            @Nullable String changeNote) {}

    @Embeddable
    public record Key(
            @Column(name = "claim_id") UUID claim,
            @Column(name = "seq") int seq) {}

    @EmbeddedId
    private Key key;

    private UUID corpusId;

    @Enumerated(EnumType.STRING)
    private Code code;

    private String reasons;
    private String rationale;

    @Enumerated(EnumType.STRING)
    private @Nullable Confidence confidence;

    private @Nullable String changeNote;
    private UUID authorId;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "origin_id"))
    @AttributeOverride(name = "name", column = @Column(name = "origin_name"))
    private Origin origin;

    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Verdict() {}

    Verdict(Review review, int seq, Given given, MemberId author, Origin origin, Instant now) {
        this.key = new Key(review.claim().value(), seq);
        this.corpusId = review.corpus().value();
        this.code = Typed.code("verdict", given.verdict(), Code.class);
        this.reasons = given.reasons() == null
                ? ""
                : given.reasons().stream()
                        .map(reason ->
                                Typed.code("reasons", reason, Reason.class).name())
                        .distinct()
                        .collect(Collectors.joining(" "));
        String rationale = Typed.prose("rationale", given.rationale(), 20_000);
        if (rationale == null) {
            throw Refusal.invalid("missing").at("rationale");
        }
        this.rationale = rationale;
        this.confidence = Typed.optionalCode("confidence", given.confidence(), Confidence.class);
        this.changeNote = Typed.prose("changeNote", given.changeNote(), 2000);
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

    public Code code() {
        return code;
    }

    public List<Reason> reasons() {
        return reasons.isEmpty()
                ? List.of()
                : Arrays.stream(reasons.split(" ")).map(Reason::valueOf).toList();
    }

    public String rationale() {
        return rationale;
    }

    public @Nullable Confidence confidence() {
        return confidence;
    }

    public @Nullable String changeNote() {
        return changeNote;
    }

    public MemberId author() {
        return new MemberId(authorId);
    }

    /** Who gave it: the author, or for an imported one whoever the file names. */
    public Origin origin() {
        return origin;
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Spring Data asks; with {@link #isNew} it inserts without looking first, and a key that is there is refused. */
    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
