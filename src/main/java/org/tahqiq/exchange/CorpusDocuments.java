package org.tahqiq.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.security.concurrent.DelegatingSecurityContextCallable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;

/** The articles of a corpus, read some at a time, the next ones while those before them are written. */
final class CorpusDocuments implements Iterator<CorpusDocument> {

    private static final int LISTED = 100;

    /** Whoever waits for the first byte waits for this list. */
    private static final int LISTED_FIRST = 5;

    /**
     * Code points of the texts that are read together, about: so many that the questions to the database are cheap beside what they
     * answer, and so few that they and the two next fit into a small heap.
     */
    private static final int AT_ONCE = 50_000;

    private static final int GROWTH = 16;

    /** Reads under way while what came before them is written, which costs less than reading. */
    private static final int AHEAD = 2;

    private final DocumentService documents;
    private final ArticleService articles;
    private final CorpusId corpus;
    private final Deque<ArticleSummary> listed = new ArrayDeque<>();
    private Paging next = new Paging(LISTED_FIRST, null);
    private boolean last;
    /** The first article is read by itself: whoever waits for it sees that something comes. */
    private int atOnce = 1;
    /** Nor does it share the machine with the reads that follow. */
    private boolean first = true;

    private Iterator<CorpusDocument> ready = Collections.emptyIterator();
    private final Deque<FutureTask<List<CorpusDocument>>> ahead = new ArrayDeque<>();

    CorpusDocuments(DocumentService documents, ArticleService articles, CorpusId corpus) {
        this.documents = documents;
        this.articles = articles;
        this.corpus = corpus;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && (!ahead.isEmpty() || isListed())) {
            List<CorpusDocument> read = ahead.isEmpty() ? documents.of(corpus, some()) : await(ahead.remove());
            while (!first && ahead.size() < AHEAD && isListed()) {
                ahead.add(begin(some()));
            }
            first = false;
            ready = read.iterator();
        }
        return ready.hasNext();
    }

    private FutureTask<List<CorpusDocument>> begin(List<ArticleId> some) {
        var reading = new FutureTask<>(new DelegatingSecurityContextCallable<>(() -> documents.of(corpus, some)));
        Thread.ofVirtual().start(reading);
        return reading;
    }

    private static List<CorpusDocument> await(FutureTask<List<CorpusDocument>> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    @Override
    public CorpusDocument next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.next();
    }

    private List<ArticleId> some() {
        List<ArticleId> some = new ArrayList<>();
        for (long length = 0; !listed.isEmpty() && length < atOnce; ) {
            ArticleSummary article = listed.remove();
            some.add(article.id());
            length += article.length();
        }
        atOnce = Math.min(AT_ONCE, atOnce * GROWTH);
        return some;
    }

    private boolean isListed() {
        while (listed.isEmpty() && !last) {
            Paging.Slice<ArticleSummary> slice = articles.list(corpus, next);
            listed.addAll(slice.items());
            last = slice.next() == null;
            next = new Paging(LISTED, slice.next());
        }
        return !listed.isEmpty();
    }
}
