package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.List;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.TextSpan;

/** Finds clauses that evidence could show true or false, in what is said and in what the narrator says. */
final class ClaimDetector implements Detector {

    private final Vocabulary vocabulary;

    ClaimDetector(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Suggestion> detect(Passage passage, AnalysedText text, List<Suggestion> before) {
        Words words = new Words(text, vocabulary);
        Clauses clauses = new Clauses(words);
        CheckWorthiness worth = new CheckWorthiness(words, before);
        List<Suggestion> claims = new ArrayList<>();
        for (Statement statement : new Statements(words, before, vocabulary).all()) {
            for (Run clause : clauses.of(statement)) {
                CheckWorthiness.Rating rating = worth.of(clause, statement);
                if (rating != null) {
                    claims.add(claim(passage, text, clause, statement, rating));
                }
            }
        }
        return claims;
    }

    private static Suggestion claim(
            Passage passage, AnalysedText text, Run clause, Statement statement, CheckWorthiness.Rating rating) {
        TextSpan span = clause.span(text);
        ClaimFields.Claimant claimant =
                statement.claimant() == null ? null : new ClaimFields.Claimant(statement.claimant(), null);
        ClaimFields fields = new ClaimFields(null, rating.worth().name(), rating.reasons(), null, claimant, null, null);
        return Suggestion.of(
                passage,
                statement.claimant() == null ? "claim.narrated" : "claim.reported",
                Tag.CLAIM,
                span,
                rating.triggers().isEmpty() ? List.of(span) : rating.triggers(),
                rating.worth() == ClaimFields.CheckWorthiness.HIGH ? .75 : .6,
                fields);
    }
}
