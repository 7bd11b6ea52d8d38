package org.tahqiq.search;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** A clause in the words of Lucene. */
final class LuceneQuery {

    private LuceneQuery() {}

    static Query of(Clause clause) {
        return switch (clause) {
            case Clause.Has(String field, Collection<String> values) -> in(field, values);
            case Clause.Term(String field, String term) -> new TermQuery(new Term(field, term));
            case Clause.Word(String field, String word, String relative, float less) ->
                new SynonymQuery.Builder(field)
                        .addTerm(new Term(field, word))
                        .addTerm(new Term(field, relative), less)
                        .build();
            case Clause.Phrase(String field, List<String> words) ->
                new PhraseQuery(field, words.toArray(String[]::new));
            case Clause.Weighted(Clause weighted, float weight) -> new BoostQuery(of(weighted), weight);
            case Clause.Any(List<Clause> clauses) -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                clauses.forEach(each -> any.add(of(each), Occur.SHOULD));
                yield any.build();
            }
            case Clause.All all -> {
                BooleanQuery.Builder every = new BooleanQuery.Builder();
                all.must().forEach(each -> every.add(of(each), Occur.MUST));
                all.filter().forEach(each -> every.add(of(each), Occur.FILTER));
                all.not().forEach(each -> every.add(of(each), Occur.MUST_NOT));
                yield every.build();
            }
        };
    }

    private static Query in(String field, Collection<String> values) {
        return switch (values.size()) {
            case 0 -> new MatchNoDocsQuery();
            case 1 -> new TermQuery(new Term(field, values.iterator().next()));
            default ->
                new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
        };
    }
}
