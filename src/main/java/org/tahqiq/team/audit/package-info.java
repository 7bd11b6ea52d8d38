/** The audit trail read back: who did what, when, from which state to which. */
@NullMarked
package org.tahqiq.team.audit;

import org.jspecify.annotations.NullMarked;
