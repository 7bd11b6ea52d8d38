package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** The checking of one claim. A claim nobody touched yet is a CANDIDATE and needs none. */
@Entity
public class Review {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private AnnotationId claim;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId article;

    @Enumerated(EnumType.STRING)
    private WorkState state;

    private @Nullable UUID assigneeId;

    @Enumerated(EnumType.STRING)
    private @Nullable Dismissal dismissal;

    /** Why it stands where it stands: why held, sent back, brought back. */
    private @Nullable String stateReason;

    private @Nullable UUID masterId;
    private @Nullable UUID approvedBy;
    private @Nullable LocalDate dueOn;

    /** The due day its assignee was reminded of. */
    private @Nullable LocalDate remindedOf;

    private Instant changedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Review() {}

    Review(Annotation claim, Instant now) {
        this.claim = claim.id();
        this.corpus = claim.corpus();
        this.article = claim.article();
        this.state = WorkState.CANDIDATE;
        this.changedAt = now.truncatedTo(ChronoUnit.MICROS);
    }

    void assign(MemberId to, @Nullable LocalDate due, Instant now) {
        this.assigneeId = to.value();
        this.dueOn = due;
        move(WorkState.ASSIGNED, null, now);
    }

    void dismiss(Dismissal why, Instant now) {
        this.dismissal = why;
        move(WorkState.DISMISSED, null, now);
    }

    void repeat(AnnotationId master, @Nullable String why, Instant now) {
        this.masterId = master.value();
        move(WorkState.DUPLICATE, why, now);
    }

    /** Back among those nobody has. */
    void bringBack(@Nullable String why, Instant now) {
        this.dismissal = null;
        this.masterId = null;
        this.assigneeId = null;
        this.dueOn = null;
        move(WorkState.CANDIDATE, why, now);
    }

    void approve(MemberId by, Instant now) {
        this.approvedBy = by.value();
        move(WorkState.APPROVED, null, now);
    }

    /** @param why kept until the next move */
    void move(WorkState to, @Nullable String why, Instant now) {
        this.state = to;
        this.stateReason = why;
        if (to.beforeApproved()) {
            this.approvedBy = null;
        }
        touch(now);
    }

    void dueOn(@Nullable LocalDate day, Instant now) {
        this.dueOn = day;
        touch(now);
    }

    /** Evidence or a verdict came or went: always a later moment, so that the version moves on. */
    void touch(Instant now) {
        Instant moment = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = moment.isAfter(changedAt) ? moment : changedAt.plus(1, ChronoUnit.MICROS);
    }

    /** Takes over what a file says, when a corpus is read back in; work that is under way goes on in these hands. */
    void takeOver(ReviewTransferService.Stand stand, MemberId by, Instant now) {
        this.dismissal = stand.dismissal();
        this.assigneeId = stand.state().inWork() ? by.value() : null;
        this.dueOn = stand.due();
        move(stand.state(), stand.reason(), now);
    }

    AnnotationId claim() {
        return claim;
    }

    long version() {
        return version == null ? 0 : version;
    }

    ArticleId article() {
        return article;
    }

    CorpusId corpus() {
        return corpus;
    }

    WorkState state() {
        return state;
    }

    @Nullable
    MemberId assignee() {
        return assigneeId == null ? null : new MemberId(assigneeId);
    }

    @Nullable
    Dismissal dismissal() {
        return dismissal;
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    @Nullable
    AnnotationId master() {
        return masterId == null ? null : new AnnotationId(masterId);
    }

    @Nullable
    MemberId approver() {
        return approvedBy == null ? null : new MemberId(approvedBy);
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }

    Instant changedAt() {
        return changedAt;
    }
}
