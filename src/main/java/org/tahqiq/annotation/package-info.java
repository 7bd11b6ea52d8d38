/** What is marked: spans with tags and fields, the links between them, and every change they went through. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store", "ui", "team", "article"})
package org.tahqiq.annotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
