package org.tahqiq.suggestion.word;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;

/**
 * A verb of the lexicon.
 *
 * @param lemma its perfect, third person masculine singular
 * @param sense what it says about its clause
 * @param force what it says about the truth of what it reports; null for a verb that reports nothing
 * @param traits what it takes and how it behaves
 */
public record Verb(String lemma, Sense sense, @Nullable Force force, Set<Trait> traits) {

    /** What kind of fact a clause with this verb states. */
    public enum Sense {
        ACT,
        ACCUSE,
        STATE,
        APPEAL,
        FEEL,
        AUX,
        REPORT
    }

    /** A form of a verb. */
    public record Form(
            Verb verb, boolean imperfect, boolean feminine, boolean plural, boolean firstPerson, boolean needsObject) {}

    public boolean takes(Trait trait) {
        return traits.contains(trait);
    }

    public boolean isCue() {
        return force != null;
    }

    /** Whether it has commoner senses, so that it reports only before a clause or a quotation. */
    public boolean isWeak() {
        return takes(Trait.WEAK);
    }

    /** Whether it goes on with what the last speaker said: أضاف، تابع. */
    public boolean continues() {
        return takes(Trait.CONTINUES);
    }

    /** Whether its object stands between who speaks and what is said: اتهم فلان فلانا بكذا. */
    public boolean hasTarget() {
        return takes(Trait.TARGET);
    }

    /** Whether to whom it is said can stand behind who says it: أبلغ الوزير النواب أن. */
    public boolean hasAddressee() {
        return takes(Trait.ADDRESSEE);
    }

    /** Whether it tells an attitude, whose object is no statement: ندد، أعرب عن. */
    public boolean isAttitude() {
        return takes(Trait.ATTITUDE);
    }
}
