package org.tahqiq.team;

import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.tahqiq.text.Refusal;

/**
 * How many bytes of files a corpus holds and a member handed in, and how many it may be at the most, so that nobody fills the disk for
 * all. Each file counts whenever it is handed in, though the same bytes are kept once: who pays less would know what others have.
 */
@Service
@PermitAll // cited pages are kept when nobody is signed in; only HandedFiles reaches it
@Transactional
class Quota {

    private final JdbcClient database;
    private final DataSize ofCorpus;
    private final DataSize ofMember;

    Quota(
            JdbcClient database,
            @Value("${tahqiq.files-per-corpus}") DataSize ofCorpus,
            @Value("${tahqiq.files-per-member}") DataSize ofMember) {
        this.database = database;
        this.ofCorpus = ofCorpus;
        this.ofMember = ofMember;
    }

    /** @throws Refusal {@code quota-corpus} or {@code quota-member} with the bound in megabytes (413); then nothing counts */
    void count(CorpusId corpus, MemberId member, long bytes) {
        if (!fits("corpus", corpus.value(), bytes, ofCorpus)) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "quota-corpus", ofCorpus.toMegabytes());
        }
        if (!fits("member", member.value(), bytes, ofMember)) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "quota-member", ofMember.toMegabytes());
        }
    }

    /** Asked and counted in one statement: two at once do not both get what is left for one. */
    private boolean fits(String owners, UUID owner, long bytes, DataSize most) {
        return database.sql("update " + owners + " set file_bytes = file_bytes + ? where id = ? and file_bytes <= ?")
                        .params(bytes, owner, most.toBytes() - bytes)
                        .update()
                == 1;
    }
}
