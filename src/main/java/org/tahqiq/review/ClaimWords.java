package org.tahqiq.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.ArabicNormalizer;

/** The words a claim is found by: those of the article and the canonical ones, folded. */
@Entity
class ClaimWords {

    /** UTF-16 units: as many as the column holds; more than the longest text and the longest wording. */
    private static final int MOST = 1_010_000;

    @Id
    @Column(name = "claim_id")
    private UUID claim;

    private UUID corpusId;
    private String words;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected ClaimWords() {}

    ClaimWords(AnnotationId claim, CorpusId corpus, String quote, Fields fields) {
        this.claim = claim.value();
        this.corpusId = corpus.value();
        String wording = fields instanceof ClaimFields said && said.wording() != null ? said.wording() : "";
        // A line between them, so that no words are found that stand in neither.
        String all = ArabicNormalizer.fold(quote) + "\n" + ArabicNormalizer.fold(wording);
        this.words = all.substring(0, Math.min(all.length(), MOST));
    }

    UUID claim() {
        return claim;
    }

    UUID corpus() {
        return corpusId;
    }

    String words() {
        return words;
    }
}
