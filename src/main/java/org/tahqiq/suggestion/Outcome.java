package org.tahqiq.suggestion;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.team.MemberId;

/** What a member made of a suggestion. Kept for the counts of the rule, and so that what was dismissed does not come back. */
@Entity(name = "SuggestionOutcome")
class Outcome {

    /** OPEN is one whose decision was taken back. */
    enum State {
        ACCEPTED,
        DISMISSED,
        OPEN
    }

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID corpusId;
    private UUID articleId;
    private UUID memberId;
    private UUID suggestionId;
    private String rule;

    @Enumerated(EnumType.STRING)
    private Tag tag;

    private int spanStart;
    private int spanEnd;

    @Enumerated(EnumType.STRING)
    private State state = State.OPEN;

    private @Nullable UUID annotationId;
    private Instant decidedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Outcome() {}

    Outcome(Article article, Suggestion suggestion, MemberId member, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.corpusId = article.corpus().value();
        this.articleId = article.id().value();
        this.memberId = member.value();
        this.suggestionId = suggestion.id();
        this.rule = suggestion.rule();
        this.tag = suggestion.tag();
        this.spanStart = suggestion.span().start();
        this.spanEnd = suggestion.span().end();
        this.decidedAt = now;
    }

    void accept(AnnotationId as, Instant now) {
        this.annotationId = as.value();
        settle(State.ACCEPTED, now);
    }

    void settle(State decided, Instant now) {
        this.state = decided;
        this.decidedAt = now;
    }

    State state() {
        return state;
    }

    UUID suggestion() {
        return suggestionId;
    }
}
