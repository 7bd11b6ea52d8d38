package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.team.MemberId;

/** A second verdict on a claim, given by somebody who sees nothing of the first until theirs is given. */
@Entity
public class SecondVerdict {

    /** How far it is. */
    public enum Stage {
        ASKED,
        GIVEN,
        SETTLED,
        WITHDRAWN
    }

    @Embeddable
    public record Key(
            @Column(name = "claim_id") UUID claim,
            @Column(name = "seq") int seq) {}

    /** How a third person settled the two. */
    public record Settlement(Verdict.Code code, String note, Origin by, Instant at) {}

    @EmbeddedId
    private Key key;

    @Version
    private @Nullable Long version;

    private UUID corpusId;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable UUID requestedBy;
    private UUID reviewerId;
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Code code;

    private String reasons;
    private @Nullable String rationale;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Confidence confidence;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "origin_id"))
    @AttributeOverride(name = "name", column = @Column(name = "origin_name"))
    private Origin origin;

    private @Nullable Instant givenAt;

    @Enumerated(EnumType.STRING)
    private Verdict.@Nullable Code settledCode;

    private @Nullable String settledBy;
    private @Nullable UUID settledById;
    private @Nullable String settledNote;
    private @Nullable Instant settledAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected SecondVerdict() {}

    /** @param reader how the one who is asked is called */
    SecondVerdict(Review review, int seq, MemberId requestedBy, Origin reader, Instant now) {
        this(review, seq, reader, now);
        this.reviewerId = reader.id();
        this.stage = Stage.ASKED;
        this.requestedBy = requestedBy.value();
    }

    /** One that was given elsewhere and arrives in a file. */
    SecondVerdict(Review review, int seq, MemberId importer, ReviewTransferService.Second given) {
        this(review, seq, given.judged().author(), given.judged().madeAt());
        this.reviewerId = importer.value();
        give(given.judged().given(), given.judged().author(), given.judged().madeAt());
        Settlement settled = given.settled();
        if (settled != null) {
            settle(settled);
        }
    }

    @SuppressWarnings("NullAway") // whoever calls it names the reviewer
    private SecondVerdict(Review review, int seq, Origin origin, Instant now) {
        this.key = new Key(review.claim().value(), seq);
        this.corpusId = review.corpus().value();
        this.stage = Stage.GIVEN;
        this.origin = origin;
        this.askedAt = now;
        this.reasons = "";
    }

    final void give(Verdict.Given given, Origin by, Instant now) {
        this.origin = by;
        Verdict.Judgement judgement = Verdict.Judgement.of(given);
        this.code = judgement.code();
        this.reasons = judgement.writtenReasons();
        this.rationale = judgement.rationale();
        this.confidence = judgement.confidence();
        this.stage = Stage.GIVEN;
        this.givenAt = now;
    }

    final void settle(Settlement settlement) {
        this.settledCode = settlement.code();
        this.settledNote = settlement.note();
        this.settledBy = settlement.by().name();
        this.settledById = settlement.by().id();
        this.settledAt = settlement.at();
        this.stage = Stage.SETTLED;
    }

    void withdraw() {
        this.stage = Stage.WITHDRAWN;
    }

    UUID claim() {
        return key.claim();
    }

    /** 1 for the first that was asked for. */
    public int seq() {
        return key.seq();
    }

    public Stage stage() {
        return stage;
    }

    public MemberId reviewer() {
        return new MemberId(reviewerId);
    }

    /** Who gave it or is to give it. */
    public Origin origin() {
        return origin;
    }

    public Instant askedAt() {
        return askedAt;
    }

    /** Null until it is given, as are the others. */
    public Verdict.@Nullable Code code() {
        return code;
    }

    public List<Verdict.Reason> reasons() {
        return Verdict.Judgement.readReasons(reasons);
    }

    public @Nullable String rationale() {
        return rationale;
    }

    public Verdict.@Nullable Confidence confidence() {
        return confidence;
    }

    public @Nullable Instant givenAt() {
        return givenAt;
    }

    public @Nullable Settlement settlement() {
        return settledCode == null
                        || settledBy == null
                        || settledById == null
                        || settledNote == null
                        || settledAt == null
                ? null
                : new Settlement(settledCode, settledNote, new Origin(settledById, settledBy), settledAt);
    }

    UUID corpus() {
        return corpusId;
    }

    @Nullable
    UUID requestedBy() {
        return requestedBy;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
