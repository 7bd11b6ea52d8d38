package org.tahqiq.exchange;

import org.jspecify.annotations.Nullable;

/** What the labels of a file mean here. */
@FunctionalInterface
public interface Labels {

    /** The labels of a file of ours are our tags; another one is refused. */
    Labels OURS = label -> label;

    /** The code of a tag, or null to leave out what bears the label, with the relations that hang on it. */
    @Nullable
    String tag(String label);
}
