package org.tahqiq.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A query and a caller's sight in the words of Lucene. */
final class Inquiry {

    static final String WORDS = "words";
    static final String ABOUT = "about";
    static final String GRAMS = "grams";

    /** The word itself before its relatives; a title before a text. */
    private static final float RELATIVE = 0.6f;

    private static final float TITLE = 2;
    /** A word has about five of them. */
    private static final float GRAM = 0.2f;

    /** Of a claim's words the rarest tell it from others, and cost the least. */
    private static final int MOST_STEMS = 16;

    private static final int MOST_GRAMS = 32;

    /** A word that one entry in so many has may be a known word misspelt. */
    private static final int FEW = 2_000;

    private Inquiry() {}

    /** Everything that fits; null when nothing was asked for. */
    static org.apache.lucene.search.Query of(Query query, Sight sight) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Query.Part part : query.parts()) {
            all.add(
                    new BooleanQuery.Builder()
                            .add(of(WORDS, part), Occur.SHOULD)
                            .add(new BoostQuery(of(ABOUT, part), TITLE), Occur.SHOULD)
                            .build(),
                    Occur.MUST);
        }
        return all.add(among(query, sight), Occur.FILTER).build();
    }

    private static org.apache.lucene.search.Query of(String field, Query.Part part) {
        if (part.exact()) {
            return new PhraseQuery(
                    field, part.words().stream().map(FoldedWord::folded).toArray(String[]::new));
        }
        FoldedWord word = part.words().getFirst();
        return new SynonymQuery.Builder(field)
                .addTerm(new Term(field, word.folded()))
                .addTerm(new Term(field, FoldedWord.asStem(word.stem())), RELATIVE)
                .build();
    }

    private static org.apache.lucene.search.Query among(Query query, Sight sight) {
        BooleanQuery.Builder filter = new BooleanQuery.Builder()
                .add(in("kind", query.kinds().stream().map(Kind::name).toList()), Occur.FILTER)
                .add(inCorpora(sight.corpora()), Occur.FILTER)
                .add(
                        except(
                                inCorpora(sight.blind()),
                                new TermQuery(new Term("member", sight.member().toString())),
                                new TermQuery(new Term("kind", Kind.ARTICLE.name()))),
                        Occur.MUST_NOT)
                .add(
                        except(
                                in("kind", List.of(Kind.CLAIM.name(), Kind.EVIDENCE.name())),
                                inCorpora(sight.withClaims())),
                        Occur.MUST_NOT)
                .add(
                        except(new TermQuery(new Term("confidential", "true")), inCorpora(sight.judged())),
                        Occur.MUST_NOT);
        if (query.corpus() != null) {
            filter.add(new TermQuery(new Term("corpus", query.corpus().value().toString())), Occur.FILTER);
        }
        return filter.build();
    }

    /** Claims that were checked, of corpora that may be looked into, with words like these; not this one itself. */
    static org.apache.lucene.search.Query like(String wording, UUID but, Sight sight, IndexReader index) {
        return new BooleanQuery.Builder()
                .add(like(wording, index), Occur.MUST)
                .add(new TermQuery(new Term("kind", Kind.CLAIM.name())), Occur.FILTER)
                .add(new TermQuery(new Term("checked", "true")), Occur.FILTER)
                .add(inCorpora(sight.withClaims()), Occur.FILTER)
                .add(new TermQuery(new Term("key", Kind.CLAIM.name() + ":" + but)), Occur.MUST_NOT)
                .build();
    }

    /** Checks of other desks with words like these, of corpora that may be looked into. */
    static org.apache.lucene.search.Query likeForeign(String wording, Sight sight, IndexReader index) {
        return new BooleanQuery.Builder()
                .add(like(wording, index), Occur.MUST)
                .add(new TermQuery(new Term("kind", Kind.FOREIGN_REVIEW.name())), Occur.FILTER)
                .add(inCorpora(sight.corpora()), Occur.FILTER)
                .build();
    }

    /**
     * Stems know أعلنت for أعلن. 3-grams know what is spelt differently, but each of them stands in thousands of claims: only words that
     * hardly any claim has are looked for by their parts.
     */
    private static org.apache.lucene.search.Query like(String wording, IndexReader index) {
        int few = index.maxDoc() / FEW;
        List<Word> words = FoldedWord.of(wording).stream()
                .map(word -> new Word(word, claimsWith(stem(word), index)))
                .sorted(Comparator.comparingInt(Word::claims))
                .toList();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        words.stream()
                .filter(word -> word.claims() > 0)
                .map(word -> stem(word.word()))
                .distinct()
                .limit(MOST_STEMS)
                .forEach(stem -> any.add(new TermQuery(stem), Occur.SHOULD));
        List<FoldedWord> rare = words.stream()
                .filter(word -> word.claims() <= few)
                .map(Word::word)
                .toList();
        GramStream.of(rare).stream()
                .distinct()
                .limit(MOST_GRAMS)
                .forEach(gram -> any.add(new BoostQuery(new TermQuery(new Term(GRAMS, gram)), GRAM), Occur.SHOULD));
        return any.build();
    }

    /** @param claims how many entries have it */
    private record Word(FoldedWord word, int claims) {}

    private static Term stem(FoldedWord word) {
        return new Term(ABOUT, FoldedWord.asStem(word.stem()));
    }

    private static int claimsWith(Term term, IndexReader index) {
        try {
            return index.docFreq(term);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static org.apache.lucene.search.Query except(
            org.apache.lucene.search.Query these, org.apache.lucene.search.Query... but) {
        BooleanQuery.Builder rest = new BooleanQuery.Builder().add(these, Occur.FILTER);
        for (org.apache.lucene.search.Query each : but) {
            rest.add(each, Occur.MUST_NOT);
        }
        return rest.build();
    }

    private static org.apache.lucene.search.Query inCorpora(Collection<UUID> corpora) {
        return in("corpus", corpora.stream().map(UUID::toString).toList());
    }

    private static org.apache.lucene.search.Query in(String field, Collection<String> values) {
        return values.isEmpty()
                ? new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST_NOT)
                        .build()
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }
}
