package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.attribution.Cue.Type;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Verb.Form;
import org.tahqiq.suggestion.word.Verb.Sense;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Verbs that are no verbs of speech but for the quotation after their colon: انفجر الرجل غاضبا: «…». */
final class UnlistedSpeech {

    /** A clause between a verb and the colon is no longer than this. */
    private static final int REACH = 14;

    /** A shorter quotation is a name or a title. */
    private static final int SHORTEST = 4;

    private static final Verb SPEECH = new Verb("", Sense.REPORT, Force.NEUTRAL, Set.of(Trait.SPEECH, Trait.WEAK));

    /** Whether a verb that begins its clause is followed by a colon and a quotation, and nothing between them reports. */
    boolean isOne(Words words, int at) {
        if (!isVerb(words, at) || !(words.word(at).joint() > 0 || !words.isWord(at - 1))) {
            return false;
        }
        for (int ahead = at + 1; ahead < Math.min(words.size(), at + REACH); ahead++) {
            if (words.isSign(ahead, ":")) {
                return words.opensQuote(ahead + 1) && words.partner(ahead + 1) - ahead > SHORTEST;
            }
            if (words.isSign(ahead, ".؛!؟")
                    || words.opensQuote(ahead)
                    || words.is(ahead, Kind.PARTICIPLE)
                    || words.is(ahead, Kind.WRITTEN)
                    || words.word(ahead).isCueVerb()) {
                return false;
            }
        }
        return false;
    }

    Cue cue(Words words, int at) {
        Word word = words.word(at);
        String bare = words.bare(at);
        boolean feminine = word.verb() != null ? word.verb().feminine() : bare.startsWith("ت") || bare.endsWith("ت");
        boolean imperfect = word.verb() != null ? word.verb().imperfect() : !bare.endsWith("ت");
        Form form = new Form(SPEECH, imperfect, feminine, false, false, false);
        return new Cue(Type.VERB, at, at + 1, word.joint(), SPEECH, form, false, feminine);
    }

    private static boolean isVerb(Words words, int at) {
        Word word = words.word(at);
        Form form = word.verb();
        if (form == null) {
            return word.kinds() == 0
                    && Vocabulary.looksLikeVerb(words.folded(at), word.joint(), words.endsInTa(at) ? 'ة' : ' ');
        }
        Sense sense = form.verb().sense();
        return word.isFinite() && !form.firstPerson() && !word.owned() && sense != Sense.AUX && sense != Sense.APPEAL;
    }
}
