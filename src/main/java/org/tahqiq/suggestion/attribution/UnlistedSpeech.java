package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.attribution.Cue.Type;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Verb.Form;
import org.tahqiq.suggestion.word.Verb.Sense;
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
        if (!isVerb(words, at) || (words.isWord(at - 1) && !Clitics.isJoint(words.folded(at)))) {
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
        String folded = words.folded(at);
        int joint = Clitics.isJoint(folded) ? 1 : 0;
        boolean perfect = folded.endsWith("ت") || folded.charAt(joint) == 'ا';
        boolean feminine = folded.endsWith("ت") || folded.charAt(joint) == 'ت';
        return new Cue(
                Type.VERB,
                at,
                at + 1,
                joint,
                SPEECH,
                new Form(SPEECH, !perfect, feminine, false, false, false),
                false,
                feminine);
    }

    /** Any word of no list that begins with a prefix of the imperfect or, joined, of a derived stem, or ends as feminines do. */
    static boolean isVerb(Words words, int at) {
        Word word = words.word(at);
        String folded = words.folded(at);
        if (!words.isWord(at) || word.kinds() != 0 || word.verb() != null || word.definite() || folded.length() < 4) {
            return false;
        }
        int joint = Clitics.isJoint(folded) ? 1 : 0;
        char first = folded.charAt(joint);
        boolean imperfect = (first == 'ي' || first == 'ت') && !words.endsInTa(at);
        return imperfect || (joint == 1 && first == 'ا' && folded.length() > 5) || folded.endsWith("ت");
    }
}
