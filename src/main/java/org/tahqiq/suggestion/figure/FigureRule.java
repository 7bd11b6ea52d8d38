package org.tahqiq.suggestion.figure;

import org.jspecify.annotations.Nullable;

/** Knows one way to write a figure. */
interface FigureRule {

    /** The figure that begins at a token, perhaps behind its clitic; null when there is none. */
    @Nullable
    Figure at(FigureScene scene, int index);
}
