package org.tahqiq.article;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A named set of articles worked on under one guideline. */
@Entity
public class Corpus {

    /** How members work on an article: together on the same spans, or each blind to the others. */
    public enum Mode {
        SHARED,
        INDEPENDENT
    }

    private static final int MOST_ANNOTATORS = 50;

    @EmbeddedId
    private CorpusId id;

    @Version
    private @Nullable Long version;

    private String name;
    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    private int annotatorsPerArticle;
    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Corpus() {}

    Corpus(CorpusService.Description description, Instant now) {
        this.id = CorpusId.next();
        this.mode = description.mode() == null ? Mode.SHARED : Typed.code("mode", description.mode(), Mode.class);
        this.createdAt = now;
        describe(description);
    }

    /** Name, description and the number of annotators may change; the mode only while nothing depends on it. */
    final void describe(CorpusService.Description to) {
        if (to.mode() != null && Typed.code("mode", to.mode(), Mode.class) != mode) {
            throw Refusal.invalid("mode-fixed").at("mode");
        }
        int annotators = to.annotatorsPerArticle() == null ? 1 : to.annotatorsPerArticle();
        if (annotators < 1 || annotators > MOST_ANNOTATORS) {
            throw Refusal.invalid("annotators", MOST_ANNOTATORS).at("annotatorsPerArticle");
        }
        this.name = Typed.name("name", to.name(), 200);
        this.description = Typed.prose("description", to.description(), 4000);
        this.annotatorsPerArticle = annotators;
    }

    void delete(Instant now) {
        this.deletedAt = now;
    }

    void restore() {
        this.deletedAt = null;
    }

    public CorpusId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public String name() {
        return name;
    }

    public @Nullable String description() {
        return description;
    }

    public Mode mode() {
        return mode;
    }

    public int annotatorsPerArticle() {
        return annotatorsPerArticle;
    }

    public boolean deleted() {
        return deletedAt != null;
    }
}
