package org.tahqiq.search;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that can be found, as the index keeps it.
 *
 * @param subject what it is indexed afresh with: the article, the annotation, the check of another desk; for a piece of evidence its
 *     claim
 * @param article that it goes with; null for the check of another desk
 * @param member who marked it; null for what nobody marked
 * @param confidential for those who judge in its corpus alone
 * @param checked a claim that has a verdict or that work began on, or that another desk checked
 * @param words what its marks count from: the text of the article, the quote, the excerpt
 * @param about what else it is found by: title, source, canonical wording
 */
record Entry(
        Kind kind,
        UUID id,
        UUID subject,
        @Nullable UUID article,
        UUID corpus,
        @Nullable UUID member,
        boolean confidential,
        boolean checked,
        String words,
        String about) {

    String key() {
        return kind.name() + ":" + id;
    }
}
