/** What stands out about an article's sources: whom it names, what it leaves unsaid. */
@NullMarked
package org.tahqiq.annotation.audit;

import org.jspecify.annotations.NullMarked;
