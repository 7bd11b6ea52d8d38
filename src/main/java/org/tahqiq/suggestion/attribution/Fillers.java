package org.tahqiq.suggestion.attribution;

import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Words;

/** What stands between a verb and who speaks and is no part of either: commas, times, how it is said. */
final class Fillers {

    private final Words words;
    private final NounPhrases phrases;

    Fillers(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    boolean isOne(int at) {
        return words.isComma(at)
                || words.is(at, Kind.MANNER)
                || isState(at)
                || phrases.nouns().isTime(at)
                || words.isSign(at, "()")
                || words.bare(at).equals("قد")
                || (words.folded(at).equals("فقد") && words.word(at + 1).isCueVerb())
                || phrases.nouns().isCircumstance(at);
    }

    /** وأضافت باكية: a feminine participle right behind a feminine verb tells in what state she speaks. */
    private boolean isState(int at) {
        String folded = words.folded(at);
        // بنبرة غاضبة
        boolean tone = words.endsInTa(at)
                && words.is(at - 1, Kind.MANNER)
                && !words.word(at).definite();
        return tone
                || words.endsInTa(at)
                        && (words.word(at).isUnlisted() || words.is(at, Kind.PARTICIPLE))
                        && !words.word(at).definite()
                        && ((folded.length() == 5 && folded.charAt(1) == 'ا') || folded.startsWith("م"))
                        && (words.isSign(at + 1, ":") || words.isComma(at + 1) || words.is(at + 1, Kind.THAT))
                        && words.word(at - 1).isCueVerb();
    }
}
