package org.tahqiq.review;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tahqiq.article.GuardedFetcher;
import org.tahqiq.article.PageWords;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Neighbours;
import org.tahqiq.team.HandedFiles;
import org.tahqiq.text.Refusal;

/**
 * Fetches cited pages beside the requests, after the commit that asked for them. What was not done when a node stopped is taken up when
 * it starts again, or by another.
 */
@Component
class SnapshotFetch implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFetch.class);
    private static final int AT_ONCE = 4;

    private final GuardedFetcher fetcher;
    private final HandedFiles handed;
    private final SnapshotService snapshots;
    private final InstantSource clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("snapshot-", 1).daemon().factory());

    SnapshotFetch(GuardedFetcher fetcher, HandedFiles handed, SnapshotService snapshots, InstantSource clock) {
        this.fetcher = fetcher;
        this.handed = handed;
        this.snapshots = snapshots;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void takeUp() {
        snapshots.pending().forEach(this::on);
    }

    @EventListener
    void on(Neighbours.Gone others) {
        takeUp();
    }

    @TransactionalEventListener
    void on(SnapshotAsked asked) {
        workers.execute(() -> {
            try {
                snapshots.settle(asked, fetched(asked));
            } catch (RuntimeException e) {
                LOG.error(
                        "The page of evidence {} could not be kept",
                        asked.evidence().value(),
                        e);
            }
        });
    }

    private Snapshot fetched(SnapshotAsked asked) {
        String url = asked.pending().url();
        try {
            GuardedFetcher.Fetched page = fetcher.fetch(url);
            Blobs.Blob bytes = keep(asked, page.bytes());
            String words = PageWords.of(page)
                    .map(each ->
                            keep(asked, each.getBytes(StandardCharsets.UTF_8)).sha256())
                    .orElse(null);
            return Snapshot.kept(page.url(), page.contentType(), bytes.sha256(), bytes.size(), words, clock.instant());
        } catch (Refusal refusal) {
            return Snapshot.failed(url, refusal, clock.instant());
        } catch (RuntimeException e) {
            LOG.error("Fetching {} failed", url, e);
            return Snapshot.failed(url, Refusal.invalid("fault"), clock.instant());
        }
    }

    private Blobs.Blob keep(SnapshotAsked asked, byte[] bytes) {
        return handed.keep(asked.corpus(), asked.member(), new ByteArrayInputStream(bytes), bytes.length);
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
