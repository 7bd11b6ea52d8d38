package org.tahqiq.team.rest;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Paging;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.Notification;
import org.tahqiq.team.NotificationId;
import org.tahqiq.team.NotificationService;
import org.tahqiq.team.Tiding;
import org.tahqiq.text.Typed;

@RestController
@RequestMapping("/api/v1/me")
class NotificationController {

    record NotificationAnswer(
            UUID id,
            Tiding.Kind kind,
            UUID corpus,
            @Nullable UUID actor,
            String words,
            String place,
            String madeAt,
            @Nullable String readAt) {

        static NotificationAnswer of(Notification notification) {
            MemberId actor = notification.actor();
            return new NotificationAnswer(
                    notification.id().value(),
                    notification.kind(),
                    notification.corpus().value(),
                    actor == null ? null : actor.value(),
                    notification.words(),
                    notification.place(),
                    notification.madeAt().toString(),
                    notification.readAt() == null ? null : notification.readAt().toString());
        }
    }

    record Unread(long unread) {}

    record ReadRequest(@Nullable List<UUID> ids) {}

    /** What the caller is not told of. */
    record Silence(Set<Tiding.Kind> bell, Set<Tiding.Kind> mail) {}

    record SilenceRequest(
            @Nullable String kind,
            @Nullable String channel,
            @Nullable Boolean silent) {}

    private final NotificationService notifications;

    NotificationController(NotificationService notifications) {
        this.notifications = notifications;
    }

    @GetMapping("/notifications")
    Paging.Slice<NotificationAnswer> list(@RequestParam(required = false) @Nullable Boolean unread, Paging paging) {
        return notifications.list(Boolean.TRUE.equals(unread), paging).map(NotificationAnswer::of);
    }

    @GetMapping("/notifications/unread")
    Unread unread() {
        return new Unread(notifications.unread());
    }

    /** All of them, where none is named. */
    @PostMapping("/notifications/read")
    Unread read(@RequestBody ReadRequest request) {
        if (request.ids() == null) {
            notifications.readAll();
        } else {
            request.ids().forEach(id -> notifications.read(new NotificationId(id)));
        }
        return unread();
    }

    @GetMapping("/notification-silence")
    Silence silence() {
        return new Silence(notifications.silent(Tiding.Channel.BELL), notifications.silent(Tiding.Channel.MAIL));
    }

    @PutMapping("/notification-silence")
    Silence silence(@RequestBody SilenceRequest request) {
        notifications.silence(
                Typed.code("kind", request.kind(), Tiding.Kind.class),
                Typed.code("channel", request.channel(), Tiding.Channel.class),
                !Boolean.FALSE.equals(request.silent()));
        return silence();
    }
}
