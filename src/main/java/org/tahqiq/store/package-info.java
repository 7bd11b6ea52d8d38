/** What survives: the durable commit, files, the home folder, retries, keyset lists, seen versions; and where this server may connect to. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package org.tahqiq.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
