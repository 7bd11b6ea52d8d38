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
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Calls the open pages of a member when their bell rings, once what happened is stored. */
@Component
public class BellFeed implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(BellFeed.class);

    private final Map<MemberId, List<Runnable>> pages = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();

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

    @TransactionalEventListener
    void on(NotificationService.Rung rung) {
        pages.getOrDefault(rung.member(), List.of()).forEach(page -> couriers.execute(() -> call(page)));
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
