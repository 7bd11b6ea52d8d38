package org.tahqiq.team;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tahqiq.store.Outbox;

/** Calls the open pages of a member when their bell rings, once what happened is stored, on whatever node they are open. */
@Component
public class BellFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BellFeed.class);

    private static final String TOPIC = "bell";

    private final Outbox outbox;
    private final Map<MemberId, List<Runnable>> pages = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

    BellFeed(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @return closes the subscription */
    public Runnable subscribe(MemberId member, Runnable page) {
        pages.compute(member, (id, present) -> {
            List<Runnable> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(page);
            return all;
        });
        return () -> pages.computeIfPresent(member, (id, present) -> {
            present.remove(page);
            return present.isEmpty() ? null : present;
        });
    }

    @EventListener
    void passOn(NotificationService.Rung rung) {
        outbox.put(TOPIC, rung.member().value(), "");
    }

    @TransactionalEventListener
    void on(NotificationService.Rung rung) {
        ring(rung.member());
    }

    @EventListener
    void on(Outbox.Heard heard) {
        if (heard.topic().equals(TOPIC)) {
            ring(new MemberId(heard.about()));
        }
    }

    @EventListener
    void on(Outbox.Missed some) {
        pages.keySet().forEach(this::ring);
    }

    private void ring(MemberId member) {
        pages.getOrDefault(member, List.of()).forEach(page -> couriers.execute(() -> call(page)));
    }

    private static void call(Runnable page) {
        try {
            page.run();
        } catch (RuntimeException gone) {
            LOG.debug("A page could not be told that its bell rang", gone);
        }
    }

    @Override
    public void destroy() {
        couriers.shutdownNow();
    }
}
