package org.tahqiq.suggestion;

import java.util.List;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.suggestion.word.Words;

/** Finds one kind of thing by rules. Knows no framework and keeps nothing of the texts it read. */
public interface Detector {

    /**
     * @param words the text, read once for all detectors
     * @param before what the detectors before this one found in the same text
     * @return in the order of the text
     */
    List<Suggestion> detect(Passage passage, Words words, List<Suggestion> before);
}
