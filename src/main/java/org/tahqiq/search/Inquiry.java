package org.tahqiq.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tahqiq.search.Clause.All;
import org.tahqiq.search.Clause.Any;
import org.tahqiq.search.Clause.Has;
import org.tahqiq.search.Clause.Phrase;
import org.tahqiq.search.Clause.Term;
import org.tahqiq.search.Clause.Weighted;

/** A query and a caller's sight as clauses. */
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

    /** Everything that fits. */
    static Clause of(Query query, Sight sight) {
        List<Clause> parts = new ArrayList<>();
        for (Query.Part part : query.parts()) {
            parts.add(new Any(List.of(of(WORDS, part), new Weighted(of(ABOUT, part), TITLE))));
        }
        List<Clause> among = new ArrayList<>(
                List.of(new Has("kind", query.kinds().stream().map(Kind::name).toList()), inCorpora(sight.corpora())));
        if (query.corpus() != null) {
            among.add(Clause.has("corpus", query.corpus().value().toString()));
        }
        return new All(parts, among, hidden(sight));
    }

    /** Any of the words of a query, where marks count from. */
    static Clause words(Query query) {
        return new Any(query.parts().stream().map(part -> of(WORDS, part)).toList());
    }

    private static Clause of(String field, Query.Part part) {
        if (part.exact()) {
            return new Phrase(
                    field, part.words().stream().map(FoldedWord::folded).toList());
        }
        FoldedWord word = part.words().getFirst();
        return new Clause.Word(field, word.folded(), FoldedWord.asStem(word.stem()), RELATIVE);
    }

    private static List<Clause> hidden(Sight sight) {
        return List.of(
                Clause.except(
                        inCorpora(sight.blind()),
                        Clause.has("member", sight.member().toString()),
                        Clause.has("kind", Kind.ARTICLE.name())),
                Clause.except(
                        new Has("kind", List.of(Kind.CLAIM.name(), Kind.EVIDENCE.name())),
                        inCorpora(sight.withClaims())),
                Clause.except(Clause.has("confidential", "true"), inCorpora(sight.judged())));
    }

    /** Claims that were checked, of corpora that may be looked into, with words like these; not this one itself. */
    static Clause like(String wording, UUID but, Sight sight, SearchIndex.Census index) {
        return new All(
                List.of(like(wording, index)),
                List.of(
                        Clause.has("kind", Kind.CLAIM.name()),
                        Clause.has("checked", "true"),
                        inCorpora(sight.withClaims())),
                List.of(Clause.has("key", Kind.CLAIM.name() + ":" + but)));
    }

    /** Checks of other desks with words like these, of corpora that may be looked into. */
    static Clause likeForeign(String wording, Sight sight, SearchIndex.Census index) {
        return new All(
                List.of(like(wording, index)),
                List.of(Clause.has("kind", Kind.FOREIGN_REVIEW.name()), inCorpora(sight.corpora())),
                List.of());
    }

    /**
     * Stems know أعلنت for أعلن. 3-grams know what is spelt differently, but each of them stands in thousands of claims: only words that
     * hardly any claim has are looked for by their parts.
     */
    private static Clause like(String wording, SearchIndex.Census index) {
        List<FoldedWord> all = FoldedWord.of(wording);
        SearchIndex.Counts counts = index.of(all.stream().map(Inquiry::stem).collect(Collectors.toSet()));
        int few = counts.all() / FEW;
        List<Word> words = all.stream()
                .map(word -> new Word(word, counts.with().getOrDefault(stem(word), 0)))
                .sorted(Comparator.comparingInt(Word::claims))
                .toList();
        List<Clause> any = new ArrayList<>();
        words.stream()
                .filter(word -> word.claims() > 0)
                .map(word -> stem(word.word()))
                .distinct()
                .limit(MOST_STEMS)
                .forEach(stem -> any.add(new Term(ABOUT, stem)));
        List<FoldedWord> rare = words.stream()
                .filter(word -> word.claims() <= few)
                .map(Word::word)
                .toList();
        GramStream.of(rare).stream()
                .distinct()
                .limit(MOST_GRAMS)
                .forEach(gram -> any.add(new Weighted(new Term(GRAMS, gram), GRAM)));
        return new Any(any);
    }

    /** @param claims how many entries have it */
    private record Word(FoldedWord word, int claims) {}

    private static String stem(FoldedWord word) {
        return FoldedWord.asStem(word.stem());
    }

    private static Clause inCorpora(Collection<UUID> corpora) {
        return new Has("corpus", corpora.stream().map(UUID::toString).toList());
    }
}
