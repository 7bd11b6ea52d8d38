package org.tahqiq.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.ArticleSummary;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;

/** The articles of a corpus, read some at a time. */
final class CorpusDocuments implements Iterator<CorpusDocument> {

    private static final int LISTED = 100;

    /**
     * Code points of the texts that are read together at most: one article of the longest, or as many short ones as make the
     * questions to the database cheap beside what they answer.
     */
    private static final int AT_ONCE = 100_000;

    private static final int GROWTH = 16;

    private final DocumentService documents;
    private final ArticleService articles;
    private final CorpusId corpus;
    private final Deque<ArticleSummary> listed = new ArrayDeque<>();
    private Paging next = new Paging(LISTED, null);
    private boolean last;
    /** The first article is read alone: whoever waits for it sees that something comes. */
    private int atOnce = 1;

    private Iterator<CorpusDocument> ready = Collections.emptyIterator();

    CorpusDocuments(DocumentService documents, ArticleService articles, CorpusId corpus) {
        this.documents = documents;
        this.articles = articles;
        this.corpus = corpus;
    }

    @Override
    public boolean hasNext() {
        while (!ready.hasNext() && isListed()) {
            ready = documents.of(corpus, some()).iterator();
        }
        return ready.hasNext();
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
