package org.tahqiq.team;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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

    /** How long a request may be sent again. */
    private static final Duration KEPT = Duration.ofHours(24);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final AtomicReference<@Nullable Instant> swept = new AtomicReference<>();
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
     * A request that may come again.
     *
     * @param sha256 of all that makes it the same request
     * @param token what its answer is sealed with, when that holds a secret; null to keep it as it is
     */
    public record Request(
            String key, String sha256, @Nullable String token) {}

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
    public Answer once(Request request, Supplier<Answer> work) {
        sweep();
        UUID member = current.id().value();
        Optional<Answer> before = find(member, request);
        if (before.isPresent()) {
            return before.get();
        }
        try {
            Answer answer = transaction.execute(status -> {
                insert(member, request, new Answer(0, "", ""));
                Answer first = work.get();
                if (first.worked()) {
                    update(member, request, first);
                } else {
                    status.setRollbackOnly();
                }
                return first;
            });
            if (!answer.worked() && answer.status() < 500) {
                transaction.executeWithoutResult(status -> insert(member, request, answer));
            }
            return answer;
        } catch (DuplicateKeyException e) {
            return find(member, request).orElseThrow(() -> Refusal.conflict("idempotency-busy"));
        }
    }

    /** Forgets old answers, now and then while new ones come. */
    private void sweep() {
        Instant now = clock.instant();
        Instant last = swept.get();
        if ((last != null && now.isBefore(last.plus(BETWEEN_SWEEPS))) || !swept.compareAndSet(last, now)) {
            return;
        }
        var oldest = now.minus(KEPT).atOffset(ZoneOffset.UTC);
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            delete from idempotency_body where exists (
                                select 1 from idempotency_key
                                where idempotency_key.member_id = idempotency_body.member_id
                                and idempotency_key.request_key = idempotency_body.request_key
                                and idempotency_key.created_at < ?)
                            """).params(oldest).update();
            database.sql("delete from idempotency_key where created_at < ?")
                    .params(oldest)
                    .update();
        });
    }

    private Optional<Answer> find(UUID member, Request request) {
        Optional<Kept> kept = database.sql("""
                        select request_sha256, status, headers from idempotency_key
                        where member_id = ? and request_key = ?
                        """)
                .params(member, request.key())
                .query((row, i) -> new Kept(row.getString(1), row.getInt(2), row.getString(3)))
                .optional();
        if (kept.isPresent() && !kept.get().requestSha256().equals(request.sha256())) {
            throw Refusal.invalid("idempotency-mismatch").at("Idempotency-Key");
        }
        return kept.map(k -> new Answer(k.status(), k.headers(), body(member, request)));
    }

    private String body(UUID member, Request request) {
        String kept = String.join(
                "",
                database.sql("""
                        select body from idempotency_body where member_id = ? and request_key = ? order by part
                        """)
                        .params(member, request.key())
                        .query(String.class)
                        .list());
        return request.token() == null || kept.isEmpty()
                ? kept
                : Seal.of(request).open(kept);
    }

    private void insert(UUID member, Request request, Answer answer) {
        database.sql("""
                        insert into idempotency_key
                            (member_id, request_key, request_sha256, status, headers, created_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        member,
                        request.key(),
                        request.sha256(),
                        answer.status(),
                        answer.headers(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        insertBody(member, request, answer.body());
    }

    private void insertBody(UUID member, Request request, String clear) {
        String body = request.token() == null || clear.isEmpty()
                ? clear
                : Seal.of(request).close(clear);
        int part = 0;
        for (int start = 0, end; start < body.length(); start = end) {
            end = Math.min(start + PART, body.length());
            // No part ends between the halves of a pair.
            end -= Character.isHighSurrogate(body.charAt(end - 1)) ? 1 : 0;
            database.sql("insert into idempotency_body (member_id, request_key, part, body) values (?, ?, ?, ?)")
                    .params(member, request.key(), part++, body.substring(start, end))
                    .update();
        }
    }

    private void update(UUID member, Request request, Answer answer) {
        database.sql("""
                        update idempotency_key set status = ?, headers = ? where member_id = ? and request_key = ?
                        """)
                .params(answer.status(), answer.headers(), member, request.key())
                .update();
        insertBody(member, request, answer.body());
    }

    private record Kept(String requestSha256, int status, String headers) {}
}
