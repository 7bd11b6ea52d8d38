package org.tahqiq.suggestion.word;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Clitics;

/**
 * What the vocabulary knows of a token.
 *
 * @param kinds bits of {@link Kind}; 0 for a word in no list
 * @param joint folded letters at its beginning that are و or ف
 * @param clitic the preposition ب ل ك written with it, or 0
 * @param cut folded letters before the word itself, the article not among them
 * @param definite whether it has the article
 * @param owned whether a pronoun is written with it
 * @param verb the form of a verb that it can be
 */
public record Word(
        long kinds, int joint, char clitic, int cut, boolean definite, boolean owned, Verb.@Nullable Form verb) {

    public static final Word NONE = new Word(0, 0, (char) 0, 0, false, false, null);

    public Word asDefiniteNoun() {
        return new Word(kinds, joint, clitic, cut, true, owned, null);
    }

    /** A verbal noun that begins behind so many letters of its token. */
    public Word asMasdar(String folded, int from) {
        int joint = from > 0 && Clitics.isJoint(folded) ? 1 : 0;
        char preposition = from > joint ? folded.charAt(joint) : 0;
        return new Word(kinds | Kind.MASDAR.bit(), joint, preposition, from, definite, owned, null);
    }

    /** Whether no list says what it is. */
    public boolean isUnlisted() {
        return (kinds & ~Kind.NOT_VERB.bit()) == 0;
    }

    public boolean is(Kind kind) {
        return (kinds & kind.bit()) != 0;
    }

    /** Whether it is a verb and can be nothing else. */
    public boolean isFinite() {
        return verb != null && !Kind.anyNoun(kinds) && !isFunctionWord() && !is(Kind.NOT_VERB);
    }

    /** Whether it names a person, an institution or something else that says things. */
    public boolean canSpeak() {
        return Kind.anySpeaker(kinds);
    }

    /** Whether it can be the form of a verb that reports. */
    public boolean isCueVerb() {
        return verb != null && verb.verb().isCue();
    }

    public boolean isFunctionWord() {
        return Kind.anyFunctionWord(kinds);
    }
}
