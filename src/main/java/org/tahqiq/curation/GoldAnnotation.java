package org.tahqiq.curation;

import java.util.List;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Relation;

/**
 * A settled annotation: what it says, what it leads to, and how it came to be.
 *
 * @param links from it to others of the gold
 */
public record GoldAnnotation(Annotation annotation, List<Relation> links, Decision decision) {}
