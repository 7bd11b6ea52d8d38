package org.tahqiq.team;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Drain;
import org.tahqiq.store.Outbox;
import org.tahqiq.store.Saving;
import org.tahqiq.text.Refusal;

/**
 * Where members are signed in. A session is in only while its row is there: ended here, it is over with its next request, on
 * whatever node. The container's session is known to one node; when that is gone, the browser goes on at another by a key of its own.
 */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SessionService {

    /** How exactly "last seen" is kept, so that looking on seldom writes. */
    private static final Duration SEEN_RESOLUTION = Duration.ofMinutes(1);

    /** For so long the key of a session that went on elsewhere is good for the other tabs of the same browser. */
    private static final Duration OTHER_TABS = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final Members members;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;
    private final Saving saving;
    private final Outbox outbox;
    private final Drain drain;
    private final Duration life;

    /** Those that began while nothing could be saved; each is written down when it is seen after that. */
    private final Map<UUID, Unwritten> unwritten = new ConcurrentHashMap<>();

    SessionService(
            JdbcClient database,
            Members members,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock,
            Saving saving,
            Outbox outbox,
            Drain drain,
            @Value("${server.servlet.session.timeout}") Duration life) {
        this.database = database;
        this.members = members;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.saving = saving;
        this.outbox = outbox;
        this.drain = drain;
        this.life = life;
    }

    /**
     * A session that may still be used.
     *
     * @param browser what it said of itself
     */
    public record Session(UUID id, String browser, Instant beganAt, Instant seenAt) {}

    /**
     * A session that began.
     *
     * @param key what its browser goes on with at another node; null when there is none
     */
    public record Begun(UUID id, @Nullable String key) {}

    /** Both of the last are null where there is no key. */
    private record Unwritten(
            UUID member,
            String browser,
            OffsetDateTime beganAt,
            @Nullable String keySha256,
            @Nullable String passwordMark) {}

    /**
     * Whom a browser's key lets in.
     *
     * @param beganAt when they signed in, on whatever node
     */
    public record Resumed(SignedIn who, Instant beganAt) {}

    /** Where sessions live in this one process, those of the one before are over; called before anybody can come in. */
    @PreAuthorize("permitAll()")
    void endThoseOfTheLastProcess() {
        if (!outbox.isRead() && saving.hindrance().isEmpty()) {
            database.sql("delete from member_session").update();
        }
    }

    /** Writes down that a member came in; rows of sessions that a crash left behind go. */
    @PreAuthorize("permitAll()")
    public Begun begin(SignedIn who, Browser browser) {
        return begin(who, browser, clock.instant());
    }

    /** As {@link #begin(SignedIn, Browser)}, for one that goes on and began earlier. */
    @PreAuthorize("permitAll()")
    public Begun begin(SignedIn who, Browser browser, Instant beganAt) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String key = outbox.isRead() ? Secret.link() : null;
        OffsetDateTime now = now();
        Unwritten begun = new Unwritten(
                who.member(),
                browser.name(),
                beganAt.atOffset(ZoneOffset.UTC),
                key == null ? null : Secret.stored(key),
                key == null ? null : who.passwordMark());
        if (saving.hindrance().isPresent()) {
            unwritten.put(id, begun);
            return new Begun(id, key);
        }
        database.sql("delete from member_session where seen_at < ?")
                .param(now.minus(life))
                .update();
        write(id, begun);
        return new Begun(id, key);
    }

    /**
     * Whom a browser's key still lets in: whoever could go on with the session it belongs to, had its node not gone. They begin a new
     * one; the former ends shortly.
     */
    @PreAuthorize("permitAll()")
    public Optional<Resumed> resume(String key) {
        String kept = Secret.stored(key);
        OffsetDateTime oldest = now().minus(life);
        Optional<Resumed> resumed = database.sql(
                        "select member_id, password_mark, began_at from member_session where key_sha256 = ? and seen_at >= ?")
                .params(kept, oldest)
                .query((row, i) -> new Resumable(
                        new MemberId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .optional()
                .flatMap(this::whoIsStillIn);
        if (resumed.isPresent()) {
            OffsetDateTime ending = oldest.plus(OTHER_TABS);
            database.sql("update member_session set seen_at = ? where key_sha256 = ? and seen_at > ?")
                    .params(ending, kept, ending)
                    .update();
        }
        return resumed;
    }

    private record Resumable(MemberId member, @Nullable String passwordMark, Instant beganAt) {}

    private Optional<Resumed> whoIsStillIn(Resumable session) {
        return members.findById(session.member())
                .filter(Member::enabled)
                .map(SignedIn::byPassword)
                .filter(who -> Objects.equals(who.passwordMark(), session.passwordMark()))
                .map(who -> new Resumed(who, session.beganAt()));
    }

    private void write(UUID id, Unwritten begun) {
        database.sql("""
                        insert into member_session
                            (id, member_id, browser, began_at, seen_at, key_sha256, password_mark)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(begun.member())
                .param(begun.browser())
                .param(begun.beganAt())
                .param(now())
                .param(begun.keySha256())
                .param(begun.passwordMark())
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

    /**
     * The container let go of a session: signed out, or nobody came for too long; or the node stops, and it goes on at another. A row
     * that cannot be deleted goes at a later sign-in.
     */
    @PreAuthorize("permitAll()")
    public void over(UUID id) {
        if (unwritten.remove(id) != null || saving.hindrance().isPresent() || (outbox.isRead() && drain.hasBegun())) {
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
