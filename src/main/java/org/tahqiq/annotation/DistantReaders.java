package org.tahqiq.annotation;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Outbox;
import org.tahqiq.ui.Presence;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who has an article open at other nodes. Carets move oftener than anybody saves: each node tells once a second who is where in the
 * articles in which something moved, all in one transaction; and now and then in all, so that the readers of a node that died are
 * forgotten.
 */
final class DistantReaders implements AutoCloseable {

    static final String TOPIC = "readers";

    private static final Logger LOG = LoggerFactory.getLogger(DistantReaders.class);

    private static final Duration TOLD_EVERY = Duration.ofSeconds(1);
    private static final Duration ALL_TOLD_EVERY = Duration.ofSeconds(30);
    private static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(75);

    /** What a row holds; nobody looks at more faces. */
    private static final int MOST_SHOWN = 50;

    /** This node, for those who hear of its readers. */
    private final UUID self = UUID.randomUUID();

    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final Function<ArticleId, List<Presence>> here;
    private final Consumer<ArticleId> changed;
    private final Map<Place, Readers> there = new ConcurrentHashMap<>();
    private final Set<ArticleId> open = ConcurrentHashMap.newKeySet();
    private final Set<ArticleId> moved = ConcurrentHashMap.newKeySet();
    private final Thread thread =
            Thread.ofPlatform().name("distant-readers").daemon().unstarted(this::keepTelling);
    private volatile boolean closed;
    private long toldAll = System.nanoTime();

    /**
     * @param here who has an article open at this node
     * @param changed told when others than before have it open elsewhere
     */
    DistantReaders(
            Outbox outbox,
            TransactionOperations transaction,
            Function<ArticleId, List<Presence>> here,
            Consumer<ArticleId> changed) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.here = here;
        this.changed = changed;
        if (outbox.isRead()) {
            thread.start();
        }
    }

    private record Place(ArticleId article, UUID node) {}

    private record Readers(List<Presence> people, long heardAt) {}

    private record Told(UUID node, List<Presence> people) {}

    List<Presence> of(ArticleId article) {
        return there.entrySet().stream()
                .filter(each -> each.getKey().article().equals(article))
                .flatMap(each -> each.getValue().people().stream())
                .toList();
    }

    /** Somebody came to an article here, moved in it, or left. */
    void moved(ArticleId article) {
        if (outbox.isRead()) {
            open.add(article);
            moved.add(article);
        }
    }

    void heard(ArticleId article, String words) {
        if (words.equals(Outbox.ALL)) {
            return;
        }
        Told told = JsonMapper.shared().readValue(words, Told.class);
        Place place = new Place(article, told.node());
        boolean known = told.people().isEmpty()
                ? there.remove(place) != null
                : there.put(place, new Readers(told.people(), System.nanoTime())) != null;
        if (!known && open.contains(article)) {
            // Whoever opened it there does not know yet who is here.
            moved.add(article);
        }
        changed.accept(article);
    }

    private void keepTelling() {
        while (!closed) {
            try {
                Thread.sleep(TOLD_EVERY);
                tell();
                forgetTheSilent();
            } catch (DataAccessException | TransactionException e) {
                LOG.debug("Other nodes could not be told who reads here; they are told the next time", e);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void tell() {
        Set<ArticleId> now = new HashSet<>(moved);
        moved.removeAll(now);
        if (since(toldAll).compareTo(ALL_TOLD_EVERY) > 0) {
            toldAll = System.nanoTime();
            now.addAll(open);
        }
        if (!now.isEmpty()) {
            transaction.executeWithoutResult(status -> now.forEach(this::tell));
        }
    }

    private void tell(ArticleId article) {
        List<Presence> people = here.apply(article).stream().limit(MOST_SHOWN).toList();
        if (people.isEmpty()) {
            open.remove(article);
        }
        outbox.put(TOPIC, article.value(), JsonMapper.shared().writeValueAsString(new Told(self, people)));
    }

    private void forgetTheSilent() {
        there.forEach((place, readers) -> {
            if (since(readers.heardAt()).compareTo(FORGOTTEN_AFTER) > 0 && there.remove(place, readers)) {
                changed.accept(place.article());
            }
        });
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
