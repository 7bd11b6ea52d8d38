/** Who says what: cues, their sources and contents. */
@NullMarked
package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.NullMarked;
