package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Verb.Form;

/**
 * Words that say that somebody says something.
 *
 * @param at first token
 * @param to behind the last token
 * @param cut folded letters before the cue in its first token
 * @param verb what it takes and means; of a participle or a masdar that of its verb
 * @param form of a verb
 * @param owned whether a pronoun is written with it
 * @param feminine whether its form says that who speaks is feminine: قالت، مؤكدة، قولها
 */
record Cue(
        Type type,
        int at,
        int to,
        int cut,
        Verb verb,
        @Nullable Form form,
        boolean owned,
        boolean feminine) {

    /** What part of speech it is. */
    enum Type {
        VERB,
        PARTICIPLE,
        MASDAR,
        NOUN,
        PHRASE
    }

    Run run() {
        return new Run(at, to, cut);
    }

    /** The same where its form agrees with who passes it on: نقلت عنه الوكالة. */
    Cue saidBy(boolean woman) {
        return new Cue(type, at, to, cut, verb, null, owned, woman);
    }

    /** The same where its first letter is no و: ورد أن. */
    Cue whole() {
        return new Cue(type, at, to, 0, verb, form, owned, feminine);
    }

    boolean is(Type other) {
        return type == other;
    }
}
