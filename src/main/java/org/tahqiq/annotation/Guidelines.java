package org.tahqiq.annotation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Typed;

/** A version of what a corpus is marked by, in Markdown. It never changes: who mends it makes the next one. */
@Entity
public class Guidelines implements Persistable<Guidelines.Key> {

    /** The number of the version that comes with the product. */
    static final int FIRST = 1;

    private static final int LONGEST_TEXT = 60_000;
    private static final int LONGEST_NOTE = 1000;

    @Embeddable
    public record Key(
            @Column(name = "corpus_id") UUID corpus,
            @Column(name = "number") int number) {}

    @EmbeddedId
    private Key key;

    private String text;
    private @Nullable String note;
    private @Nullable UUID authorId;
    private Instant madeAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected Guidelines() {}

    private Guidelines(Key key, String text, @Nullable String note, @Nullable UUID author, Instant now) {
        this.key = key;
        this.text = text;
        this.note = note;
        this.authorId = author;
        this.madeAt = now;
    }

    /** What every corpus begins with. */
    static Guidelines first(CorpusId corpus, String text, Instant madeAt) {
        return new Guidelines(new Key(corpus.value(), FIRST), text, null, null, madeAt);
    }

    /**
     * The version after this one.
     *
     * @param note what is changed in it
     * @throws Refusal {@code missing} without a text or a note
     */
    Guidelines next(@Nullable String text, @Nullable String note, MemberId author, Instant now) {
        return new Guidelines(
                new Key(key.corpus(), key.number() + 1),
                needed("text", text, LONGEST_TEXT),
                needed("note", note, LONGEST_NOTE),
                author.value(),
                now);
    }

    private static String needed(String field, @Nullable String value, int most) {
        String said = Typed.prose(field, value, most);
        if (said == null) {
            throw Refusal.invalid("missing").at(field);
        }
        return said;
    }

    public CorpusId corpus() {
        return new CorpusId(key.corpus());
    }

    public int number() {
        return key.number();
    }

    /** Markdown. */
    public String text() {
        return text;
    }

    /** What was changed; null for the one that came with the product. */
    public @Nullable String note() {
        return note;
    }

    /** Who wrote it; null for the one that came with the product. */
    public @Nullable MemberId author() {
        return authorId == null ? null : new MemberId(authorId);
    }

    public Instant madeAt() {
        return madeAt;
    }

    /** Spring Data asks; with {@link #isNew} it inserts without looking first, and a number that is there is refused. */
    @Override
    public Key getId() {
        return key;
    }

    @Override
    public boolean isNew() {
        return true;
    }
}
