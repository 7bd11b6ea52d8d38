/** What is worth checking: statements cut into clauses, and rated. */
@NullMarked
package org.tahqiq.suggestion.claim;

import org.jspecify.annotations.NullMarked;
