package org.tahqiq.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.tahqiq.text.TextSpan;

/** Where the words of a query stand in what was found: Lucene's own account of what matched. */
final class Marks {

    /** Nobody looks at more, and the word «من» stands in a long text ten thousand times. */
    static final int MOST = 500;

    private final List<LeafReaderContext> leaves;
    private final Weight weight;

    Marks(IndexSearcher searcher, Query query) throws IOException {
        this.leaves = searcher.getIndexReader().leaves();
        this.weight = searcher.createWeight(
                searcher.rewrite(LuceneQuery.of(Inquiry.words(query))), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    List<TextSpan> of(int doc) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Matches matches = weight.matches(leaf, doc - leaf.docBase);
        MatchesIterator each = matches == null ? null : matches.getMatches(Inquiry.WORDS);
        TreeSet<TextSpan> marks =
                new TreeSet<>(Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end));
        while (each != null && marks.size() < MOST && each.next()) {
            marks.add(new TextSpan(each.startOffset(), each.endOffset()));
        }
        return List.copyOf(marks);
    }

    /** The same for texts that were found elsewhere, by an index of them that is forgotten again. */
    static List<List<TextSpan>> in(List<String> texts, Query query) throws IOException {
        IndexWriterConfig inOrder = new IndexWriterConfig(new KeywordAnalyzer()).setMergePolicy(NoMergePolicy.INSTANCE);
        try (Directory memory = new ByteBuffersDirectory();
                IndexWriter writer = new IndexWriter(memory, inOrder)) {
            for (String text : texts) {
                Document document = new Document();
                document.add(EntryDocument.words(text));
                writer.addDocument(document);
            }
            try (DirectoryReader reader = DirectoryReader.open(writer)) {
                Marks marks = new Marks(new IndexSearcher(reader), query);
                List<List<TextSpan>> all = new ArrayList<>();
                for (int doc = 0; doc < texts.size(); doc++) {
                    all.add(marks.of(doc));
                }
                return all;
            }
        }
    }
}
