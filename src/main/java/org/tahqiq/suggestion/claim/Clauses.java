package org.tahqiq.suggestion.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.WordShape;
import org.tahqiq.suggestion.word.Words;

/** Cuts a statement into clauses, each with a predicate of its own, without what frames them. */
final class Clauses {

    private static final String END_SIGNS = ".!؟?…؛:";

    /** Words that join a clause to the one before and are no part of it. */
    private static final Set<String> JOINTS = Set.of(
            "حيث", "اذ", "كما", "ثم", "لكن", "بل", "بينما", "فيما", "حين", "غير", "الا", "ان", "وان", "فان", "بان",
            "قد", "وقد", "ولكن", "اما", "لان", "علما");

    private final Words words;
    private final NounPhrases phrases;

    Clauses(Words words) {
        this.words = words;
        this.phrases = new NounPhrases(words);
    }

    List<Run> of(Statement statement) {
        List<Run> clauses = new ArrayList<>();
        Run run = statement.run();
        int from = run.from();
        int cut = run.cut();
        for (int at = run.from(); at < run.to(); at++) {
            if (at > from
                    && !isPredicateOf(from, at)
                    && isCut(at, run.to(), statement.nominal() && from == run.from())) {
                add(clauses, from, at, cut, statement);
                from = at;
                cut = 0;
            }
        }
        add(clauses, from, run.to(), cut, statement);
        return clauses;
    }

    private boolean isVerb(int at) {
        return words.word(at).isFinite() || phrases.nouns().looksLikeVerb(at);
    }

    /** Whether a comma parts the subject behind أن from its verb here: أن موسكو وطهران، تدرسان … */
    private boolean isPredicateOf(int from, int at) {
        return words.isComma(at - 1)
                && words.is(from - 1, Kind.THAT)
                && words.word(at).joint() == 0
                && isVerb(at)
                && !hasPredicate(from, at);
    }

    /** Whether a new clause begins here; of what a noun names (مقتل … وإصابة …) another noun of an act begins one. */
    private boolean isCut(int at, int to, boolean nominal) {
        if (words.isSign(at - 1, END_SIGNS)) {
            return !(words.isNumber(at) && words.isNumber(at - 2));
        }
        Word word = words.word(at);
        if (nominal) {
            return word.joint() > 0 && word.is(Kind.MASDAR) && !word.definite() && !word.owned() && at + 1 < to;
        }
        if (word.joint() > 0 && isVerb(at)) {
            return true;
        }
        if (!words.isComma(at - 1)) {
            return words.folded(at).equals("ثم") && isVerb(at + 1);
        }
        return opensClause(at) || (word.joint() > 0 && hasPredicate(at + 1, to));
    }

    /** What behind a comma begins a clause: a joint, a verb, a pronoun, وأن, بينهم, قبل أن. */
    private boolean opensClause(int at) {
        Word word = words.word(at);
        String folded = words.folded(at);
        boolean before = folded.equals("قبل") && words.folded(at + 1).equals("ان");
        boolean among = folded.startsWith("بينه") || folded.startsWith("منه");
        boolean purpose = folded.startsWith("لي") || folded.startsWith("لت");
        return JOINTS.contains(folded)
                || (purpose && isImperfectBehindLam(at))
                || word.is(Kind.CONTRAST)
                || word.is(Kind.PRONOUN)
                || (word.is(Kind.THAT) && folded.startsWith("و"))
                || before
                || among
                || isVerb(at)
                || (words.is(at, Kind.NEGATION) && isVerb(at + 1))
                || (folded.equals("في") && words.folded(at + 1).equals("حين"));
    }

    private boolean isImperfectBehindLam(int at) {
        Word word = words.word(at);
        return word.isUnlisted()
                && words.folded(at).length() > 4
                && !word.definite()
                && WordShape.looksLikeVerb("ي" + words.folded(at).substring(2), 0, ' ');
    }

    /** Whether a verb stands before the next comma. */
    private boolean hasPredicate(int from, int to) {
        for (int at = from; at < to && !words.isComma(at); at++) {
            if (isVerb(at)) {
                return true;
            }
        }
        return false;
    }

    private void add(List<Run> clauses, int from, int to, int cut, Statement statement) {
        int start = behindDateline(from, to);
        int first = start == from ? cut : 0;
        boolean moved = true;
        while (moved && start < to) {
            moved = false;
            if (words.isComma(start)
                    || words.isSign(start, END_SIGNS + "-–—()")
                    || isIdle(start)
                    || isStrayQuote(start, to)) {
                start++;
                first = 0;
                moved = true;
            } else if (words.bare(start).equals("قبل")
                    && words.folded(start + 1).equals("ان")) {
                start += 2;
                first = 0;
                moved = true;
            } else if (words.bare(start).equals("من")
                    && words.is(start + 1, Kind.NOT_THAT)
                    && words.is(start + 2, Kind.THAT)) {
                start += 3;
                first = 0;
                moved = true;
            } else if (!statement.nominal() && phrases.nouns().isPreposition(start)) {
                int comma = comma(start, to);
                if (comma > 0 && comma - start < 12) {
                    start = comma + 1;
                    first = 0;
                    moved = true;
                }
            }
        }
        int end = to;
        while (end > start
                && (words.isComma(end - 1)
                        || words.isSign(end - 1, END_SIGNS + "-–—(")
                        || words.is(end - 1, Kind.CONTRAST)
                        || isStrayQuote(end - 1, start, end)
                        || words.bare(end - 1).equals("و"))) {
            end--;
        }
        if (end > start + 1 && words.isQuote(start) && words.partner(start) == end - 1) {
            start++;
            end--;
        }
        if (end > start) {
            boolean purpose = first == 0
                    && words.isComma(start - 1)
                    && words.folded(start).startsWith("ل")
                    && isImperfectBehindLam(start);
            clauses.add(new Run(
                    start, end, purpose ? 1 : first == 0 ? words.word(start).joint() : first));
        }
    }

    /** Behind «دبي في 5 فبراير -» at the beginning of a text or paragraph. */
    private int behindDateline(int from, int to) {
        for (int at = from; at < Math.min(to, from + 8); at++) {
            if (words.isSign(at, "-–—ـ") && !words.isGlued(at) && (from == 0 || !words.isWord(from - 1))) {
                return at + 1;
            }
        }
        return from;
    }

    private boolean isIdle(int at) {
        return JOINTS.contains(words.folded(at))
                || JOINTS.contains(words.bare(at))
                || phrases.nouns().isTime(at) && words.isComma(at + 1);
    }

    private boolean isStrayQuote(int at, int to) {
        return words.isQuote(at) && (words.partner(at) <= at || words.partner(at) >= to);
    }

    private boolean isStrayQuote(int at, int start, int end) {
        return words.isQuote(at) && (words.partner(at) < start || words.partner(at) >= end || words.partner(at) == at);
    }

    private int comma(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.isComma(at)) {
                return at;
            }
            if (isVerb(at) || words.isQuote(at)) {
                return -1;
            }
        }
        return -1;
    }
}
