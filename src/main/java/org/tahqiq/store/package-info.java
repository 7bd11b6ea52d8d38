/** What survives: the durable commit, the home folder, retries, keyset lists and the versions that callers saw. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text"})
package org.tahqiq.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
