package org.tahqiq.team;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.text.Refusal;

/** What waits at a member's bell, and what they want to be told of. Everybody sees only their own. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class NotificationService {

    /** Behind every id of version 7 in either database's order: the newest come first. */
    private static final UUID AFTER_ALL = new UUID(Long.MAX_VALUE, Long.MAX_VALUE);

    private final Notifications notifications;
    private final NotificationSilences silences;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    NotificationService(
            Notifications notifications,
            NotificationSilences silences,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.notifications = notifications;
        this.silences = silences;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public Paging.Slice<Notification> list(boolean unreadOnly, Paging paging) {
        UUID before = paging.key().isEmpty() ? AFTER_ALL : paging.afterId();
        return paging.slice(
                notifications.page(current.id().value(), before, !unreadOnly, Limit.of(paging.limit() + 1)),
                notification -> notification.id().value());
    }

    @Transactional(readOnly = true)
    public long unread() {
        return notifications.unread(current.id().value());
    }

    public Notification read(NotificationId id) {
        Notification found = notifications
                .findById(id)
                .filter(each -> each.member().equals(current.id()))
                .orElseThrow(Refusal::unknown);
        found.read(clock.instant());
        notifications.saveAndFlush(found);
        events.publishEvent(new Rung(current.id(), null));
        return found;
    }

    public void readAll() {
        notifications.readAll(current.id().value(), clock.instant());
        events.publishEvent(new Rung(current.id(), null));
    }

    /** The kinds the caller is not told of in this way. */
    @Transactional(readOnly = true)
    public Set<Tiding.Kind> silent(Tiding.Channel channel) {
        return silences.of(current.id().value()).stream()
                .filter(each -> each.channel() == channel)
                .map(NotificationSilence::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tiding.Kind.class)));
    }

    public void silence(Tiding.Kind kind, Tiding.Channel channel, boolean silent) {
        NotificationSilence silence = new NotificationSilence(current.id(), kind, channel);
        if (silent) {
            silences.saveAndFlush(silence);
        } else {
            silences.delete(silence);
        }
    }

    /** Nobody is told of what they did themselves. The clock tells of things too, and is nobody. */
    @EventListener
    @PreAuthorize("permitAll")
    void keep(Tiding tiding) {
        MemberId actor = actor();
        if (tiding.to().equals(actor)) {
            return;
        }
        Set<Tiding.Channel> silent = silences.of(tiding.to().value()).stream()
                .filter(each -> each.kind() == tiding.kind())
                .map(NotificationSilence::channel)
                .collect(Collectors.toSet());
        if (!silent.contains(Tiding.Channel.BELL)) {
            notifications.saveAndFlush(new Notification(tiding, actor, clock.instant()));
        }
        events.publishEvent(new Rung(tiding.to(), silent.contains(Tiding.Channel.MAIL) ? null : tiding));
    }

    private static @Nullable MemberId actor() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal() instanceof SignedIn caller ? caller.id() : null)
                .orElse(null);
    }

    /**
     * A member's bell has something else to show; published inside the transaction.
     *
     * @param mail what to write to them as well
     */
    public record Rung(MemberId member, @Nullable Tiding mail) {}
}
