package org.tahqiq.suggestion.figure;

import org.jspecify.annotations.Nullable;

/** Knows one way to write a figure. */
interface FigureRule {

    /** The figure that begins at a token, perhaps behind its clitic; null when there is none. */
    @Nullable
    Figure at(FigureScene scene, int index);

    /** Whether a figure of this kind may begin with a word, its clitics cut: asked once for each different word of a text. */
    boolean mayBegin(String folded);

    /** Whether the word before this one may begin a figure of this kind, whatever it is: the noun before الست or واحد. */
    default boolean mayFollow(String folded) {
        return false;
    }
}
