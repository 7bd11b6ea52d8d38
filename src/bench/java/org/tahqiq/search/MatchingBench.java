package org.tahqiq.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.bench.Figures;
import org.tahqiq.suggestion.FigureValues;

/**
 * {@code ./tahqiq bench matching}: earlier checks among 100,000 claims. How often the claim that was said again in another way is
 * among the first five, and how often one that only looks alike is told apart, beside Lucene's ArabicAnalyzer alone and 3-grams
 * alone on the same index, query by query.
 */
class MatchingBench {

    private static final int CLAIMS = Integer.getInteger("bench.claims", 100_000);
    private static final int ASKED = Integer.getInteger("bench.rounds", 300);
    private static final int FIRST = 5;
    private static final String ANCHOR = "arabic";

    private final FigureValues figures = new FigureValues();
    private final ManyClaims claims = new ManyClaims(Long.getLong("bench.seed", 20261127));
    private final UUID corpus = new UUID(0, 1);
    private final Sight sight = new Sight(new UUID(0, 2), Set.of(corpus), Set.of(), Set.of(corpus), Set.of());
    private final Map<UUID, String> wordings = new HashMap<>();

    @TempDir
    Path folder;

    /** Who is asked; RAW is Lucene's part of ours alone. */
    private enum Finder {
        OURS,
        RAW,
        ARABIC_ANALYZER,
        GRAMS
    }

    @Test
    void matching() throws IOException {
        List<ManyClaims.Parts> all = claims.make(CLAIMS);
        Figures figures = new Figures("matching").put("claims", CLAIMS).put("queriesOfAKind", ASKED);
        try (Directory directory = FSDirectory.open(folder);
                ArabicAnalyzer analyzer = new ArabicAnalyzer()) {
            fill(directory, analyzer, all);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                Search search = new Search(new IndexSearcher(reader), analyzer);
                for (int i = 0; i < ASKED; i++) {
                    search.warmUp(claims.wording(all.get(i)));
                }
                for (ManyClaims.Again way : ManyClaims.Again.values()) {
                    Map<Finder, Integer> found = new EnumMap<>(Finder.class);
                    for (int i = 0; i < ASKED; i++) {
                        int meant = i * (CLAIMS / ASKED);
                        search.ask(claims.again(all.get(meant), way), id(meant), found);
                    }
                    figures.put("recallAt5 " + way, shares(found));
                }
                for (ManyClaims.Otherwise way : ManyClaims.Otherwise.values()) {
                    Map<Finder, Integer> passed = new EnumMap<>(Finder.class);
                    for (int i = 0; i < ASKED; i++) {
                        int other = i * (CLAIMS / ASKED);
                        search.ask(claims.otherwise(all.get(other), way), id(other), passed);
                    }
                    Map<String, Double> toldApart = new LinkedHashMap<>();
                    shares(passed).forEach((finder, share) -> toldApart.put(finder, 1 - share));
                    figures.put("toldApart " + way, toldApart);
                }
                search.latencies(figures);
            }
        }
        figures.write();
    }

    private static Map<String, Double> shares(Map<Finder, Integer> counts) {
        Map<String, Double> shares = new LinkedHashMap<>();
        for (Finder finder : Finder.values()) {
            shares.put(finder.name(), counts.getOrDefault(finder, 0) / (double) ASKED);
        }
        return shares;
    }

    private static UUID id(int claim) {
        return new UUID(1, claim);
    }

    private void fill(Directory directory, ArabicAnalyzer analyzer, List<ManyClaims.Parts> all) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new KeywordAnalyzer()))) {
            for (int i = 0; i < all.size(); i++) {
                String wording = claims.wording(all.get(i));
                wordings.put(id(i), wording);
                Entry entry = new Entry(
                        Kind.CLAIM, id(i), id(i), new UUID(2, i), corpus, null, false, true, wording, wording);
                Document document = EntryDocument.of(entry);
                document.add(new TextField(ANCHOR, analyzer.tokenStream(ANCHOR, wording)));
                writer.addDocument(document);
            }
        }
    }

    /** All three ways to look, by turns, with their times. */
    private final class Search {

        private final IndexSearcher searcher;
        private final ArabicAnalyzer analyzer;
        private final Map<Finder, List<Double>> took = new EnumMap<>(Finder.class);

        Search(IndexSearcher searcher, ArabicAnalyzer analyzer) {
            this.searcher = searcher;
            this.analyzer = analyzer;
        }

        void warmUp(String wording) throws IOException {
            ask(wording, new UUID(0, 0), new EnumMap<>(Finder.class));
            took.clear();
        }

        /** Counts who has the claim among the first five: for ours, as what may be the same. */
        void ask(String wording, UUID meant, Map<Finder, Integer> found) throws IOException {
            for (Finder finder : Finder.values()) {
                long start = System.nanoTime();
                List<UUID> best = best(finder, wording);
                took.computeIfAbsent(finder, any -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
                if (best.contains(meant)) {
                    found.merge(finder, 1, Integer::sum);
                }
            }
        }

        private List<UUID> best(Finder finder, String wording) throws IOException {
            return switch (finder) {
                case OURS ->
                    new Likeness(wording, figures)
                            .among(first(like(wording), SimilarClaims.PROPOSED), wordings::get).stream()
                                    .limit(FIRST)
                                    .filter(alike -> alike.differences().isEmpty())
                                    .map(Likeness.Alike::other)
                                    .toList();
                case RAW -> first(like(wording), FIRST);
                case ARABIC_ANALYZER -> first(any(ANCHOR, terms(wording)), FIRST);
                case GRAMS -> first(any(Inquiry.GRAMS, GramStream.of(FoldedWord.of(wording))), FIRST);
            };
        }

        private Query like(String wording) {
            return LuceneQuery.of(
                    Inquiry.like(wording, new UUID(0, 0), sight, FolderIndex.census(searcher.getIndexReader())));
        }

        private List<UUID> first(Query query, int most) throws IOException {
            List<UUID> found = new ArrayList<>();
            for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
                String key = searcher.storedFields().document(each.doc).get("key");
                found.add(UUID.fromString(key.substring(key.indexOf(':') + 1)));
            }
            return found;
        }

        private List<String> terms(String wording) throws IOException {
            List<String> terms = new ArrayList<>();
            try (TokenStream tokens = analyzer.tokenStream(ANCHOR, wording)) {
                CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
                tokens.reset();
                while (tokens.incrementToken()) {
                    terms.add(term.toString());
                }
            }
            return terms;
        }

        private static Query any(String field, List<String> terms) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            terms.stream().distinct().forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
            return any.build();
        }

        void latencies(Figures figures) {
            for (Finder finder : Finder.values()) {
                figures.put("p95Ms " + finder, p95(finder));
            }
            figures.put("p95OfRaw", p95(Finder.OURS) / p95(Finder.RAW));
            figures.put("p95OfArabicAnalyzer", p95(Finder.OURS) / p95(Finder.ARABIC_ANALYZER));
            figures.put("p95OfGrams", p95(Finder.OURS) / p95(Finder.GRAMS));
        }

        private double p95(Finder finder) {
            List<Double> times =
                    took.getOrDefault(finder, List.of()).stream().sorted().toList();
            return times.get(times.size() * 95 / 100);
        }
    }
}
