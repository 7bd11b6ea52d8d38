package org.tahqiq.annotation;

import java.util.List;

/** Whoever proposes annotations for a text. Proposals are never stored as annotations: a person takes them or leaves them. */
public interface Suggester {

    /** The proposals for a text in the order of their spans; the same for the same passage. */
    List<Suggestion> suggest(Passage passage);
}
