package org.tahqiq.curation;

import java.util.List;
import org.tahqiq.annotation.Annotation;

/**
 * What readers marked or linked in one place and no gold came of, as they have it now.
 *
 * @param decision that left it out
 */
public record LeftOut(Decision decision, List<Annotation> spans, List<Case.Link> links) {

    boolean isThere() {
        return !spans.isEmpty() || !links.isEmpty();
    }
}
