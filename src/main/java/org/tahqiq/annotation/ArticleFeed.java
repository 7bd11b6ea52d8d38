package org.tahqiq.annotation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.article.ArticleId;
import org.tahqiq.store.Outbox;
import org.tahqiq.ui.Presence;

/**
 * Tells whoever has an article open what changed in it, once it is durable, and who else is there.
 *
 * <p>News are ids: each reader reads them again with their own eyes, so nothing is told that may not be seen. A writer only
 * puts the news down; a slow or dead reader finds them joined together, and none ever waits for another.
 *
 * <p>Knows the readers of this node only; by the outbox it tells those of others, and hears what is told there.
 */
@Component
public class ArticleFeed implements DisposableBean {

    /** What is to be read again. */
    public sealed interface News {
        record OfSpan(AnnotationId span) implements News {}

        record OfLink(RelationId link) implements News {}

        record OfBadge(AnnotationId span) implements News {}

        record OfComments(AnnotationId span) implements News {}

        /** Other suggestions than before wait for a decision. */
        record OfSuggestions() implements News {}

        record OfReaders() implements News {}

        record OfEverything() implements News {}
    }

    /** Whoever has the article open; told on a thread that may take its time. */
    @FunctionalInterface
    public interface Reader {
        void told(Set<News> news);

        /** Whether they are shown to others: a browser that died took no leave. */
        default boolean isThere() {
            return true;
        }
    }

    private static final String TOPIC = "article";

    private final Outbox outbox;
    private final DistantReaders distant;
    private final Map<ArticleId, List<Subscription>> readers = new ConcurrentHashMap<>();
    private final ExecutorService couriers = Executors.newVirtualThreadPerTaskExecutor();
    /** Whose edit this thread is doing: they have its answer already. */
    private final ThreadLocal<@Nullable Subscription> writer = new ThreadLocal<>();

    ArticleFeed(Outbox outbox, PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.distant = new DistantReaders(
                outbox,
                new TransactionTemplate(transactions),
                article -> presences(article, null).toList(),
                article -> tell(article, new News.OfReaders(), null));
    }

    public Subscription subscribe(ArticleId article, Reader reader) {
        Subscription subscription = new Subscription(article, reader);
        readers.compute(article, (id, present) -> {
            List<Subscription> all = present == null ? new CopyOnWriteArrayList<>() : present;
            all.add(subscription);
            return all;
        });
        return subscription;
    }

    /** One reader of one article, until it is closed. */
    public final class Subscription implements AutoCloseable {

        private final UUID session = UUID.randomUUID();
        private final ArticleId article;
        private final Reader reader;
        private final Courier courier;
        private volatile @Nullable Presence presence;
        private volatile boolean shown;

        private Subscription(ArticleId article, Reader reader) {
            this.article = article;
            this.reader = reader;
            this.courier = new Courier(article, reader, couriers);
        }

        public UUID session() {
            return session;
        }

        /** Does an edit of this reader, who is not told of it. */
        public <T> T writing(Supplier<T> edit) {
            writer.set(this);
            try {
                return edit.get();
            } finally {
                writer.remove();
            }
        }

        /** Shows this reader to the others, at a place in the text. */
        public void here(Presence presence) {
            this.presence = presence;
            shown = true;
            tellOfThem();
        }

        private void tellOfThem() {
            tell(article, new News.OfReaders(), this);
            distant.moved(article);
        }

        /** Tells others when their line broke or is there again. */
        private void lookAfter() {
            boolean isThere = presence != null && reader.isThere();
            if (isThere != shown) {
                shown = isThere;
                tellOfThem();
            }
        }

        /** Who else has the article open and shows it. */
        public Collection<Presence> others() {
            return Stream.concat(presences(article, this), distant.of(article).stream())
                    .toList();
        }

        @Override
        public void close() {
            courier.close();
            readers.computeIfPresent(article, (id, present) -> {
                present.remove(this);
                return present.isEmpty() ? null : present;
            });
            if (presence != null) {
                tellOfThem();
            }
        }
    }

    private Stream<Presence> presences(ArticleId article, @Nullable Subscription but) {
        return readers.getOrDefault(article, List.of()).stream()
                .filter(reader -> reader != but && reader.reader.isThere())
                .map(reader -> reader.presence)
                .filter(Objects::nonNull);
    }

    /** Who took no leave is missed, though nobody else moves. */
    @Scheduled(fixedDelayString = "PT5S")
    void lookAround() {
        readers.values().forEach(all -> all.forEach(Subscription::lookAfter));
    }

    @EventListener
    void on(AnnotationEvent event) {
        changed(event.article(), new News.OfSpan(event.annotation()), writer.get());
    }

    @EventListener
    void on(RelationEvent event) {
        changed(event.relation().article(), new News.OfLink(event.relation().id()), writer.get());
    }

    /** Also told to whoever caused it: their edit is not what changed it. */
    @EventListener
    void on(BadgeEvent event) {
        changed(event.article(), new News.OfBadge(event.span()), null);
    }

    @EventListener
    void on(CommentEvent event) {
        changed(event.comment().article(), new News.OfComments(event.comment().annotation()), null);
    }

    /** Suggestions are also found outside of any transaction, by each node for itself. */
    @EventListener
    void on(SuggestionEvent event) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            changed(event.article(), new News.OfSuggestions(), writer.get());
        } else {
            tell(event.article(), new News.OfSuggestions(), writer.get());
        }
    }

    /** Told on other nodes by the transaction that is under way, and here after it. */
    private void changed(ArticleId article, News news, @Nullable Subscription but) {
        outbox.put(TOPIC, article.value(), NewsWords.of(news));
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                tell(article, news, but);
            }
        });
    }

    @EventListener
    void on(Outbox.Heard heard) {
        ArticleId article = new ArticleId(heard.about());
        switch (heard.topic()) {
            case TOPIC -> tell(article, NewsWords.read(heard.words()), null);
            case DistantReaders.TOPIC -> distant.heard(article, heard.words());
            default -> {}
        }
    }

    @EventListener
    void on(Outbox.Missed some) {
        readers.keySet().forEach(article -> tell(article, new News.OfEverything(), null));
    }

    private void tell(ArticleId article, News news, @Nullable Subscription but) {
        for (Subscription reader : readers.getOrDefault(article, List.of())) {
            if (reader != but) {
                reader.courier.put(news);
            }
        }
    }

    @Override
    public void destroy() {
        distant.close();
        couriers.shutdownNow();
    }
}
