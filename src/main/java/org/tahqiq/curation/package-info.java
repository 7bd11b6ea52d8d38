/** Where readings are compared and settled: how far those who read alone agree, and in which spans they do not. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"text", "store", "ui", "team", "article", "annotation", "suggestion", "review"})
package org.tahqiq.curation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
