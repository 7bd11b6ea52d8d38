package org.tahqiq.suggestion;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** A line that a corpus adds to one of the word lists of the rules. */
@Entity
public class CorpusWord {

    @Id
    private UUID id;

    private UUID corpusId;
    private String listName;
    private String line;
    private UUID memberId;
    private Instant addedAt;

    @SuppressWarnings("NullAway") // Hibernate fills the fields
    protected CorpusWord() {}

    CorpusWord(CorpusId corpus, LexiconEntry entry, MemberId member, Instant now) {
        this.id = UuidCreator.getTimeOrderedEpoch();
        this.corpusId = corpus.value();
        this.listName = entry.list();
        this.line = entry.line();
        this.memberId = member.value();
        this.addedAt = now;
    }

    public UUID id() {
        return id;
    }

    public CorpusId corpus() {
        return new CorpusId(corpusId);
    }

    public LexiconEntry entry() {
        return new LexiconEntry(listName, line);
    }
}
