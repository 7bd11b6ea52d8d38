package org.tahqiq.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.ArabicNormalizer;

/** The words a claim is found by, folded: those of the article, the canonical ones, and those that explain its verdict. */
@Entity
class ClaimWords implements Persistable<UUID> {

    /** UTF-16 units: as many as the column holds; more than the longest text and the longest wording. */
    private static final int MOST = 1_010_000;

    private static final int MOST_OF_A_RATIONALE = 20_100;

    @Id
    @Column(name = "claim_id")
    private UUID claim;

    private UUID corpusId;
    private String words;
    private String rationale;

    /** Empty for none; null until it was read out of the fields. */
    private @Nullable String topic;

    /** Whether it was made, not read. */
    @Transient
    private boolean fresh;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ClaimWords() {}

    ClaimWords(AnnotationId claim, CorpusId corpus, String quote, Fields fields) {
        this.claim = claim.value();
        this.corpusId = corpus.value();
        this.rationale = "";
        this.fresh = true;
        reword(quote, fields);
    }

    final void reword(String quote, Fields fields) {
        this.words = folded(quote, fields);
        this.topic = fields instanceof ClaimFields said && said.topic() != null
                ? said.topic().strip()
                : "";
    }

    /** The rationale of the verdict that counts now. */
    void judge(String why) {
        String folded = ArabicNormalizer.fold(why);
        this.rationale = folded.substring(0, Math.min(folded.length(), MOST_OF_A_RATIONALE));
    }

    private static String folded(String quote, Fields fields) {
        String wording = fields instanceof ClaimFields said && said.wording() != null ? said.wording() : "";
        // A line between them, so that no words are found that stand in neither.
        String all = ArabicNormalizer.fold(quote) + "\n" + ArabicNormalizer.fold(wording);
        return all.substring(0, Math.min(all.length(), MOST));
    }

    UUID claim() {
        return claim;
    }

    UUID corpus() {
        return corpusId;
    }

    @Nullable
    String topic() {
        return topic;
    }

    String words() {
        return words;
    }

    @Override
    public UUID getId() {
        return claim;
    }

    /** Spring Data asks; what was made is inserted without looking first. */
    @Override
    public boolean isNew() {
        return fresh;
    }
}
