package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** One question to somebody a claim is about, and what they answered: the right of reply. */
@Entity
@Table(name = "right_of_reply")
public class Reply {

    /** How it was sent. */
    public enum Channel {
        EMAIL,
        PHONE,
        LETTER,
        SOCIAL,
        IN_PERSON
    }

    /**
     * What is written down; codes as sent.
     *
     * @param sentOn and the other dates ISO 8601, as precise as known
     * @param answer null while there is none
     */
    public record Content(
            @Nullable String addressee,
            @Nullable String channel,
            @Nullable String sentOn,
            @Nullable String deadline,
            @Nullable String letter,
            @Nullable String answer,
            @Nullable String answeredOn) {}

    @EmbeddedId
    private ReplyId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "claim_id"))
    private AnnotationId claim;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "member_id"))
    private MemberId member;

    private String addressee;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String sentOn;
    private @Nullable String deadline;
    private @Nullable String letter;
    private @Nullable String answer;
    private @Nullable String answeredOn;

    /** TRUE, or null once withdrawn. */
    private @Nullable Boolean present;

    private Instant createdAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Reply() {}

    Reply(ReplyId id, Review review, Content content, MemberId member, Instant now) {
        this.id = id;
        this.corpus = review.corpus();
        this.claim = review.claim();
        this.member = member;
        this.present = true;
        this.createdAt = now;
        write(content);
    }

    final void write(Content content) {
        this.addressee = Typed.line("addressee", content.addressee(), 300);
        this.channel = Typed.code("channel", content.channel(), Channel.class);
        String sent = Typed.date("sentOn", content.sentOn());
        if (sent == null) {
            throw Refusal.invalid("missing").at("sentOn");
        }
        this.sentOn = sent;
        this.deadline = Typed.date("deadline", content.deadline());
        this.letter = Typed.prose("letter", content.letter(), 20_000);
        this.answer = Typed.prose("answer", content.answer(), 20_000);
        this.answeredOn = Typed.date("answeredOn", content.answeredOn());
    }

    /** @throws Refusal {@code reply-order}; what a file says of it is taken as it is */
    Reply requireOrder() {
        requireNotBefore("deadline", deadline);
        requireNotBefore("answeredOn", answeredOn);
        return this;
    }

    /** As far as both are known: March 2026 is not before 20 March 2026. */
    private void requireNotBefore(String field, @Nullable String later) {
        if (later != null) {
            int known = Math.min(sentOn.length(), later.length());
            if (later.substring(0, known).compareTo(sentOn.substring(0, known)) < 0) {
                throw Refusal.invalid("reply-order").at(field);
            }
        }
    }

    void withdraw() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public ReplyId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    CorpusId corpus() {
        return corpus;
    }

    public AnnotationId claim() {
        return claim;
    }

    public MemberId member() {
        return member;
    }

    boolean withdrawn() {
        return present == null;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** What it says; codes by name. */
    public Content content() {
        return new Content(addressee, channel.name(), sentOn, deadline, letter, answer, answeredOn);
    }
}
