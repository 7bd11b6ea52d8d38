package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Words;

/** Finds the noun phrase that names who speaks, behind its verb, where Arabic puts a subject first of all. */
final class Sources {

    private final Words words;
    private final NounPhrases phrases;
    private final Fillers fillers;
    private final HolderNames holders;

    Sources(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.fillers = new Fillers(words, phrases);
        this.holders = new HolderNames(words);
    }

    /** The subject between a verb and what introduces its content; null when it is elided or stands elsewhere. */
    @Nullable
    Run behind(Cue cue, int to) {
        if (cue.form() != null && cue.form().plural()) {
            return null;
        }
        int at = cue.to();
        while (at < to) {
            if (fillers.isOne(at)) {
                at += words.folded(at).equals("اول") && words.folded(at + 1).equals("من") ? 3 : 1;
            } else if (words.is(at, Kind.PREPOSITION) && endsInPronoun(at)) {
                at++;
            } else if (phrases.nouns().isPreposition(at)
                    || (words.folded(at).startsWith("ب") && words.word(at).isUnlisted() && words.endsInTa(at))) {
                at = behindAdverbial(at, to);
            } else if (phrases.nouns().begins(at)) {
                return subject(cue, at, to);
            } else {
                return null;
            }
        }
        return null;
    }

    private @Nullable Run subject(Cue cue, int at, int to) {
        if (cue.verb().takes(Trait.PREDICATE) && words.isQuote(to)) {
            // اعتبرت اللجنة القرار «خطوة متأخرة»
            int core = phrases.core(at, to);
            return new Run(at, words.isComma(core) ? phrases.end(at, to) : core);
        }
        if (!cue.verb().hasTarget() && !cue.verb().hasAddressee()) {
            return new Run(at, behindOwnedMasdar(at, phrases.end(at, to)));
        }
        int core = phrases.core(at, to);
        if (words.word(core).definite()
                && phrases.nouns().isNominal(core)
                && core + 1 < to
                && phrases.nouns().isNominal(core + 1)
                && !words.word(core + 1).definite()) {
            // الحزب الحاكم خصومه: between two nouns a definite word is an adjective of the first.
            core++;
        }
        if (phrases.nouns().isName(core - 1)
                && words.word(core).definite()
                && words.word(core).isUnlisted()
                && core + 1 < to
                && phrases.nouns().isNominal(core + 1)) {
            // خليفة المبروك الحكومة: a family name has the article too.
            core++;
        }
        if (cue.verb().hasAddressee()) {
            // طمأن وزير الصحة المواطنين: persons behind a definite noun are told, they are no adjective.
            boolean told = core - at >= 2
                    && words.word(core - 1).canSpeak()
                    && words.folded(core - 1).endsWith("ين")
                    && words.word(at).definite() == (core - at == 2);
            core = told ? core - 1 : core;
            return new Run(at, words.isComma(core) ? phrases.end(at, to) : core);
        }
        if (isPlaced(core) && core + 2 < to) {
            int whole = phrases.end(at, to);
            if (holders.of(at, whole) > core) {
                // تاجر الذهب في الصاغة عماد رزق ذلك
                core = whole;
            } else if (!words.word(core - 1).definite()) {
                // نواب في المعارضة رئيس المجلس
                core = phrases.core(core + 1, to);
            }
        }
        int comma = lastComma(core, to);
        int end =
                comma > core || words.isComma(core) ? Math.max(core, phrases.end(at, comma > core ? comma : to)) : core;
        // With one noun phrase only it is the accused, and who accuses is elided.
        if (words.word(end).clitic() == 'ل' && words.word(end).definite() && end + 1 < to) {
            end++;
        }
        boolean alone = end >= to || (phrases.nouns().isLoneClitic(end) && end + 1 >= to);
        return alone && !cue.owned() ? null : new Run(at, end);
    }

    private boolean isPlaced(int at) {
        return words.folded(at).equals("في") || words.folded(at).equals("من");
    }

    /** أمينة المعرض، الفنانة ريم، الافتتاح: between its commas stands who it is, behind them what is spoken of. */
    private int lastComma(int from, int to) {
        int at = to - 1;
        while (at > from && !words.isComma(at)) {
            at--;
        }
        return at > from ? at : -1;
    }

    /** جدد الوزير تأكيده أن: the masdar of what he says is not his name. */
    private int behindOwnedMasdar(int from, int end) {
        boolean again = words.folded(end - 1).equals("التاكيد");
        boolean masdar = end - from > 1
                && words.is(end - 1, Kind.MASDAR)
                && (words.word(end - 1).owned() || again);
        return masdar ? end - 1 : end;
    }

    /** لنا، عليه: the subject follows at once. */
    private boolean endsInPronoun(int at) {
        String folded = words.folded(at);
        return folded.endsWith("ه")
                || folded.endsWith("ها")
                || folded.endsWith("نا")
                || folded.endsWith("هم")
                || folded.equals("لي");
    }

    /** قال للصحفيين بعد الاجتماع المسؤول الأممي: behind adverbials a person or a body; otherwise a comma ends them. */
    private int behindAdverbial(int from, int to) {
        int at = from;
        while (at < to && phrases.nouns().isPreposition(at)) {
            int noun = words.word(at).clitic() == 0 ? at + 1 : at;
            at = noun >= to ? to : words.is(noun, Kind.OUTLET) ? behindMedium(noun, to) : phrases.core(noun, to);
        }
        boolean person = at < to
                && (words.is(at, Kind.ROLE) || words.is(at, Kind.TITLE))
                && (words.word(at).definite() || words.word(at + 1).definite())
                && words.word(at).clitic() == 0
                && words.word(at).joint() == 0;
        return person ? at : behindComma(from, to);
    }

    /** لوكالة فرانس برس, لصحيفة «الوطن» السورية: a medium's name reaches up to a person. */
    private int behindMedium(int from, int to) {
        int at = from + 1;
        while (at < to
                && !words.isComma(at)
                && !words.is(at, Kind.ROLE)
                && !words.is(at, Kind.TITLE)
                && !phrases.nouns().isPreposition(at)) {
            at++;
        }
        return at;
    }

    private int behindComma(int from, int to) {
        int at = from;
        while (at < to && !words.isComma(at)) {
            at++;
        }
        return at;
    }
}
