/** Arabic text as data: ranges, offsets, what may be stored, and the sentence said when something may not. Plain Java. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tahqiq.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
