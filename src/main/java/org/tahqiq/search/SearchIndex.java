package org.tahqiq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Home;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * The index, and the only class that knows it is Lucene's: a folder of the home, which may be thrown away at any time, for {@link
 * IndexKeeper} makes it again. What was put in is found after {@link #show} and survives a crash after {@link #settle}, which writes
 * down with it up to where the changes are in it; so a crash loses neither, but makes the last changes be read again.
 */
@Component
class SearchIndex implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** To be changed with whatever changes what stands in the index: another one is made beside it. */
    static final String SCHEMA = "1";

    /** Marks of a hit: nobody looks at more, and the word «من» stands in a long text ten thousand times. */
    static final int MOST_MARKS = 500;

    private static final Sort BEST_FIRST =
            new Sort(SortField.FIELD_SCORE, new SortField("order", SortField.Type.STRING));

    private final Path folder;
    private @Nullable Opened opened;

    SearchIndex(Home home) {
        this.folder = home.folder().resolve("search").resolve(SCHEMA);
    }

    private record Opened(Directory directory, IndexWriter writer, SearcherManager searchers) {}

    /**
     * Something that fits.
     *
     * @param marks in the words of its {@link Entry}, UTF-16, in order; at most {@value #MOST_MARKS}
     * @param place behind which the next part begins
     */
    record Found(Kind kind, UUID id, float score, List<TextSpan> marks, String place) {}

    /** Up to where the changes are in the index on the disk, by chain; empty for an index that was never whole. */
    Map<UUID, ChangeFeed.Mark> marks() {
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

    void clear() {
        write(writer -> {
            writer.deleteAll();
            writer.setLiveCommitData(List.of());
        });
    }

    /** Replaces all that belongs to these subjects. */
    void replace(Collection<UUID> subjects, Collection<Entry> entries) {
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

    /** Takes out an article and all that stands in it. */
    void dropArticle(UUID article) {
        write(writer -> writer.deleteDocuments(new Term("article", article.toString())));
    }

    /** From now on what was put in is found. */
    void show() {
        write(writer -> opened().searchers().maybeRefreshBlocking());
    }

    /** From now on it survives a crash. */
    void settle(Map<UUID, ChangeFeed.Mark> marks) {
        Map<String, String> written = new HashMap<>();
        marks.forEach((chain, mark) -> written.put(chain.toString(), mark.seq() + " " + mark.hash()));
        write(writer -> {
            writer.setLiveCommitData(written.entrySet());
            writer.commit();
        });
    }

    /** @param after where the part before ended, empty for the first */
    List<Found> find(Query query, Sight sight, String after, int most) {
        if (query.parts().isEmpty() || sight.corpora().isEmpty()) {
            return List.of();
        }
        return read(searcher -> {
            org.apache.lucene.search.Query asked = searcher.rewrite(Inquiry.of(query, sight));
            ScoreDoc[] best = searcher.searchAfter(place(searcher, after), asked, most, BEST_FIRST, true).scoreDocs;
            Weight weight = searcher.createWeight(asked, ScoreMode.COMPLETE_NO_SCORES, 1);
            List<Found> found = new ArrayList<>();
            for (ScoreDoc each : best) {
                String key = searcher.storedFields().document(each.doc).get("key");
                float score = (Float) ((FieldDoc) each).fields[0];
                found.add(found(key, score, marks(searcher, weight, each.doc)));
            }
            return found;
        });
    }

    int count(Query query, Sight sight) {
        return query.parts().isEmpty() || sight.corpora().isEmpty()
                ? 0
                : read(searcher -> searcher.count(Inquiry.of(query, sight)));
    }

    /** The ids of what fits best, the best first. */
    List<UUID> best(Function<IndexReader, org.apache.lucene.search.Query> query, int most) {
        return read(searcher -> {
            List<UUID> best = new ArrayList<>();
            for (ScoreDoc each : searcher.search(query.apply(searcher.getIndexReader()), most).scoreDocs) {
                String key = searcher.storedFields().document(each.doc).get("key");
                best.add(found(key, each.score, List.of()).id());
            }
            return best;
        });
    }

    private static Found found(String key, float score, List<TextSpan> marks) {
        int colon = key.indexOf(':');
        return new Found(
                Kind.valueOf(key.substring(0, colon)),
                UUID.fromString(key.substring(colon + 1)),
                score,
                marks,
                Integer.toHexString(Float.floatToIntBits(score)) + " " + key);
    }

    /** A place nobody wrote leads nowhere special: it is compared with, not looked up. */
    private static @Nullable FieldDoc place(IndexSearcher searcher, String after) {
        if (after.isEmpty()) {
            return null;
        }
        int space = after.indexOf(' ');
        try {
            float score = Float.intBitsToFloat(Integer.parseUnsignedInt(after.substring(0, Math.max(0, space)), 16));
            // Among equals the document itself must count as seen, and its number is not known any more: so all do.
            int last = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
            return new FieldDoc(last, score, new Object[] {score, new BytesRef(after.substring(space + 1))});
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    private static List<TextSpan> marks(IndexSearcher searcher, Weight weight, int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Matches matches = weight.matches(leaf, doc - leaf.docBase);
        MatchesIterator each = matches == null ? null : matches.getMatches(Inquiry.WORDS);
        TreeSet<TextSpan> marks =
                new TreeSet<>(Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end));
        while (each != null && marks.size() < MOST_MARKS && each.next()) {
            marks.add(new TextSpan(each.startOffset(), each.endOffset()));
        }
        return List.copyOf(marks);
    }

    /** Opened by whoever needs it first, so that no start waits for it. */
    private synchronized Opened opened() {
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
            return read(reading); // at this moment, so there is another
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
