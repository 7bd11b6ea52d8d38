/** What is said about the screens, on a screen of its own. */
@NullMarked
package org.tahqiq.ui.help;

import org.jspecify.annotations.NullMarked;
