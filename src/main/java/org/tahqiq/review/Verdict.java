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
import java.util.Set;
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
        NOT_CHECKABLE;

        /** Its place on ClaimReview's scale from 1 to 5 (docs/decisions/0027); null for what is no place on a scale of truth. */
        public @Nullable Integer rating() {
            return switch (this) {
                case TRUE -> 5;
                case PARTLY_FALSE, MISSING_CONTEXT -> 3;
                case MISLEADING -> 2;
                case FALSE, FABRICATED -> 1;
                case SATIRE, UNPROVEN, NOT_CHECKABLE -> null;
            };
        }
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

    /** A verdict that was checked: codes are known, the rationale is there. */
    record Judgement(
            Code code,
            List<Reason> reasons,
            String rationale,
            @Nullable Confidence confidence,
            @Nullable String changeNote) {

        static Judgement of(Given given) {
            Code code = Typed.code("verdict", given.verdict(), Code.class);
            List<String> sent = given.reasons() == null ? List.of() : given.reasons();
            List<Reason> reasons = sent.stream()
                    .map(reason -> Typed.code("reasons", reason, Reason.class))
                    .distinct()
                    .toList();
            String rationale = Typed.prose("rationale", given.rationale(), 20_000);
            if (rationale == null) {
                throw Refusal.invalid("missing").at("rationale");
            }
            return new Judgement(
                    code,
                    reasons,
                    rationale,
                    Typed.optionalCode("confidence", given.confidence(), Confidence.class),
                    Typed.prose("changeNote", given.changeNote(), 2000));
        }

        /** As a column holds them. */
        String writtenReasons() {
            return reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
        }

        static List<Reason> readReasons(String written) {
            return written.isEmpty()
                    ? List.of()
                    : Arrays.stream(written.split(" ")).map(Reason::valueOf).toList();
        }
    }

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
        Judgement judgement = Judgement.of(given);
        this.code = judgement.code();
        this.reasons = judgement.writtenReasons();
        this.rationale = judgement.rationale();
        this.confidence = judgement.confidence();
        this.changeNote = judgement.changeNote();
        this.authorId = author.value();
        this.origin = origin;
        this.madeAt = now;
    }

    /** Whether this is what is given once more: by the same member, with nothing changed and no word of why. */
    boolean says(Given given, MemberId by) {
        Judgement judgement = Judgement.of(given);
        return by.equals(author())
                && judgement.code() == code
                && Set.copyOf(judgement.reasons()).equals(Set.copyOf(reasons()))
                && judgement.rationale().equals(rationale)
                && judgement.confidence() == confidence
                && (judgement.changeNote() == null || judgement.changeNote().equals(changeNote));
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
        return Judgement.readReasons(reasons);
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
