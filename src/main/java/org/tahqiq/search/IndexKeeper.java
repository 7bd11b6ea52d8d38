package org.tahqiq.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.article.Article;
import org.tahqiq.review.publication.ForeignReview;
import org.tahqiq.store.Saving;
import org.tahqiq.team.Audited;
import org.tahqiq.team.ChangeFeed;

/**
 * Keeps the index as the database is: it follows the changes, told of its own node's and looking for those of others, and takes up where
 * the index that survived ends, so that no crash makes it miss one. An index that is missing, of another schema, or of another database
 * is made again in the background; one that was whole is searched until then. An index for all nodes is kept by one of them.
 */
@Component
class IndexKeeper implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** How soon the changes of other nodes are seen, which nothing tells of. */
    private static final Duration LOOKS_EVERY = Duration.ofMillis(500);

    /** A crash makes so much be read again; each time is a flush of the disk. */
    private static final Duration SETTLES_EVERY = Duration.ofSeconds(5);

    /** After a failure, and twice as long after the next. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** A text may have a million characters, so a few at a time; of the rest many. */
    private static final int ARTICLES = 20;

    private static final int CHANGES = 500;

    private final SearchIndex index;
    private final Entries entries;
    private final SearchRows rows;
    private final ChangeFeed feed;
    private final Saving saving;
    private final Semaphore news = new Semaphore(0);
    private final Map<UUID, ChangeFeed.Mark> marks = new HashMap<>();
    private final Thread thread =
            Thread.ofPlatform().name("search-index").daemon().unstarted(this::keep);
    private volatile boolean stopping;
    private volatile SearchService.@Nullable Progress progress;
    private long settledAt;
    private boolean unsettled;
    private boolean begun;
    private boolean beside;
    private Duration pause = FIRST_PAUSE;

    IndexKeeper(SearchIndex index, Entries entries, SearchRows rows, ChangeFeed feed, Saving saving) {
        this.index = index;
        this.entries = entries;
        this.rows = rows;
        this.feed = feed;
        this.saving = saving;
    }

    /** Empty when the index is whole. */
    Optional<SearchService.Progress> progress() {
        return Optional.ofNullable(progress);
    }

    /** No start waits for the index. */
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
        thread.join(Duration.ofSeconds(5));
    }

    private void keep() {
        while (!stopping) {
            try {
                look();
                pause = FIRST_PAUSE;
                news.tryAcquire(LOOKS_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                if (!stopping) {
                    // Nothing is lost: what could not be read now is read the next time.
                    if (pause.equals(FIRST_PAUSE)) {
                        LOG.warn("The index could not follow the changes; trying again", e);
                    } else {
                        LOG.warn("The index still cannot follow the changes: {}", e.toString());
                    }
                    begun = false;
                    pause();
                }
            }
        }
        if (begun) {
            try {
                settle();
            } catch (RuntimeException e) {
                LOG.debug("What was not settled is read again", e);
            }
        }
    }

    private void look() {
        if (!index.isKeptHere()) {
            begun = false;
            progress = null;
        } else if (saving.hindrance().isEmpty()) { // what it would write is room that somebody has to make first
            if (!begun) {
                begin();
                begun = true;
            }
            follow();
        }
    }

    private void pause() {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            stopping = true;
        }
        Duration longer = pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
    }

    private void begin() {
        marks.clear();
        marks.putAll(index.marks());
        unsettled = false;
        boolean fits = !marks.isEmpty()
                && marks.entrySet().stream().allMatch(each -> feed.has(each.getKey(), each.getValue()));
        if (!fits) {
            rebuild();
        }
    }

    /** What changes meanwhile is followed afterwards: the marks are those from before the first row was read. */
    private void rebuild() {
        Map<UUID, ChangeFeed.Mark> before =
                feed.heads().stream().collect(Collectors.toMap(ChangeFeed.Head::chain, ChangeFeed.Head::mark));
        progress = new SearchService.Progress(0, rows.articles() + rows.annotations() + rows.foreign());
        beside = !marks.isEmpty();
        index.clear();
        for (List<Article> some = articles(new UUID(0, 0)); !some.isEmpty() && !stopping; ) {
            index.replace(List.of(), entries.ofArticles(some));
            shown(some.size());
            some = articles(some.getLast().id().value());
        }
        for (List<Annotation> some = annotations(new UUID(0, 0)); !some.isEmpty() && !stopping; ) {
            index.replace(List.of(), entries.ofAnnotations(some));
            shown(some.size());
            some = annotations(some.getLast().id().value());
        }
        for (List<ForeignReview> some = foreign(new UUID(0, 0)); !some.isEmpty() && !stopping; ) {
            index.replace(List.of(), entries.ofForeign(some));
            shown(some.size());
            some = foreign(some.getLast().id().value());
        }
        if (!stopping) {
            marks.clear();
            marks.putAll(before);
            index.settle(marks);
            index.show();
            progress = null;
        }
    }

    private List<Article> articles(UUID after) {
        return rows.articlesAfter(after, Limit.of(ARTICLES));
    }

    private List<Annotation> annotations(UUID after) {
        return rows.annotationsAfter(after, Limit.of(CHANGES));
    }

    private List<ForeignReview> foreign(UUID after) {
        return rows.foreignAfter(after, Limit.of(CHANGES));
    }

    /** What is better than nothing is found at once, but not in the place of an index that was whole. */
    private void shown(int more) {
        if (!beside) {
            index.show();
        }
        SearchService.Progress before = progress;
        if (before != null) {
            progress = new SearchService.Progress(before.done() + more, before.total());
        }
    }

    private void follow() {
        for (ChangeFeed.Head head : feed.heads()) {
            ChangeFeed.Mark read = marks.getOrDefault(head.chain(), ChangeFeed.Mark.START);
            while (read.seq() < head.mark().seq() && !stopping) {
                List<ChangeFeed.Change> changes = feed.after(head.chain(), read, CHANGES);
                take(changes);
                read = changes.getLast().mark();
                marks.put(head.chain(), read);
                unsettled = true;
            }
        }
        if (unsettled && System.nanoTime() - settledAt > SETTLES_EVERY.toNanos()) {
            settle();
        }
    }

    private void settle() {
        if (unsettled) {
            index.settle(marks);
            unsettled = false;
            settledAt = System.nanoTime();
        }
    }

    /** What a change was about is read as it is now, so it does no harm to take one in twice. */
    private void take(List<ChangeFeed.Change> changes) {
        Set<UUID> articles = new LinkedHashSet<>();
        Set<UUID> others = new LinkedHashSet<>();
        List<UUID> batches = new ArrayList<>();
        List<UUID> restored = new ArrayList<>();
        for (ChangeFeed.Change change : changes) {
            if (change.action().equals("claimreviews.imported")) {
                batches.add(change.subject());
            } else {
                boolean article = change.action().startsWith("article.");
                (article ? articles : others).add(change.subject());
            }
            if (change.action().equals("article.restored")) {
                restored.add(change.subject());
            }
        }
        // What is decided about an article's suggestions has the article for its subject, which stays in the index.
        if (!others.isEmpty()) {
            rows.articles(others).forEach(each -> articles.add(each.id().value()));
            others.removeAll(articles);
        }
        List<UUID> ids = List.copyOf(articles);
        for (int i = 0; i < ids.size(); i += ARTICLES) {
            takeArticles(ids.subList(i, Math.min(ids.size(), i + ARTICLES)));
        }
        if (!restored.isEmpty()) {
            others.addAll(rows.annotationsOf(restored));
        }
        if (!others.isEmpty()) {
            index.replace(others, entries.ofAnnotations(rows.annotations(others)));
        }
        takeForeign(batches);
        index.show();
    }

    private void takeArticles(List<UUID> ids) {
        List<Article> there = rows.articles(ids);
        index.replace(ids, entries.ofArticles(there));
        Set<UUID> left = there.stream().map(each -> each.id().value()).collect(Collectors.toSet());
        ids.stream().filter(id -> !left.contains(id)).forEach(index::dropArticle);
    }

    /** An import is a change for each of its parts; they are as large as their makers keep them, so one at a time. */
    private void takeForeign(List<UUID> batches) {
        for (UUID batch : batches) {
            List<ForeignReview> arrived = rows.foreignOf(batch);
            index.replace(arrived.stream().map(each -> each.id().value()).toList(), entries.ofForeign(arrived));
        }
    }
}
