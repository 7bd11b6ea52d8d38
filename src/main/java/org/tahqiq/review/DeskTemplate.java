package org.tahqiq.review;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A text that a desk writes again and again, with names in braces ({@link Placeholder}) for what differs. */
@Entity
public class DeskTemplate {

    /** What it is for. */
    public enum Kind {
        LETTER,
        RATIONALE
    }

    /** A template as written down; codes as sent. */
    public record Content(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String body) {}

    @EmbeddedId
    private TemplateId id;

    @Version
    private @Nullable Long version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "corpus_id"))
    private CorpusId corpus;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String name;
    private String body;

    /** TRUE, or null once withdrawn. */
    private @Nullable Boolean present;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected DeskTemplate() {}

    DeskTemplate(CorpusId corpus, Content content) {
        this.id = TemplateId.next();
        this.corpus = corpus;
        this.present = true;
        write(content);
    }

    /** @throws Refusal {@code placeholder-unknown} for a name in braces that stands for nothing */
    final void write(Content content) {
        this.kind = Typed.code("kind", content.kind(), Kind.class);
        this.name = Typed.name("name", content.name(), 200);
        String text = Typed.prose("body", content.body(), 20_000);
        if (text == null) {
            throw Refusal.invalid("missing").at("body");
        }
        Placeholder.refuseUnknown(text);
        this.body = text;
    }

    void withdraw() {
        this.present = null;
    }

    void restore() {
        this.present = true;
    }

    public TemplateId id() {
        return id;
    }

    public long version() {
        return version == null ? 0 : version;
    }

    public CorpusId corpus() {
        return corpus;
    }

    public Kind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String body() {
        return body;
    }

    boolean withdrawn() {
        return present == null;
    }

    public Content content() {
        return new Content(kind.name(), name, body);
    }
}
