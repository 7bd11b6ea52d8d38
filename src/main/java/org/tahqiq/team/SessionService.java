package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Saving;
import org.tahqiq.text.Refusal;

/**
 * Where members are signed in. A session is in only while its row is there: ended here, it is over with its next request, on
 * whatever node.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SessionService {

    /** How exactly "last seen" is kept, so that looking on seldom writes. */
    private static final Duration SEEN_RESOLUTION = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Saving saving;
    private final Duration life;

    /** Those that began while nothing could be saved; each is written down when it is seen after that. */
    private final Map<UUID, Unwritten> unwritten = new ConcurrentHashMap<>();

    SessionService(
            JdbcClient database,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock,
            Saving saving,
            @Value("${server.servlet.session.timeout}") Duration life) {
        this.database = database;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.saving = saving;
        this.life = life;
    }

    /**
     * A session that may still be used.
     *
     * @param browser what it said of itself
     */
    public record Session(UUID id, String browser, Instant beganAt, Instant seenAt) {}

    private record Unwritten(UUID member, String browser, OffsetDateTime beganAt) {}

    /** Writes down that a member came in; rows of sessions that a crash left behind go. */
    @PreAuthorize("permitAll()")
    public UUID begin(SignedIn who, Browser browser) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        OffsetDateTime now = now();
        Unwritten begun = new Unwritten(who.member(), browser.name(), now);
        if (saving.hindrance().isPresent()) {
            unwritten.put(id, begun);
            return id;
        }
        database.sql("delete from member_session where seen_at < ?")
                .param(now.minus(life))
                .update();
        write(id, begun);
        return id;
    }

    private void write(UUID id, Unwritten begun) {
        database.sql("insert into member_session (id, member_id, browser, began_at, seen_at) values (?, ?, ?, ?, ?)")
                .params(id, begun.member(), begun.browser(), begun.beganAt(), now())
                .update();
    }

    /** Whether a member's session goes on, and that it was seen; where nothing can be saved, and it would end the session, it is not noted. */
    @PreAuthorize("permitAll()")
    public boolean goesOn(UUID id, SignedIn who) {
        Unwritten begun = unwritten.get(id);
        if (begun != null && begun.member().equals(who.member())) {
            if (saving.hindrance().isEmpty()) {
                write(id, begun);
                unwritten.remove(id);
            }
            return true;
        }
        Optional<OffsetDateTime> seen = database.sql(
                        "select seen_at from member_session where id = ? and member_id = ?")
                .params(id, who.member())
                .query(OffsetDateTime.class)
                .optional();
        OffsetDateTime now = now();
        if (seen.filter(at -> at.isBefore(now.minus(SEEN_RESOLUTION))).isPresent()
                && saving.hindrance().isEmpty()) {
            database.sql("update member_session set seen_at = ? where id = ?")
                    .params(now, id)
                    .update();
        }
        return seen.isPresent();
    }

    /** The container let go of a session: signed out, or nobody came for too long. A row that cannot be deleted goes at a later sign-in. */
    @PreAuthorize("permitAll()")
    public void over(UUID id) {
        if (unwritten.remove(id) != null || saving.hindrance().isPresent()) {
            return;
        }
        database.sql("delete from member_session where id = ?").param(id).update();
    }

    /** The caller's own, the one seen last first. */
    @Transactional(readOnly = true)
    public List<Session> own() {
        return database.sql("""
                        select id, browser, began_at, seen_at from member_session
                        where member_id = ? and seen_at >= ? order by seen_at desc, id desc
                        """)
                .params(current.id().value(), now().minus(life))
                .query((row, i) -> new Session(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Ends one of the caller's own sessions. */
    public void end(UUID id) {
        UUID member = current.id().value();
        int ended = database.sql("delete from member_session where id = ? and member_id = ?")
                .params(id, member)
                .update();
        if (ended == 0) {
            throw Refusal.unknown();
        }
        events.publishEvent(new SignInService.SignInEvent("session.ended", member, Map.of()));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
