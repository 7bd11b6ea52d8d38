package org.tahqiq.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggester;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.SuggestionEvent;
import org.tahqiq.article.ArticleId;

/**
 * Finds the suggestions of a passage once and keeps them for a while. They are looked for on two threads of their own: a long
 * text makes nobody wait who does not need them, and a hundred readers of one article cause one search.
 */
@Component
class FoundSuggestions implements DisposableBean {

    /** Characters of the texts whose suggestions are kept: some tens of megabytes of suggestions at most. */
    private static final long MOST_CHARACTERS = 5_000_000;

    private final Suggester suggester;
    private final ApplicationEventPublisher events;
    private final Map<Passage, CompletableFuture<List<Suggestion>>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long characters;
    private final ExecutorService finders = Executors.newFixedThreadPool(
            2, Thread.ofPlatform().name("suggest-", 1).daemon().factory());

    FoundSuggestions(Suggester suggester, ApplicationEventPublisher events) {
        this.suggester = suggester;
        this.events = events;
    }

    /** The suggestions of an article, kept for whoever asks next; a {@link SuggestionEvent} says that they are there. */
    synchronized CompletableFuture<List<Suggestion>> in(Passage passage) {
        CompletableFuture<List<Suggestion>> known = kept.get(passage);
        if (known != null && !known.isCompletedExceptionally()) {
            return known;
        }
        CompletableFuture<List<Suggestion>> found = once(passage);
        found.thenRun(() -> events.publishEvent(new SuggestionEvent(new ArticleId(UUID.fromString(passage.key())))));
        if (kept.put(passage, found) == null) {
            characters += passage.text().value().length();
        }
        while (characters > MOST_CHARACTERS && kept.size() > 1) {
            Passage eldest = kept.keySet().iterator().next();
            kept.remove(eldest);
            characters -= eldest.text().value().length();
        }
        return found;
    }

    /** The suggestions of a text that is not likely to be asked for again. */
    CompletableFuture<List<Suggestion>> once(Passage passage) {
        return CompletableFuture.supplyAsync(() -> List.copyOf(suggester.suggest(passage)), finders);
    }

    @Override
    public void destroy() {
        finders.shutdownNow();
    }
}
