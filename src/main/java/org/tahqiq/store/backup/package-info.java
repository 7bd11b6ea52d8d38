/** What brings everything back: one file with the whole of an installation, proved by restoring it. */
@NullMarked
@NamedInterface("backup")
package org.tahqiq.store.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
