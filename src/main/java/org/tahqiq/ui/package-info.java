/** The frame every screen lives in, its language, and the page of text (the canvas). */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store"})
package org.tahqiq.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
