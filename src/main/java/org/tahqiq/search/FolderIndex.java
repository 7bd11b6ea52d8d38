package org.tahqiq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.tahqiq.store.Home;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.text.Refusal;

/** The index of this node alone: Lucene's, in a folder of the home. */
class FolderIndex implements SearchIndex, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FolderIndex.class);

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField("order", SortField.Type.STRING));

    private final Path folder;
    private @Nullable Opened opened;
    /** Whoever still searches while the server stops must not open it again. */
    private boolean closed;

    FolderIndex(Home home) {
        this.folder = home.folder().resolve("search").resolve(SCHEMA);
    }

    private record Opened(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    @Override
    public boolean isKeptHere() {
        return true;
    }

    @Override
    public Map<UUID, ChangeFeed.Mark> marks() {
        Map<UUID, ChangeFeed.Mark> marks = new HashMap<>();
        Iterable<Map.Entry<String, String>> written = opened().writer().getLiveCommitData();
        if (written != null) {
            written.forEach(each -> {
                String[] mark = each.getValue().split(" ", 2);
                marks.put(UUID.fromString(each.getKey()), new ChangeFeed.Mark(Long.parseLong(mark[0]), mark[1]));
            });
        }
        return marks;
    }

    /** Until the searcher is opened anew it sees what was there before. */
    @Override
    public void clear() {
        write(IndexWriter::deleteAll);
    }

    @Override
    public void replace(Collection<UUID> subjects, Collection<Entry> entries) {
        write(writer -> {
            Term[] old = subjects.stream()
                    .map(subject -> new Term("subject", subject.toString()))
                    .toArray(Term[]::new);
            writer.deleteDocuments(old);
            for (Entry entry : entries) {
                writer.addDocument(EntryDocument.of(entry));
            }
        });
    }

    @Override
    public void dropArticle(UUID article) {
        write(writer -> writer.deleteDocuments(new Term("article", article.toString())));
    }

    @Override
    public void show() {
        write(writer -> opened().searchers().maybeRefreshBlocking());
    }

    @Override
    public void settle(Map<UUID, ChangeFeed.Mark> marks) {
        Map<String, String> written = new HashMap<>();
        marks.forEach((chain, mark) -> written.put(chain.toString(), mark.seq() + " " + mark.hash()));
        write(writer -> {
            writer.setLiveCommitData(written.entrySet());
            writer.commit();
        });
    }

    @Override
    public List<Found> find(Query query, Sight sight, String after, int most) {
        if (query.parts().isEmpty() || sight.corpora().isEmpty()) {
            return List.of();
        }
        return read(searcher -> {
            FieldDoc last = after.isEmpty() ? null : last(searcher, Place.of(after));
            ScoreDoc[] best = searcher.searchAfter(
                            last, LuceneQuery.of(Inquiry.of(query, sight)), most, BEST_FIRST, true)
                    .scoreDocs;
            Marks marks = new Marks(searcher, query);
            List<Found> found = new ArrayList<>();
            for (ScoreDoc each : best) {
                String key = searcher.storedFields().document(each.doc).get("key");
                found.add(Found.of(key, (Float) ((FieldDoc) each).fields[0], marks.of(each.doc)));
            }
            return found;
        });
    }

    @Override
    public int count(Query query, Sight sight) {
        return query.parts().isEmpty() || sight.corpora().isEmpty()
                ? 0
                : read(searcher -> searcher.count(LuceneQuery.of(Inquiry.of(query, sight))));
    }

    @Override
    public List<UUID> best(Function<Census, Clause> asked, int most) {
        return read(searcher -> {
            Clause clause = asked.apply(census(searcher.getIndexReader()));
            List<UUID> best = new ArrayList<>();
            for (ScoreDoc each : searcher.search(LuceneQuery.of(clause), most).scoreDocs) {
                String key = searcher.storedFields().document(each.doc).get("key");
                best.add(Found.of(key, each.score, List.of()).id());
            }
            return best;
        });
    }

    static Census census(IndexReader reader) {
        return terms -> {
            Map<String, Integer> with = new HashMap<>();
            for (String term : terms) {
                try {
                    with.put(term, reader.docFreq(new Term(Inquiry.ABOUT, term)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return new Counts(reader.maxDoc(), with);
        };
    }

    private static FieldDoc last(IndexSearcher searcher, Place place) {
        // Among equals the document itself must count as seen, and its number is not known any more: so all do.
        int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(last, place.score(), new Object[] {place.score(), new BytesRef(place.key())});
    }

    /** Opened by whoever needs it first, so that no start waits for it. */
    private synchronized Opened opened() {
        if (closed) {
            throw new Refusal(Refusal.Kind.BUSY, "search-away");
        }
        if (opened == null) {
            try {
                Directory directory = directory(folder);
                IndexWriter writer = writer(directory);
                opened = new Opened(directory, writer, new SearcherManager(writer, null));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return opened;
    }

    Directory directory(Path folder) throws IOException {
        return FSDirectory.open(folder);
    }

    /** A writer that the disk failed has closed itself: the next one begins where the index was last settled. */
    private synchronized void giveUp(Opened failed) {
        if (failed.equals(opened) && !failed.writer().isOpen()) {
            opened = null;
            IOUtils.closeWhileHandlingException(failed.searchers(), failed.directory());
        }
    }

    /** One that cannot be read is begun anew: it is only a copy. */
    private static IndexWriter writer(Directory directory) throws IOException {
        try {
            return new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
        } catch (CorruptIndexException | IndexFormatTooOldException | NoSuchFileException damaged) {
            LOG.warn("The index cannot be read and is made again", damaged);
            // Lucene reads the old one even when it is told to begin a new one.
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
            return new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()));
        }
    }

    @Override
    public synchronized void destroy() throws IOException {
        closed = true;
        if (opened != null) {
            opened.searchers().close();
            // What was not settled will be read again; a close must not settle it without its marks.
            opened.writer().rollback();
            opened.directory().close();
            opened = null;
        }
    }

    private interface Writing {
        void to(IndexWriter writer) throws IOException;
    }

    private interface Reading<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private void write(Writing writing) {
        Opened now = opened();
        try {
            writing.to(now.writer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            giveUp(now);
        }
    }

    private <T> T read(Reading<T> reading) {
        try {
            SearcherManager searchers = opened().searchers();
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (AlreadyClosedException gaveUp) {
            return read(reading); // at this moment, so there is another, unless the server stops
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
