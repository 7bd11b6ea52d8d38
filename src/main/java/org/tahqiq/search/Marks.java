package org.tahqiq.search;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.TextSpan;

/** Where the words of a query stand in what was found: Lucene's own account of what matched, and ours of texts that it has not. */
final class Marks {

    /** Nobody looks at more, and the word «من» stands in a long text ten thousand times. */
    static final int MOST = 500;

    private static final Comparator<TextSpan> IN_ORDER =
            Comparator.comparingInt(TextSpan::start).thenComparingInt(TextSpan::end);

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
        TreeSet<TextSpan> marks = new TreeSet<>(IN_ORDER);
        while (each != null && marks.size() < MOST && each.next()) {
            marks.add(new TextSpan(each.startOffset(), each.endOffset()));
        }
        return List.copyOf(marks);
    }

    /** The same in a text that no index here has. */
    static List<TextSpan> in(String text, Query query) {
        List<FoldedWord> words = FoldedWord.of(text);
        List<Sought> all = query.parts().stream().map(Sought::of).toList();
        TreeSet<TextSpan> marks = new TreeSet<>(IN_ORDER);
        for (int i = 0; i < words.size() && marks.size() < MOST; i++) {
            for (Sought sought : all) {
                int end = i + sought.words().size();
                if (end <= words.size() && sought.fits(words.subList(i, end))) {
                    marks.add(new TextSpan(
                            words.get(i).place().start(),
                            words.get(end - 1).place().end()));
                }
            }
        }
        return marks.stream().limit(MOST).toList();
    }

    /**
     * A part of a query.
     *
     * @param relative null for words that must stand there as they are
     */
    private record Sought(List<String> words, @Nullable String relative) {

        static Sought of(Query.Part part) {
            return new Sought(
                    part.words().stream().map(FoldedWord::folded).toList(),
                    part.exact()
                            ? null
                            : FoldedWord.asStem(part.words().getFirst().stem()));
        }

        boolean fits(List<FoldedWord> there) {
            for (int i = 0; i < words.size(); i++) {
                if (!there.get(i).folded().equals(words.get(i))) {
                    return relative != null && there.get(i).forms().contains(relative);
                }
            }
            return true;
        }
    }
}
