package org.tahqiq.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A clause in the words of OpenSearch. */
final class ClusterQuery {

    private static final Map<String, Object> NONE = Map.of("match_none", Map.of());

    private ClusterQuery() {}

    static Map<String, Object> of(Clause clause) {
        return switch (clause) {
            case Clause.Has(String field, Collection<String> values) -> Map.of("terms", Map.of(field, values));
            case Clause.Term(String field, String term) -> term(field, term, 1);
            // The better of the two: whoever has the word has its stem as well.
            case Clause.Word(String field, String word, String relative, float less) ->
                Map.of("dis_max", Map.of("queries", List.of(term(field, word, 1), term(field, relative, less))));
            case Clause.Phrase(String field, List<String> words) ->
                Map.of(
                        "match_phrase",
                        Map.of(field, Map.of("query", String.join(" ", words), "analyzer", "whitespace")));
            case Clause.Weighted(Clause weighted, float weight) ->
                Map.of("bool", Map.of("must", List.of(of(weighted)), "boost", weight));
            case Clause.Any(List<Clause> clauses) ->
                clauses.isEmpty() ? NONE : Map.of("bool", Map.of("should", all(clauses)));
            case Clause.All(List<Clause> must, List<Clause> filter, List<Clause> not) ->
                Map.of("bool", Map.of("must", all(must), "filter", all(filter), "must_not", all(not)));
        };
    }

    private static List<Map<String, Object>> all(List<Clause> clauses) {
        return clauses.stream().map(ClusterQuery::of).toList();
    }

    private static Map<String, Object> term(String field, String term, float boost) {
        return Map.of("term", Map.of(field, Map.of("value", term, "boost", boost)));
    }
}
