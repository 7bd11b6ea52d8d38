package org.tahqiq.review;

import java.util.Objects;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/** The page that a piece of evidence links to is to be kept. Published inside the transaction; the fetch begins after it. */
record SnapshotAsked(EvidenceId evidence, CorpusId corpus, MemberId member, Snapshot pending) {

    /** @param member whose bytes they count as */
    static SnapshotAsked of(Evidence cited, MemberId member) {
        return new SnapshotAsked(cited.id(), cited.corpus(), member, Objects.requireNonNull(cited.snapshot()));
    }
}
