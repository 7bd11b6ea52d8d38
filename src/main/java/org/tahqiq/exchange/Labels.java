package org.tahqiq.exchange;

import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;

/** What the labels of a file mean here. */
@FunctionalInterface
public interface Labels {

    /** The labels of a file of ours are our tags; another one is refused. */
    Labels OURS = label -> label;

    /** What a file of another tool holds and a corpus of ours does not. */
    enum Lost {
        /** A span whose label means nothing here. */
        SPAN,
        /** A span of several pieces with other words between them. */
        PIECES,
        RELATION,
        /** An attribute, a note, an event and the like. */
        REMARK
    }

    /** The code of a tag, or null to leave out what bears the label, with the relations that hang on it. */
    @Nullable
    String tag(String label);

    /** The sub-label that comes beside the tag; null for none. Not asked of files of ours. */
    default @Nullable String sublabel(String label) {
        return null;
    }

    /**
     * Told of each thing that does not come along.
     *
     * @param name by which it is found in its file
     */
    default void lost(Lost what, String name) {}

    /** Told of the label of something that cannot be read: nothing comes of it, but that the label is there is worth knowing. */
    default void unread(String label) {}

    /**
     * Told of something that no article of ours can bear. In a file of ours it is a fault, and the article is refused; of another tool's
     * article the rest comes.
     */
    default void impossible(Lost what, String name, Refusal why) {
        throw why;
    }
}
