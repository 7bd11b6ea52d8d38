package org.tahqiq.team;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.text.Refusal;

/**
 * The first answer to each request that carried an {@code Idempotency-Key}: sent again, such a request gets that answer and
 * does nothing.
 */
@Service
@PreAuthorize("isAuthenticated()")
public class FirstAnswers {

    /** What a column holds; an answer that repeats the text of a long article needs more than one. */
    private static final int PART = 1_000_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final CurrentMember current;
    private final InstantSource clock;

    FirstAnswers(
            JdbcClient database, PlatformTransactionManager transactions, CurrentMember current, InstantSource clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.current = current;
        this.clock = clock;
    }

    /**
     * An answer as it goes out.
     *
     * @param headers those that belong to the answer, one {@code Name: value} a line
     */
    public record Answer(int status, String headers, String body) {

        boolean worked() {
            return status < 400;
        }
    }

    /**
     * Does the work and keeps its answer in one transaction, so that neither is there without the other; or gives the answer
     * kept before. An answer that refuses is kept too, after what the work began was rolled back; one of a fault (5xx) is not.
     *
     * @throws Refusal {@code idempotency-mismatch} when the key came with another request before, {@code idempotency-busy} when
     *     the first such request is still being answered
     */
    public Answer once(String key, String requestSha256, Supplier<Answer> work) {
        UUID member = current.id().value();
        Optional<Answer> before = find(member, key, requestSha256);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Answer answer = transaction.execute(status -> {
                insert(member, key, requestSha256, new Answer(0, "", ""));
                Answer first = work.get();
                if (first.worked()) {
                    update(member, key, first);
                } else {
                    status.setRollbackOnly();
                }
                return first;
            });
            if (!answer.worked() && answer.status() < 500) {
                insert(member, key, requestSha256, answer);
            }
            return answer;
        } catch (DuplicateKeyException e) {
            return find(member, key, requestSha256).orElseThrow(() -> Refusal.conflict("idempotency-busy"));
        }
    }

    private Optional<Answer> find(UUID member, String key, String requestSha256) {
        Optional<Kept> kept = database.sql("""
                        select request_sha256, status, headers from idempotency_key
                        where member_id = ? and request_key = ?
                        """)
                .params(member, key)
                .query((row, i) ->
                        new Kept(row.getString(1), new Answer(row.getInt(2), row.getString(3), body(member, key))))
                .optional();
        if (kept.isPresent() && !kept.get().requestSha256().equals(requestSha256)) {
            throw Refusal.invalid("idempotency-mismatch").at("Idempotency-Key");
        }
        return kept.map(Kept::answer);
    }

    private String body(UUID member, String key) {
        return String.join(
                "", database.sql("""
                        select body from idempotency_body where member_id = ? and request_key = ? order by part
                        """).params(member, key).query(String.class).list());
    }

    private void insert(UUID member, String key, String requestSha256, Answer answer) {
        database.sql("""
                        insert into idempotency_key
                            (member_id, request_key, request_sha256, status, headers, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        member,
                        key,
                        requestSha256,
                        answer.status(),
                        answer.headers(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        insertBody(member, key, answer.body());
    }

    private void insertBody(UUID member, String key, String body) {
        int part = 0;
        for (int start = 0, end; start < body.length(); start = end) {
            end = Math.min(start + PART, body.length());
            // No part ends between the halves of a pair.
            end -= Character.isHighSurrogate(body.charAt(end - 1)) ? 1 : 0;
            database.sql("insert into idempotency_body (member_id, request_key, part, body) values (?, ?, ?, ?)")
                    .params(member, key, part++, body.substring(start, end))
                    .update();
        }
    }

    private void update(UUID member, String key, Answer answer) {
        database.sql("""
                        update idempotency_key set status = ?, headers = ? where member_id = ? and request_key = ?
                        """).params(answer.status(), answer.headers(), member, key).update();
        insertBody(member, key, answer.body());
    }

    private record Kept(String requestSha256, Answer answer) {}
}
