package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who spoke and acted, and guesses who speaks where the subject is elided: by agreement, by having spoken already and
 * by standing in the same sentence, before mere nearness.
 */
final class Antecedents {

    /** Further back nobody is meant by a verb without a subject. */
    private static final int MEMORY = 12;

    private final List<Speaker> speakers = new ArrayList<>();

    void add(Speaker speaker) {
        speakers.add(speaker);
    }

    /**
     * Who is meant, or null.
     *
     * @param sentence first token of the cue's sentence
     */
    @Nullable
    Speaker of(Cue cue, int sentence) {
        Speaker best = null;
        double highest = 0;
        for (int back = 1; back <= Math.min(MEMORY, speakers.size()); back++) {
            Speaker speaker = speakers.get(speakers.size() - back);
            double weight = weight(speaker, cue, sentence) - back * .1;
            if (weight > highest) {
                best = speaker;
                highest = weight;
            }
        }
        return best;
    }

    private static double weight(Speaker speaker, Cue cue, int sentence) {
        if (cue.form() != null && !speaker.agreesWith(cue.form())) {
            return 0;
        }
        if (cue.feminine() && Boolean.FALSE.equals(speaker.feminine())) {
            return 0;
        }
        double weight = 2;
        if (speaker.spoke()) {
            weight += cue.verb().continues() ? 2 : 1;
        }
        return speaker.at() >= sentence ? weight + 1.5 : weight;
    }
}
