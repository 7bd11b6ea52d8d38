/** What is judged: claims, their way through the work states, verdicts with their evidence. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store", "ui", "team", "article", "annotation"})
package org.tahqiq.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
