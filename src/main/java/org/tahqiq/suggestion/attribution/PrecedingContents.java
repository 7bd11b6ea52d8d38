package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Reads frames that stand behind or within what is said: «…»، تقول أم ليث؛ …، بحسب الوزارة، …. */
final class PrecedingContents {

    private final Words words;
    private final NounPhrases phrases;
    private final Nouns nouns;
    private final Phrases<Boolean> asides;

    PrecedingContents(Words words, NounPhrases phrases, Phrases<Boolean> asides) {
        this.words = words;
        this.phrases = phrases;
        this.nouns = phrases.nouns();
        this.asides = asides;
    }

    /** A cue behind its content: «…»، تقول أم ليث؛ …، يؤكد البيان، …. */
    @Nullable
    Frame behind(Cue cue, int lower, int limit) {
        int back = cue.at() - 1;
        while (words.isComma(back) || words.is(back, Kind.MANNER) || words.isSign(back, "-–—")) {
            back--;
        }
        boolean quoted = words.isQuote(back) && words.partner(back) < back;
        boolean parted = back < cue.at() - 1;
        boolean inserted = words.isComma(back + 1)
                && (isThus(cue) || (words.isComma(cue.at() - 1) && !cue.verb().isWeak()));
        if ((!quoted && !inserted)
                || (cue.verb().isWeak() && !parted)
                || !(cue.verb().takes(Trait.SPEECH) || cue.verb().takes(Trait.PREDICATE))
                || words.word(cue.at()).joint() > 0) {
            return null;
        }
        boolean thus = isThus(cue);
        if (!nouns.begins(cue.to()) || isState(cue)) {
            // «…»، تقول وهي تبكي.
            boolean elided =
                    quoted && parted && cue.form() != null && (cue.form().imperfect() || thus);
            return elided ? before(cue, null, lower, limit) : null;
        }
        int end = phrases.end(cue.to(), limit);
        if (!quoted && !thus && end < limit && !words.isComma(end) && !words.isSign(end, ".؛!؟")) {
            return null;
        }
        return before(cue, new Run(cue.to(), end), lower, limit);
    }

    /** هكذا قال، هكذا لخّصت أم محمود حالها. */
    private boolean isThus(Cue cue) {
        return words.bare(cue.at() - 1).equals("هكذا");
    }

    /** «…»، تجيب ضاحكة: an indefinite feminine participle at the end tells how she says it. */
    private boolean isState(Cue cue) {
        String folded = words.folded(cue.to());
        return cue.feminine()
                && words.endsInTa(cue.to())
                && (words.word(cue.to()).isUnlisted() || words.is(cue.to(), Kind.PARTICIPLE))
                && folded.length() == 5
                && folded.charAt(1) == 'ا'
                && !words.isWord(cue.to() + 1);
    }

    @Nullable
    Frame before(Cue cue, @Nullable Run source, int lower, int limit) {
        int to = cue.at();
        while (to > lower && (words.isComma(to - 1) || words.is(to - 1, Kind.MANNER) || words.isSign(to - 1, "-–—"))) {
            to--;
        }
        if (to <= lower) {
            return null;
        }
        int from = clauseStart(to, lower);
        if (Cues.isBareThat(words, from) && from + 1 < to) {
            from++;
        }
        int end = source == null ? cue.to() : source.to();
        boolean inside = words.isComma(cue.at() - 1) && words.isComma(end) && end + 1 < limit && goesOn(end + 1);
        return new Frame(cue, source, null, Lead.BEFORE, from, cutAt(from), to, inside ? end + 1 : -1, false);
    }

    /** Whether a clause that a frame interrupts goes on here. */
    private boolean goesOn(int at) {
        Word word = words.word(at);
        return word.joint() == 0
                && !words.isQuote(at)
                && asides.at(words.text(), at) == null
                && !word.is(Kind.CONTRAST)
                && !word.is(Kind.PRONOUN)
                && !nouns.isCircumstance(at)
                && (!word.is(Kind.MASDAR) || word.clitic() != 0);
    }

    /** The clause that ends here begins at its quotation, or where a verb or a noun was joined to what is before it. */
    private int clauseStart(int to, int lower) {
        if (words.isQuote(to - 1) && words.partner(to - 1) < to - 1) {
            return Math.max(lower, words.partner(to - 1));
        }
        boolean verb = false;
        for (int at = to - 1; at > lower; at--) {
            int partner = words.partner(at);
            if (partner < at) {
                at = partner;
                continue;
            }
            verb |= words.word(at).isFinite() || nouns.looksLikeVerb(at);
            boolean joined =
                    words.word(at).joint() > 0 || words.is(at, Kind.CONTRAST) || words.is(at - 1, Kind.CONTRAST);
            boolean pronoun = words.is(at, Kind.PRONOUN) && words.folded(at).startsWith("و") && words.isComma(at - 1);
            if (pronoun
                    || (verb
                            && words.isComma(at - 1)
                            && (joined || words.word(at).isFinite()))
                    || words.isSign(at - 1, "؛:")
                    || words.isSign(at - 1, ".!؟")) {
                return at;
            }
        }
        return lower;
    }

    /** Of ولا too, which the small words have as one. */
    private int cutAt(int at) {
        boolean negated =
                (words.is(at, Kind.NEGATION) || words.is(at, Kind.PRONOUN)) && Clitics.isJoint(words.folded(at));
        return negated ? 1 : words.word(at).joint();
    }
}
