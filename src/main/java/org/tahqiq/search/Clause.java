package org.tahqiq.search;

import java.util.Collection;
import java.util.List;

/** What must be true of an entry for it to be found, in terms that every index can answer. */
sealed interface Clause {

    /** Has one of these values, none of none; it says nothing of how well an entry fits. */
    record Has(String field, Collection<String> values) implements Clause {}

    /** Has this term: the rarer it is, the better the entry fits. */
    record Term(String field, String term) implements Clause {}

    /** Has a word, or a relative of it, which counts for less. */
    record Word(String field, String word, String relative, float less) implements Clause {}

    /** Has these words one after the other. */
    record Phrase(String field, List<String> words) implements Clause {}

    record Weighted(Clause clause, float weight) implements Clause {}

    /** At least one of these, none of none; the more of them, the better an entry fits. */
    record Any(List<Clause> clauses) implements Clause {}

    /** All of these, and nothing that it may not be. How well an entry fits is said by what it must be alone. */
    record All(List<Clause> must, List<Clause> filter, List<Clause> not) implements Clause {}

    static Clause has(String field, String value) {
        return new Has(field, List.of(value));
    }

    /** These, but for those. */
    static Clause except(Clause these, Clause... those) {
        return new All(List.of(), List.of(these), List.of(those));
    }
}
