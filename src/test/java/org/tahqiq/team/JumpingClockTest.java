package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;
import org.tahqiq.store.Saving;

/** Row 49: a clock that is put forward and back by an hour, as a tired battery or a careless hand does. */
class JumpingClockTest {

    private static final Instant NOON = Instant.parse("2026-03-29T12:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcTemplate database = Api.bean(JdbcTemplate.class);
    private final TransactionTemplate transactions = Api.bean(TransactionTemplate.class);
    private Instant now = NOON;
    private final InstantSource clock = () -> now;

    private record Said(CorpusId auditCorpus, String word) implements Audited {

        @Override
        public String auditAction() {
            return "test.said";
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

    @Test
    void whatHappenedStaysInTheOrderInWhichItHappened() {
        AuditTrail trail = new AuditTrail(database, clock);
        CorpusId corpus = new CorpusId(UUID.randomUUID());
        Instant[] times = {NOON, NOON.plus(HOUR), NOON.minus(HOUR), NOON};
        for (int i = 0; i < times.length; i++) {
            now = times[i];
            String word = String.valueOf(i);
            transactions.executeWithoutResult(status -> trail.write(new Said(corpus, word)));
        }
        assertThat(database.queryForList(
                        "select detail from audit_event where chain_id = ? order by seq", String.class, corpus.value()))
                .extracting(detail -> detail.replaceAll("\\D", ""))
                .containsExactly("0", "1", "2", "3");
        assertThat(Chains.broken(Api.bean(javax.sql.DataSource.class))).isEmpty();
    }

    @Test
    void nobodyIsKeptOutForTheHoursBetween() {
        SignInBrake brake = new SignInBrake(Api.bean(JdbcClient.class), Api.bean(Saving.class), clock);
        String name = Api.fresh("ليلى");
        for (int i = 0; i < 4; i++) {
            transactions.executeWithoutResult(status -> brake.take(name, "192.0.2.9"));
        }
        now = NOON.minus(HOUR);
        assertThat(waitOf(brake, name)).isPositive().isLessThanOrEqualTo(SignInBrake.waitAfter(4, 4));
        now = NOON.plus(HOUR);
        assertThat(waitOf(brake, name)).isZero();
    }

    private Duration waitOf(SignInBrake brake, String name) {
        return Objects.requireNonNull(transactions.execute(status -> brake.take(name, "192.0.2.9")));
    }

    @Test
    void aTokenThatSeemedTooOldIsGoodAgainWhenTheClockIsRight() {
        ApiToken token = new ApiToken(
                MemberId.next(), "نسخ", "0".repeat(64), EnumSet.of(Scope.READ), null, false, NOON, NOON.plus(HOUR));
        assertThat(List.of(NOON, NOON.plus(HOUR.multipliedBy(2)), NOON.minus(HOUR), NOON.plusSeconds(1)))
                .extracting(token::validAt)
                .containsExactly(true, false, true, true);
    }
}
