/** What is read: corpora and the articles in them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store", "ui", "team"})
package org.tahqiq.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
