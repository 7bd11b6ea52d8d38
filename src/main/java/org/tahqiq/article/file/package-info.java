/** One class for each kind of file that articles come in as. */
@NullMarked
package org.tahqiq.article.file;

import org.jspecify.annotations.NullMarked;
