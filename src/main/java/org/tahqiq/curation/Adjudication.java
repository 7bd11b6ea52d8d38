package org.tahqiq.curation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.article.Article;

/** The settling of an article's readings: it goes on until a curator declares the gold finished. */
@Entity
public class Adjudication {

    @Id
    private UUID articleId;

    @Version
    private @Nullable Long version;

    private UUID corpusId;
    private Instant changedAt;
    private @Nullable Instant finishedAt;

    @Embedded
    @AttributeOverride(name = "id", column = @Column(name = "finisher_id"))
    @AttributeOverride(name = "name", column = @Column(name = "finisher_name"))
    private @Nullable Origin finishedBy;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Adjudication() {}

    Adjudication(Article article, Instant now) {
        this.articleId = article.id().value();
        this.corpusId = article.corpus().value();
        this.changedAt = now;
    }

    void touch(Instant now) {
        this.changedAt = now;
    }

    void finish(Origin by, Instant now) {
        this.finishedBy = by;
        this.finishedAt = now;
        touch(now);
    }

    void reopen(Instant now) {
        this.finishedBy = null;
        this.finishedAt = null;
        touch(now);
    }

    UUID article() {
        return articleId;
    }

    /** When the gold was declared finished; null while it is not. */
    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable Origin finishedBy() {
        return finishedBy;
    }
}
