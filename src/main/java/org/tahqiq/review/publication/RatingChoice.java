package org.tahqiq.review.publication;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.review.Verdict;
import org.tahqiq.team.CorpusId;

/** What a wording means in a corpus, by the choice of its curators: for one desk, or for every desk that has none of its own. */
@Entity
class RatingChoice {

    static final String EVERY_DESK = "";

    @Id
    private UUID id;

    @Version
    private @Nullable Long version;

    private UUID corpusId;
    private String desk;

    @Column(name = "rating_key")
    private String wording;

    @Enumerated(EnumType.STRING)
    private Verdict.Code code;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected RatingChoice() {}

    RatingChoice(CorpusId corpus, String desk, String wording, Verdict.Code code) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.corpusId = corpus.value();
        this.desk = desk;
        this.wording = wording;
        this.code = code;
    }

    void mean(Verdict.Code other) {
        this.code = other;
    }

    UUID id() {
        return id;
    }

    String desk() {
        return desk;
    }

    String wording() {
        return wording;
    }

    Verdict.Code code() {
        return code;
    }
}
