package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Run;

/**
 * A report as its syntax shows it: the cue, who speaks, where the content begins.
 *
 * @param source the noun phrase that names who speaks; null when it is elided
 * @param chain who passes it on: نقلت وكالة … عن
 * @param content the first token of what is said
 * @param cut folded letters of that token that are no part of it
 * @param to behind the last token of the content; −1 when its end is still to be found
 * @param rest where the content goes on behind a frame inside it: تتوفر المملكة، وفق المعطيات، على …; −1 when it does not
 * @param impersonal said by nobody: يُزعم
 */
record Frame(
        Cue cue,
        @Nullable Run source,
        @Nullable Run chain,
        Lead lead,
        int content,
        int cut,
        int to,
        int rest,
        boolean impersonal) {

    /** How the content is introduced. */
    enum Lead {
        THAT,
        COLON,
        QUOTE,
        PREPOSITION,
        OBJECT,
        /** By a phrase before it: بحسب الوزارة، … */
        PHRASE,
        /** Not at all: it stands before the cue. */
        BEFORE,
        /** It is meant by a pronoun: وهو ما نفاه الجيش. */
        PRONOUN
    }

    static Frame of(Cue cue, @Nullable Run source, Leads.Found found) {
        return new Frame(cue, source, null, found.lead(), found.content(), found.cut(), -1, -1, false);
    }

    Frame to(int end) {
        return new Frame(cue, source, chain, lead, content, cut, end, rest, impersonal);
    }

    /** The same where nobody is meant. */
    Frame byNobody() {
        return new Frame(cue, source, chain, lead, content, cut, to, rest, true);
    }

    /** The same with another source, to which this one passes it on. */
    Frame passedOnBy(@Nullable Run other) {
        return new Frame(cue, other, source, lead, content, cut, to, rest, impersonal);
    }

    /** The same where the agency is named before who speaks. */
    Frame passedOnBy(Run agency, Run speaker) {
        Run own = new Run(agency.from(), speaker.from() - 1, agency.cut());
        return new Frame(cue, speaker, own, lead, content, cut, to, rest, impersonal);
    }

    /** The first token of all. */
    int from() {
        int from = Math.min(cue.at(), content);
        if (source != null) {
            from = Math.min(from, source.from());
        }
        return chain == null ? from : Math.min(from, chain.from());
    }
}
