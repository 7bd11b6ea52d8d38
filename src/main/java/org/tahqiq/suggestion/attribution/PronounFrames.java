package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Reads frames whose content stands before them, where a pronoun points to it: وهو ما نفاه الجيش، وهي اتهامات أنكرها المتهم. */
final class PronounFrames {

    private final Words words;
    private final NounPhrases phrases;

    PronounFrames(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    @Nullable
    Frame of(Cue cue, int lower, int limit) {
        String next = words.folded(cue.to());
        boolean about = cue.verb().takes(Trait.IN)
                && words.is(cue.at() - 2, Kind.PRONOUN)
                && (next.equals("فيه") || next.equals("فيها"));
        if (about && phrases.nouns().begins(cue.to() + 1)) {
            // وهي نسبة يشكك فيها الخبير
            return by(cue, cue.to() + 1, limit);
        }
        if (!cue.owned() || cue.verb().takes(Trait.RUMOUR)) {
            return null;
        }
        boolean denies = cue.verb().force() == Force.DENY;
        boolean what = words.folded(cue.at() - 1).equals("ما");
        // ما سمّته غياب التقارير is a name for it, no answer to it.
        boolean strong = !cue.verb().isWeak() || denies || what || cue.verb().takes(Trait.SAID) || isAnswered(cue);
        boolean points = isPointed(cue) && !(what && cue.verb().takes(Trait.PREDICATE));
        boolean topic = denies && words.folded(cue.at()).startsWith("ف");
        if (!strong || !(points || topic)) {
            return denies && answers(cue, lower) ? elided(cue) : null;
        }
        int subject = cue.to();
        while (isPointingBack(subject)) {
            // الاتهام الذي وجهته إليها الصحيفة
            subject++;
        }
        return phrases.nouns().begins(subject) ? by(cue, subject, limit) : null;
    }

    private boolean isPointed(Cue cue) {
        Word before = words.word(cue.at() - 1);
        boolean noun =
                words.is(cue.at() - 2, Kind.PRONOUN) && phrases.nouns().isNominal(cue.at() - 1) && !before.definite();
        return noun
                || words.folded(cue.at() - 1).equals("ما")
                || before.is(Kind.WRITTEN)
                || before.is(Kind.RELATIVE)
                || before.is(Kind.PAPER)
                || before.is(Kind.MASDAR);
    }

    /** وهو اتهام ردّه مصدر عسكري: to something said even a verb with commoner senses is an answer. */
    private boolean isAnswered(Cue cue) {
        return words.is(cue.at() - 1, Kind.WRITTEN)
                && words.is(cue.at() - 2, Kind.PRONOUN)
                && cue.verb().takes(Trait.SPEECH);
    }

    private boolean isPointingBack(int at) {
        String folded = words.folded(at);
        return words.is(at, Kind.PREPOSITION)
                && (folded.endsWith("ه") || folded.endsWith("ها") || folded.endsWith("هم"));
    }

    /** ولدى سؤاله عن الواقعة، نفاها: the main verb behind a comma, and whoever was asked. */
    private boolean answers(Cue cue, int lower) {
        return cue.at() > lower
                && words.isComma(cue.at() - 1)
                && words.word(cue.at()).joint() == 0
                && !phrases.nouns().begins(cue.to());
    }

    private Frame by(Cue cue, int subject, int limit) {
        Run source = new Run(subject, phrases.end(subject, limit));
        return new Frame(cue, source, null, Lead.PRONOUN, cue.to(), 0, cue.to(), -1, false);
    }

    private static Frame elided(Cue cue) {
        return new Frame(cue, null, null, Lead.PRONOUN, cue.to(), 0, cue.to(), -1, false);
    }
}
