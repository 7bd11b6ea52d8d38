package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;

/** A chain of events that somebody with the database in hand meddles with. */
class AuditTrailTest {

    private final JdbcTemplate database = Api.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = Api.bean(TransactionTemplate.class);
    private final AuditTrail trail = new AuditTrail(database, InstantSource.system());

    @Test
    void anUntouchedChainIsWhole() {
        assertThat(breaks(chainOfFive())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "update audit_event set detail = replace(detail, 'ثالث', 'رابع') where chain_id = ? and seq = 3  | 3",
                "update audit_event set actor_id = chain_id where chain_id = ? and seq = 2                       | 2",
                "update audit_event set happened_at = happened_at + interval '1' hour where chain_id = ? and seq = 4 | 4",
                "update audit_event set action = 'test.other' where chain_id = ? and seq = 1                     | 1",
                "update audit_event set hash = previous_hash where chain_id = ? and seq = 5                      | 5",
                "delete from audit_event where chain_id = ? and seq = 2                                          | 2",
                "delete from audit_event where chain_id = ? and seq = 5                                          | 5",
                "update audit_event set seq = 6 where chain_id = ? and seq = 5                                   | 5",
                "update audit_chain set seq = 4 where chain_id = ?                                               | 5",
            })
    void whoeverMeddlesIsFoundWhereTheyMeddled(String meddling, long place) {
        UUID chain = chainOfFive();
        assertThat(database.update(meddling, chain)).isEqualTo(1);
        assertThat(breaks(chain)).containsExactly(place);
        // The other tests share this database, and look at all its chains.
        database.update("delete from audit_event where chain_id = ?", chain);
        database.update("delete from audit_chain where chain_id = ?", chain);
    }

    private List<Long> breaks(UUID chain) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<List<Long>>) connection -> new AuditChains()
                .walk(connection).breaks().stream()
                        .filter(each -> each.chain().equals(chain))
                        .map(AuditChains.Break::seq)
                        .toList()));
    }

    private UUID chainOfFive() {
        CorpusId corpus = new CorpusId(UUID.randomUUID());
        for (String word : new String[] {"أول", "ثانٍ", "ثالث", "رابع", "خامس"}) {
            transactions.executeWithoutResult(status -> trail.write(new Written(corpus, word)));
        }
        return corpus.value();
    }

    private record Written(CorpusId auditCorpus, String word) implements Audited {

        @Override
        public String auditAction() {
            return "test.written";
        }

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }

        @Override
        public Object auditAfter() {
            return Map.of("word", word);
        }
    }
}
