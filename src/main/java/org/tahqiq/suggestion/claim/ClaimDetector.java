package org.tahqiq.suggestion.claim;

import java.util.List;
import java.util.Locale;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.Detector;
import org.tahqiq.suggestion.claim.CheckWorthiness.Rating;
import org.tahqiq.suggestion.claim.CheckWorthiness.Reason;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.AnalysedText;

/** Finds clauses that evidence could show true or false, in what is said and in what the narrator says. */
public final class ClaimDetector implements Detector {

    /** About how often clauses with and without a reason were claims in the development texts. */
    private static final double LIKELY = .8;

    private static final double POSSIBLE = .6;

    private final Vocabulary vocabulary;

    public ClaimDetector(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Suggestion> detect(Passage passage, Words words, List<Suggestion> before) {
        Clauses clauses = new Clauses(words);
        CheckWorthiness worth = new CheckWorthiness(words, before);
        return words.each(new Statements(words, before, vocabulary).all())
                .<Suggestion>mapMulti((statement, claims) -> {
                    for (Run clause : clauses.of(statement)) {
                        Rating rating = worth.of(clause, statement);
                        if (rating != null) {
                            claims.accept(claim(passage, words.text(), clause, statement, rating));
                        }
                    }
                })
                .toList();
    }

    private static Suggestion claim(
            Passage passage, AnalysedText text, Run clause, Statement statement, Rating rating) {
        String name = statement.claimant();
        ClaimFields.Claimant claimant = name == null || name.isBlank() ? null : new ClaimFields.Claimant(name, null);
        ClaimFields fields = new ClaimFields(
                null,
                rating.worth().name(),
                rating.reasons().stream().map(Reason::arabic).toList(),
                null,
                claimant,
                null,
                null);
        Reason first = rating.reasons().getFirst();
        return Suggestion.of(
                passage,
                "claim." + first.name().toLowerCase(Locale.ROOT),
                Tag.CLAIM,
                clause.span(text),
                rating.triggers(),
                first == Reason.STATEMENT ? POSSIBLE : LIKELY,
                fields);
    }
}
