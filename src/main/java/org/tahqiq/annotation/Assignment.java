package org.tahqiq.annotation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** One member's pass over one article, open or done. */
@Entity
public class Assignment {

    private static final int LONGEST_NOTE = 2000;

    /** Where a pass stands; a returned one is open again, with a note that says why. */
    public enum State {
        OPEN,
        RETURNED,
        DONE
    }

    @EmbeddedId
    private AssignmentId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "article_id"))
    private ArticleId article;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private Instant createdAt;
    private @Nullable Instant doneAt;
    private @Nullable Instant returnedAt;

    @Column(name = "returned_by")
    private @Nullable UUID returnedBy;

    private @Nullable String returnNote;

    private @Nullable UUID assignedBy;
    private @Nullable Integer guidelines;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Assignment() {}

    Assignment(CorpusId corpus, ArticleId article, MemberId member, Instant now) {
        this.id = AssignmentId.next();
        this.corpus = corpus;
        this.article = article;
        this.member = member;
        this.createdAt = now;
    }

    /** Given by a curator. */
    Assignment by(MemberId curator) {
        this.assignedBy = curator.value();
        return this;
    }

    /** Made by this version of the guidelines. */
    Assignment under(int version) {
        this.guidelines = version;
        return this;
    }

    void send(Instant now) {
        this.doneAt = now;
    }

    /** Takes the sending back; the note of an earlier return counts again. */
    void recall() {
        this.doneAt = null;
    }

    /** @throws Refusal {@code assignment-open} when there is nothing to be returned */
    void giveBack(MemberId by, @Nullable String note, Instant now) {
        String said = Typed.prose("note", note, LONGEST_NOTE);
        if (said == null) {
            throw Refusal.invalid("missing").at("note");
        }
        if (doneAt == null) {
            throw Refusal.conflict("assignment-open");
        }
        this.doneAt = null;
        this.returnedAt = now;
        this.returnedBy = by.value();
        this.returnNote = said;
    }

    public AssignmentId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public ArticleId article() {
        return article;
    }

    public MemberId member() {
        return member;
    }

    public State state() {
        return doneAt != null ? State.DONE : returnedAt != null ? State.RETURNED : State.OPEN;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it was sent to review; null while it is open. */
    public @Nullable Instant doneAt() {
        return doneAt;
    }

    /** When it was last returned; null when it never was. */
    public @Nullable Instant returnedAt() {
        return returnedAt;
    }

    public @Nullable MemberId returnedBy() {
        return returnedBy == null ? null : new MemberId(returnedBy);
    }

    /** The curator who gave it; null for a member who came to it by themselves. */
    public @Nullable MemberId assignedBy() {
        return assignedBy == null ? null : new MemberId(assignedBy);
    }

    /** The version of the guidelines that held when it was begun, or when it was sent; null for what was sent before there were any. */
    public @Nullable Integer guidelines() {
        return guidelines;
    }

    /** Why it was last returned. */
    public @Nullable String returnNote() {
        return returnNote;
    }
}
