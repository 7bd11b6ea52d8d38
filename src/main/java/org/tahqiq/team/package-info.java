/** Who we are, what we may do, what we did: members and their roles, sign-in, tokens, the audit trail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"text", "store", "store :: backup", "ui"})
package org.tahqiq.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
