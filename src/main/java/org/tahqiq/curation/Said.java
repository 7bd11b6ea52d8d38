package org.tahqiq.curation;

import org.tahqiq.annotation.Tag;

/** What a reader made of the words that another marked: a tag, or nothing. */
public enum Said {
    CLAIM,
    ATTRIBUTION,
    FIGURE,
    NOTHING;

    static Said of(Tag tag) {
        return valueOf(tag.name());
    }
}
