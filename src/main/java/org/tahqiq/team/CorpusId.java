package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Identity of a corpus: a UUID version 7 made at birth. Lives here because roles are held per corpus. */
@Embeddable
public record CorpusId(@Column(name = "id") UUID value) {

    public static CorpusId next() {
        return new CorpusId(UuidCreator.getTimeOrderedEpoch());
    }
}
