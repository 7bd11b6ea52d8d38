package org.tahqiq.exchange.webhook;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tahqiq.article.GuardedFetcher;
import org.tahqiq.team.Audited;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Tells other programs what happened, beside the requests: one telling at a time for each, so that a dead one holds nobody else up. */
@Component
class Courier implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** How soon what other nodes wrote, or what is due again, is seen. */
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(2);

    private static final int MOST_AT_A_LOOK = 200;

    private final DeliveryService deliveries;
    private final GuardedFetcher fetcher;
    private final InstantSource clock;
    private final String baseUrl;
    private final Semaphore news = new Semaphore(0);
    private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
    private final ExecutorService tellers = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread thread = Thread.ofPlatform().name("webhooks").daemon().unstarted(this::keepTelling);
    private volatile boolean stopping;

    Courier(
            DeliveryService deliveries,
            GuardedFetcher fetcher,
            InstantSource clock,
            @Value("${tahqiq.base-url}") String baseUrl) {
        this.deliveries = deliveries;
        this.fetcher = fetcher;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /** Ids only: whoever may know more asks for it with a token of their own. */
    @JsonPropertyOrder({"id", "event", "corpus", "subject", "seq", "url"})
    record Told(UUID id, String event, UUID corpus, UUID subject, long seq, String url) {}

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        thread.start();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void changed(Audited change) {
        news.release();
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        news.release();
        tellers.shutdownNow();
        thread.join(Duration.ofSeconds(5));
    }

    private void keepTelling() {
        boolean failing = false;
        while (!stopping) {
            try {
                look();
                failing = false;
            } catch (RuntimeException e) {
                if (!failing && !stopping) {
                    LOG.warn("Webhooks could not be looked at; trying again", e);
                }
                failing = true;
            }
            try {
                news.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                return;
            }
            news.drainPermits();
        }
    }

    private void look() {
        deliveries.behind().forEach(deliveries::follow);
        for (Delivery due : deliveries.due(MOST_AT_A_LOOK)) {
            if (busy.add(due.webhook())) {
                tellers.execute(() -> tell(due));
            }
        }
    }

    private void tell(Delivery due) {
        try {
            Optional<Webhook> hook = deliveries.take(due);
            if (hook.isPresent()) {
                String answer = answer(hook.get(), due);
                deliveries.settle(due, answer.startsWith("2"), answer);
            }
        } catch (RuntimeException e) {
            if (!stopping) {
                LOG.error("Delivery {} could not be made", due.id(), e);
            }
        } finally {
            busy.remove(due.webhook());
            news.release();
        }
    }

    private String answer(Webhook hook, Delivery due) {
        String place = HookEvent.of(due.event()).orElseThrow().place();
        byte[] body = JsonMapper.shared()
                .writeValueAsBytes(new Told(
                        due.id(),
                        due.event(),
                        hook.corpus().value(),
                        due.subject(),
                        due.seq(),
                        baseUrl + "/api/v1/" + place + "/" + due.subject()));
        try {
            return Integer.toString(
                    fetcher.post(hook.url(), Seal.headers(hook.secret(), due.id(), clock.instant(), body), body));
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }
}
