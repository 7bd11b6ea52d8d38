package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/** Says how much a clause is worth checking and why; nothing when evidence could not settle it. */
final class CheckWorthiness {

    private final Words words;
    private final NounPhrases phrases;
    private final List<TextSpan> figures;

    /**
     * A clause that is worth checking.
     *
     * @param reasons codes: quantity, act, accusation, actor, hedged
     */
    record Rating(ClaimFields.CheckWorthiness worth, List<String> reasons, List<TextSpan> triggers) {}

    CheckWorthiness(Words words, List<Suggestion> before) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.figures = before.stream()
                .filter(each -> each.tag() == Tag.FIGURE)
                .map(Suggestion::span)
                .sorted()
                .toList();
    }

    @Nullable
    Rating of(Run clause, Statement statement) {
        int from = clause.from();
        int to = clause.to();
        int least = statement.isReported() ? 2 : 3;
        if (to - from < least || words.isSign(to, "؟?") || words.is(from, Kind.MODAL) || isNoStatement(from, to)) {
            return null;
        }
        List<TextSpan> triggers = new ArrayList<>();
        boolean figure = figure(clause, triggers);
        boolean act = false;
        boolean accusation = false;
        boolean predicate = false;
        boolean hedged = statement.force() == Force.EXPECT;
        boolean opinion = false;
        Verb.Sense main = null;
        for (int at = from; at < to; at++) {
            Word word = words.word(at);
            if (word.isFinite() && word.verb() != null) {
                Verb.Sense sense = word.verb().verb().sense();
                if (main == null && sense != Verb.Sense.AUX && !isRelative(at, from)) {
                    main = sense;
                }
                predicate = true;
                act |= sense == Verb.Sense.ACT || sense == Verb.Sense.ACCUSE || sense == Verb.Sense.REPORT;
                accusation |= sense == Verb.Sense.ACCUSE;
                if (sense == Verb.Sense.ACT || sense == Verb.Sense.ACCUSE) {
                    triggers.add(words.text().token(at).span());
                }
            } else if (phrases.looksLikeVerb(at)) {
                predicate = true;
            }
            hedged |= words.bare(at).equals("قد")
                    && at + 1 < to
                    && word(at + 1).verb() != null
                    && word(at + 1).verb().imperfect();
            opinion |= word.is(Kind.OPINION);
        }
        if (main == Verb.Sense.APPEAL || main == Verb.Sense.FEEL) {
            return null;
        }
        if (opinion && !figure && !act) {
            return null;
        }
        boolean nominal = statement.nominal() && from == statement.run().from();
        if (!predicate && !figure && !nominal && !statement.isReported()) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        if (figure) {
            reasons.add("quantity");
        }
        if (accusation) {
            reasons.add("accusation");
        }
        if (act || words.is(from, Kind.MASDAR)) {
            reasons.add("act");
        }
        ClaimFields.CheckWorthiness worth = hedged
                ? ClaimFields.CheckWorthiness.LOW
                : reasons.isEmpty() ? ClaimFields.CheckWorthiness.MEDIUM : ClaimFields.CheckWorthiness.HIGH;
        return new Rating(worth, reasons, triggers);
    }

    /** Prayer and scripture; «لم تعلق الوزارة», which says that nothing was said; «لن نسمح», a resolve. */
    private boolean isNoStatement(int from, int to) {
        if (words.isSign(from, "﴿") || words.folded(from).equals("اللهم")) {
            return true;
        }
        if (!words.is(from, Kind.NEGATION) || from + 1 >= to) {
            return false;
        }
        Verb.Form form = words.word(from + 1).verb();
        boolean unsaid = form != null && form.verb().isCue();
        boolean resolve =
                words.bare(from).equals("لن") && words.folded(from + 1).startsWith("ن");
        return unsaid
                || resolve
                || words.folded(from + 1).equals("شك")
                || words.folded(from + 1).equals("احد");
    }

    private Word word(int at) {
        return words.word(at);
    }

    private boolean isRelative(int at, int from) {
        return at > from && words.is(at - 1, Kind.RELATIVE);
    }

    private boolean figure(Run clause, List<TextSpan> triggers) {
        TextSpan span = clause.span(words.text());
        int first = Collections.binarySearch(figures, span);
        for (int i = first < 0 ? -first - 1 : first;
                i < figures.size() && figures.get(i).start() < span.end();
                i++) {
            if (span.contains(figures.get(i))) {
                triggers.add(figures.get(i));
                return true;
            }
        }
        for (int at = clause.from(); at < clause.to(); at++) {
            if (words.isNumber(at)) {
                return true;
            }
        }
        return false;
    }
}
