/** Numbers, amounts, dates and times as Arabic texts write them: one class per way to write a figure. */
@NullMarked
package org.tahqiq.suggestion.figure;

import org.jspecify.annotations.NullMarked;
