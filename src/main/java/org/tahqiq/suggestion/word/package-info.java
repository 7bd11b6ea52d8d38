/** What Arabic words are to the rules: their kinds, the forms of verbs, how far noun phrases reach. */
@NullMarked
package org.tahqiq.suggestion.word;

import org.jspecify.annotations.NullMarked;
