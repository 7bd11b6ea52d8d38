package org.tahqiq.curation;

import java.util.List;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;

/**
 * What one member marked in an article and finished.
 *
 * @param spans by start, then end
 */
public record Pass(Origin reader, List<Annotation> spans, List<Relation> links) {}
