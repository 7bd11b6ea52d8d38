/** What the rules propose: detectors of figures, attributions and claims. Nothing is marked until a person takes it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store", "ui", "team", "article", "annotation"})
package org.tahqiq.suggestion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
