package org.tahqiq.annotation;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.annotation.ArticleFeed.Reader;
import org.tahqiq.article.ArticleId;

/** Brings one reader the news of an article: while it waits for them, what else happens is joined. */
final class Courier {

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    /** More than this waiting for one reader is told as one: read everything again. An import makes thousands. */
    static final int MOST_NEWS = 200;

    /** What happens within it is told together: behind a save come its badge and where its writer stands then. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final ArticleId article;
    private final Reader reader;
    private final Executor ways;
    private final Set<News> waiting = new LinkedHashSet<>();
    private boolean delivering;
    private volatile boolean closed;

    /** @param ways each delivery has a thread of its own, and may take its time */
    Courier(ArticleId article, Reader reader, Executor ways) {
        this.article = article;
        this.reader = reader;
        this.ways = ways;
    }

    void put(News news) {
        synchronized (waiting) {
            if (waiting.contains(new News.OfEverything())) {
                return;
            }
            waiting.add(news);
            if (waiting.size() > MOST_NEWS) {
                waiting.clear();
                waiting.add(new News.OfEverything());
            }
            if (delivering) {
                return;
            }
            delivering = true;
        }
        ways.execute(this::deliver);
    }

    void close() {
        closed = true;
    }

    private void deliver() {
        while (true) {
            try {
                Thread.sleep(MOMENT);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return;
            }
            Set<News> news;
            synchronized (waiting) {
                if (closed || waiting.isEmpty()) {
                    delivering = false;
                    return;
                }
                news = new LinkedHashSet<>(waiting);
                waiting.clear();
            }
            try {
                reader.told(news);
            } catch (RuntimeException | Error e) {
                LOG.warn("A reader of article {} could not be told what changed", article.value(), e);
            }
        }
    }
}
