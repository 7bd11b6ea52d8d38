package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Objects that only some verbs take as what is said: the blame, a judgement, something said, an amount. */
final class SpecialObjects {

    private static final Set<String> QUESTIONS =
            Set.of("اين", "متي", "لماذا", "هل", "كم", "من", "ما", "لم", "اي", "ماذا", "كيف");

    private final Words words;
    private final NounPhrases phrases;
    private final Nouns nouns;

    SpecialObjects(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.nouns = phrases.nouns();
    }

    /** مسؤولية الحادث، كامل المسؤولية، تبعات ذلك. */
    boolean isBlame(int at) {
        String folded = words.folded(at);
        String noun = folded.startsWith("ال") ? folded.substring(2) : folded;
        boolean whole = folded.equals("كامل") || folded.equals("كل");
        return noun.startsWith("مسؤوليه") || noun.startsWith("تبعات") || (whole && isBlame(at + 1));
    }

    /** اعتبرت الهيئة ذلك خرقا للدستور. */
    boolean isJudged(int at) {
        return words.is(at, Kind.DEMONSTRATIVE)
                && (words.opensQuote(at + 1)
                        || (words.folded(at + 1).length() > 3
                                && words.folded(at + 1).endsWith("ا")
                                && !words.word(at + 1).definite()));
    }

    /** الاتهامات، باللوم، ما نشرته الصحيفة. */
    boolean isSaid(int at) {
        Word word = words.word(at);
        int noun = word.is(Kind.DEMONSTRATIVE) ? at + 1 : at;
        return (words.is(noun, Kind.WRITTEN) && (word.clitic() == 0 || word.clitic() == 'ب'))
                || (words.folded(at).equals("ما") && words.word(at + 1).isCueVerb());
    }

    /** قدّر الصندوق العجز بنحو …: the object begins where the subject has ended, an amount after ب follows. */
    boolean isEstimated(Cue cue, int at, int limit) {
        if (cue.owned()) {
            // قدّرتها الصحيفة بضعفي المبلغ: its object is the pronoun.
            return words.is(at, Kind.AMOUNT) || (words.folded(at).equals("ب") && words.isNumber(at + 1));
        }
        boolean subject = at > cue.to() && at < phrases.core(cue.to(), limit);
        if (!nouns.begins(at) || subject || phrases.isGoverned(at, cue.to(), limit)) {
            return false;
        }
        for (int ahead = at + 1; ahead < Math.min(limit, at + 14) && !words.isComma(ahead); ahead++) {
            String folded = words.folded(ahead);
            if ((folded.equals("ب") && words.isNumber(ahead + 1)) || words.is(ahead, Kind.AMOUNT)) {
                return at > cue.to()
                        || !(words.is(at, Kind.BODY)
                                || words.is(at, Kind.ROLE)
                                || words.folded(at).endsWith("ها"));
            }
        }
        return false;
    }

    /** نفت عائلة المغني الراحل صحة الخبر: between a definite noun and an indefinite one a word with the article is an adjective. */
    boolean isAdjectiveOfSource(int at) {
        return words.word(at).definite()
                && words.word(at).isUnlisted()
                && words.word(at - 1).definite()
                && nouns.isNominal(at + 1)
                && !nouns.isName(at + 1)
                && !words.word(at + 1).definite();
    }

    /** تساءل أين تذهب الملايين: what somebody asks himself. */
    static boolean isAsked(Words words, Verb verb, int at) {
        return verb.lemma().equals("تساءل") && QUESTIONS.contains(words.folded(at));
    }
}
