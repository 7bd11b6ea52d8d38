package org.tahqiq.suggestion.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Verb.Sense;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.TextSpan;

/** Says how much a clause is worth checking and why; nothing when evidence could not settle it. */
final class CheckWorthiness {

    private final Words words;
    private final Nouns nouns;
    private final List<TextSpan> figures;

    /** Why a clause is worth checking, the strongest reason first; its Arabic stands in the claim's fields. */
    enum Reason {
        ACCUSATION("اتهام"),
        QUANTITY("رقم"),
        ACT("فعل محدد"),
        STATEMENT("خبر");

        private final String arabic;

        Reason(String arabic) {
            this.arabic = arabic;
        }

        String arabic() {
            return arabic;
        }
    }

    /**
     * A clause that is worth checking.
     *
     * @param triggers the figure and the verbs that speak for it
     */
    record Rating(ClaimFields.CheckWorthiness worth, List<Reason> reasons, List<TextSpan> triggers) {}

    CheckWorthiness(Words words, List<Suggestion> before) {
        this.words = words;
        this.nouns = new Nouns(words);
        this.figures = before.stream()
                .filter(each -> each.tag() == Tag.FIGURE)
                .map(Suggestion::span)
                .sorted()
                .toList();
    }

    @Nullable
    Rating of(Run clause, Statement statement) {
        if (isTooShort(clause, statement) || isNoStatement(clause.from(), clause.to())) {
            return null;
        }
        List<Integer> verbs = verbs(clause);
        Sense main = main(verbs, clause);
        TextSpan figure = figure(clause);
        boolean counts = figure != null || hasDigits(clause);
        Set<Sense> senses = senses(verbs);
        boolean act = senses.contains(Sense.ACT) || senses.contains(Sense.ACCUSE) || senses.contains(Sense.REPORT);
        boolean opinion = !counts && !act && has(clause, Kind.OPINION);
        boolean states = statement.isReported() || counts || !verbs.isEmpty();
        if (main == Sense.APPEAL || main == Sense.FEEL || opinion || !states) {
            return null;
        }
        List<Reason> reasons = new ArrayList<>();
        if (senses.contains(Sense.ACCUSE)) {
            reasons.add(Reason.ACCUSATION);
        }
        if (counts) {
            reasons.add(Reason.QUANTITY);
        }
        if (act || words.is(clause.from(), Kind.MASDAR)) {
            reasons.add(Reason.ACT);
        }
        ClaimFields.CheckWorthiness worth = worth(reasons, statement.force() == Force.EXPECT || isHedged(clause));
        if (reasons.isEmpty()) {
            reasons.add(Reason.STATEMENT);
        }
        return new Rating(worth, reasons, triggers(clause, figure, verbs));
    }

    private static ClaimFields.CheckWorthiness worth(List<Reason> reasons, boolean hedged) {
        if (hedged) {
            return ClaimFields.CheckWorthiness.LOW;
        }
        return reasons.isEmpty() ? ClaimFields.CheckWorthiness.MEDIUM : ClaimFields.CheckWorthiness.HIGH;
    }

    private static boolean isTooShort(Run clause, Statement statement) {
        return clause.to() - clause.from() < (statement.isReported() ? 2 : 3);
    }

    /** A question, a wish, a prayer; «لم تعلق الوزارة», which says that nothing was said; «لن نسمح», a resolve. */
    private boolean isNoStatement(int from, int to) {
        if (words.isSign(to, "؟?") || words.is(from, Kind.MODAL) || words.isSign(from, "﴿")) {
            return true;
        }
        if (!words.is(from, Kind.NEGATION) || from + 1 >= to) {
            return false;
        }
        String next = words.folded(from + 1);
        Verb.Form form = words.word(from + 1).verb();
        boolean unsaid = form != null && form.verb().isCue();
        boolean resolve = words.bare(from).equals("لن") && next.startsWith("ن");
        return unsaid || resolve || next.equals("شك") || next.equals("احد");
    }

    private List<Integer> verbs(Run clause) {
        List<Integer> verbs = new ArrayList<>();
        for (int at = clause.from(); at < clause.to(); at++) {
            if (nouns.isVerb(at)) {
                verbs.add(at);
            }
        }
        return verbs;
    }

    private Set<Sense> senses(List<Integer> verbs) {
        Set<Sense> senses = EnumSet.noneOf(Sense.class);
        for (int at : verbs) {
            Verb.Form form = words.word(at).verb();
            if (form != null) {
                senses.add(form.verb().sense());
            }
        }
        return senses;
    }

    /** What the first verb that is neither an auxiliary nor in a relative clause says. */
    private @Nullable Sense main(List<Integer> verbs, Run clause) {
        for (int at : verbs) {
            Verb.Form form = words.word(at).verb();
            boolean relative = at > clause.from() && words.is(at - 1, Kind.RELATIVE);
            if (form != null && form.verb().sense() != Sense.AUX && !relative) {
                return form.verb().sense();
            }
        }
        return null;
    }

    /** قد before an imperfect: it may be. */
    private boolean isHedged(Run clause) {
        for (int at = clause.from(); at + 1 < clause.to(); at++) {
            Verb.Form next = words.word(at + 1).verb();
            if (next != null && next.imperfect() && words.bare(at).equals("قد")) {
                return true;
            }
        }
        return false;
    }

    private boolean has(Run clause, Kind kind) {
        for (int at = clause.from(); at < clause.to(); at++) {
            if (words.is(at, kind)) {
                return true;
            }
        }
        return false;
    }

    private boolean hasDigits(Run clause) {
        for (int at = clause.from(); at < clause.to(); at++) {
            if (words.isNumber(at)) {
                return true;
            }
        }
        return false;
    }

    /** The first figure in a clause, by binary search. */
    private @Nullable TextSpan figure(Run clause) {
        TextSpan span = clause.span(words.text());
        int found = Collections.binarySearch(figures, span);
        for (int i = found < 0 ? -found - 1 : found;
                i < figures.size() && figures.get(i).start() < span.end();
                i++) {
            if (span.contains(figures.get(i))) {
                return figures.get(i);
            }
        }
        return null;
    }

    private List<TextSpan> triggers(Run clause, @Nullable TextSpan figure, List<Integer> verbs) {
        List<TextSpan> triggers = new ArrayList<>();
        if (figure != null) {
            triggers.add(figure);
        }
        verbs.forEach(at -> triggers.add(words.text().token(at).span()));
        return triggers.isEmpty() ? List.of(clause.span(words.text())) : triggers;
    }
}
