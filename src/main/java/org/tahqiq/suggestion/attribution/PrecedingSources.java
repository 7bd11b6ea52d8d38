package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Finds the noun phrase that names who speaks before its verb: as its topic, or where a relative clause hangs on it. */
final class PrecedingSources {

    /** Pronouns that go back to what somebody says something in. */
    private static final Set<String> BACK = Set.of("فيه", "فيها", "فيهما", "خلاله", "خلالها", "عبره", "عبرها");

    private final Words words;
    private final NounPhrases phrases;
    private final Fillers fillers;

    PrecedingSources(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.fillers = new Fillers(words, phrases);
    }

    /** The subject before a verb: وزارة الصحة قالت إن، كانت الإدارة قد أكدت، الوزير الذي أعلن. */
    @Nullable
    Run of(Cue cue, int lower) {
        Run earlier = whoDidBefore(cue, lower);
        if (earlier != null) {
            return earlier;
        }
        int to = goesBackToNoun(cue) ? venue(cue.at(), lower) : cue.at();
        if (Cues.isBareThat(words, to - 1) && words.bare(to - 2).equals("سبق")) {
            // الحكومة التي سبق أن وصفت
            to -= 2;
        }
        while (to > lower && (fillers.isOne(to - 1) || isAuxiliary(to - 1))) {
            to--;
        }
        boolean relative = words.is(to - 1, Kind.RELATIVE);
        if (relative) {
            to--;
            while (to > lower && words.isComma(to - 1)) {
                to--;
            }
        }
        Run described = relative ? described(to, lower) : null;
        if (described != null) {
            return described;
        }
        int topic = words.folded(cue.at()).startsWith("ف") ? topic(lower, to) : -1;
        if (cue.at() > lower && words.word(cue.at()).joint() > 0 && topic < 0) {
            return null;
        }
        for (int from = Math.max(lower, topic); from < to; from++) {
            if (from == lower || from == topic || startsClause(from)) {
                int start = skipOpeners(from, to);
                boolean named = start < to
                        && phrases.nouns().begins(start)
                        && !words.isQuote(start)
                        && !isAdverbial(start, to)
                        && !(opensVerbally(start, -1) && start + 1 < to);
                int end = named ? phrases.filling(start, to) : -1;
                if (end > 0) {
                    return new Run(start, end, words.word(start).joint());
                }
            }
        }
        // إلى عائلات الضحايا، عبّر فيها عن: behind a comma the main clause goes on, whoever its last noun is.
        boolean parted = !relative && words.isComma(cue.at() - 1) && to < cue.at();
        boolean plural = cue.form() != null && cue.form().plural();
        return parted || words.word(cue.at()).joint() > 0 ? null : nearest(to, lower, plural);
    }

    /** وفي دراسة أصدرها المركز ورد أن: what stands somewhere is written so in what goes before; null when it is و and رد. */
    @Nullable
    Run standingIn(Cue cue, int lower) {
        String folded = words.folded(cue.at());
        if ((!folded.equals("ورد") && !folded.equals("وردت")) || cue.to() - cue.at() > 1) {
            return null;
        }
        for (int at = cue.at() - 1; at > lower; at--) {
            if (words.is(at, Kind.PAPER) && words.bare(at - 1).equals("في")) {
                return phrases.end(at, cue.at()) == cue.at() ? new Run(at, cue.at()) : null;
            }
        }
        return null;
    }

    /** سبق للوزير أن أعلن: who speaks stands behind ل. */
    private @Nullable Run whoDidBefore(Cue cue, int lower) {
        if (!Cues.isBareThat(words, cue.at() - 1)) {
            return null;
        }
        for (int at = cue.at() - 2; at >= lower; at--) {
            if (words.bare(at).equals("سبق")) {
                int first = at + 1;
                boolean named = words.word(first).clitic() == 'ل' && first < cue.at() - 1;
                // The article of للوزير cannot be told from its preposition.
                return named
                        ? new Run(
                                first,
                                phrases.endOf(first, cue.at() - 1),
                                words.folded(first).startsWith("لل") ? 0 : 1)
                        : null;
            }
        }
        return null;
    }

    /** وضعا تقول إنه …: an indefinite accusative alone is no subject, unless أن governs it. */
    private boolean isAdverbial(int at, int to) {
        Word word = words.word(at);
        return at + 1 == to
                && words.folded(at).length() > 3
                && words.folded(at).endsWith("ا")
                && !word.definite()
                && !word.canSpeak()
                && !words.is(at - 1, Kind.THAT);
    }

    /** أصدر المجلس بيانا أكد فيه أن: the verb goes back to a noun by its pronoun. */
    private boolean goesBackToNoun(Cue cue) {
        return cue.at() > 0 && (BACK.contains(words.folded(cue.to())) || BACK.contains(words.folded(cue.to() + 1)));
    }

    /** The first word of an object before a verb, in or by which something is said: مؤتمرا صحفيا أعلن خلاله. */
    private int venue(int to, int lower) {
        int from = to;
        while (from > lower
                && phrases.nouns().isNominal(from - 1)
                && !words.word(from - 1).definite()) {
            from--;
            if (words.is(from, Kind.VENUE) || words.is(from, Kind.PAPER)) {
                return from;
            }
        }
        return to;
    }

    /** Where أما stands, which ف answers: أما الوزارة فنفت; -1 when it does not. */
    private int topic(int from, int to) {
        for (int at = to - 1; at >= from; at--) {
            if (words.bare(at).equals("اما")) {
                return at;
            }
        }
        return -1;
    }

    /** تنظر الرابطة في تقرير المراقب الذي أشار إلى: the document right before its relative clause. */
    private @Nullable Run described(int to, int lower) {
        int from = to;
        while (from > lower
                && phrases.nouns().isNominal(from - 1)
                && words.word(from).joint() == 0) {
            from--;
        }
        for (int head = from; head < to; head++) {
            boolean object =
                    words.word(head - 1).definite() && !words.word(head).definite();
            boolean governed =
                    head > lower && (object || phrases.nouns().isPreposition(head - 1) || words.isComma(head - 1));
            if (governed && words.is(head, Kind.PAPER) && phrases.core(head, to) >= to - 1) {
                return new Run(head, to, words.word(head).joint());
            }
        }
        return null;
    }

    /** The noun that an indefinite relative clause hangs on: على تقارير تفيد بأن. */
    private @Nullable Run nearest(int to, int lower, boolean plural) {
        int paper = venue(to, lower);
        if (!plural
                && paper < to
                && words.is(paper, Kind.PAPER)
                && words.word(paper).joint() == 0) {
            return new Run(paper, to);
        }
        int from = to;
        while (from > lower
                && to - from < 6
                && phrases.nouns().isNominal(from - 1)
                && !opensVerbally(from - 1, lower)) {
            from--;
            if (words.word(from).joint() > 0) {
                break;
            }
        }
        // تستشهد بدراسة للجامعة خلصت إلى
        int document = from > lower && words.word(from - 1).clitic() == 'ل' ? from - 2 : from - 1;
        boolean governed = document < from - 1 || words.word(from - 1).clitic() != 0;
        if (governed
                && document >= lower
                && words.is(document, Kind.PAPER)
                && words.word(document).verb() == null
                && !words.word(document).definite()) {
            return new Run(document, to, words.word(document).cut());
        }
        for (int head = from; head < to; head++) {
            Word word = words.word(head);
            if ((word.is(Kind.PAPER)
                            || word.is(Kind.GROUP)
                            || word.is(Kind.BODY)
                            || word.is(Kind.OUTLET)
                            || word.is(Kind.ROLE)
                            || phrases.nouns().isVerb(head - 1))
                    && (head == lower || head == from || !words.isWord(head - 1))) {
                return phrases.nouns().isVerb(head - 1)
                        ? new Run(head, phrases.core(head, to), words.word(head).joint())
                        : trimmed(head, to);
            }
        }
        return null;
    }

    /** وعقد الوزير: what could be a noun too is a verb where a clause begins. */
    private boolean opensVerbally(int at, int lower) {
        return words.word(at).verb() != null && (at == lower || words.word(at).joint() > 0);
    }

    private Run trimmed(int from, int to) {
        int end = to;
        while (end > from + 1 && fillers.isOne(end - 1)) {
            end--;
        }
        return new Run(from, end, words.word(from).joint());
    }

    private boolean startsClause(int at) {
        return words.isComma(at - 1)
                || words.isSign(at - 1, "؛:-–—")
                || words.is(at - 1, Kind.THAT)
                || words.is(at - 1, Kind.CONTRAST)
                || words.bare(at).equals("اما")
                || (words.word(at).joint() > 0 && !phrases.nouns().isNamedAsIfJoined(at));
    }

    int skipOpeners(int from, int to) {
        int at = from;
        while (at < to) {
            if (fillers.isOne(at)
                    || isAuxiliary(at)
                    || words.is(at, Kind.CONTRAST)
                    || words.is(at, Kind.THAT)
                    || words.folded(at).equals("و")
                    || words.folded(at).equals("ثم")
                    || words.folded(at).equals("اما")
                    || words.folded(at).equals("واما")) {
                at++;
            } else if (words.is(at, Kind.WHEN)) {
                at = behindComma(at, to);
            } else if (phrases.nouns().isPreposition(at)) {
                int comma = behindComma(at, to);
                if (comma >= to || hasVerb(at, comma)) {
                    return at;
                }
                at = comma;
            } else {
                return at;
            }
        }
        return at;
    }

    private boolean hasVerb(int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.word(at).isFinite()) {
                return true;
            }
        }
        return false;
    }

    boolean isAuxiliary(int at) {
        Word word = words.word(at);
        return word.verb() != null && word.verb().verb().sense() == Verb.Sense.AUX;
    }

    private int behindComma(int from, int to) {
        int at = from;
        while (at < to && !words.isComma(at)) {
            at++;
        }
        return at;
    }
}
