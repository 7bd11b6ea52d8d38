package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a statement into clauses, each with a predicate of its own, without what frames them. */
final class Clauses {

    private static final String END_SIGNS = ".!؟?…؛:";

    /** Words that join a clause to the one before and are no part of it. */
    private static final Set<String> JOINTS = Set.of(
            "حيث", "اذ", "كما", "ثم", "لكن", "بل", "بينما", "فيما", "حين", "غير", "الا", "ان", "بان", "قد", "وقد",
            "ولكن", "اما", "لان", "علما");

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
        boolean predicate = statement.nominal();
        for (int at = run.from(); at < run.to(); at++) {
            if (at > from && isCut(at, from, run.to(), predicate)) {
                add(clauses, from, at, cut, statement);
                from = at;
                cut = 0;
                predicate = false;
            }
            predicate |= isVerb(at);
        }
        add(clauses, from, run.to(), cut, statement);
        return clauses;
    }

    private boolean isVerb(int at) {
        return words.word(at).isFinite() || phrases.looksLikeVerb(at);
    }

    /** Whether a new clause begins here. */
    private boolean isCut(int at, int from, int to, boolean predicate) {
        if (words.isSign(at - 1, END_SIGNS)) {
            return true;
        }
        Word word = words.word(at);
        boolean afterComma = words.isComma(at - 1);
        if (!predicate) {
            return false;
        }
        if (word.joint() > 0 && isVerb(at)) {
            return true;
        }
        if (!afterComma) {
            return words.folded(at).equals("ثم");
        }
        boolean joins = JOINTS.contains(words.folded(at))
                || word.is(Kind.CONTRAST)
                || words.folded(at).equals("في") && words.folded(at + 1).equals("حين");
        return joins || (word.joint() > 0 && hasPredicate(at + 1, to));
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
        int start = from;
        int first = cut;
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
            } else if (!statement.nominal() && phrases.isPreposition(start)) {
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
        if (end > start + 1 && words.isQuote(start) && words.text().partner(start) == end - 1) {
            start++;
            end--;
        }
        if (end > start) {
            clauses.add(new Run(start, end, first == 0 ? words.word(start).joint() : first));
        }
    }

    private boolean isIdle(int at) {
        return JOINTS.contains(words.folded(at))
                || JOINTS.contains(words.bare(at))
                || phrases.isTime(at) && words.isComma(at + 1);
    }

    private boolean isStrayQuote(int at, int to) {
        return words.isQuote(at)
                && (words.text().partner(at) <= at || words.text().partner(at) >= to);
    }

    private boolean isStrayQuote(int at, int start, int end) {
        return words.isQuote(at)
                && (words.text().partner(at) < start
                        || words.text().partner(at) >= end
                        || words.text().partner(at) == at);
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
