/** Releases: a corpus as it was at one moment, frozen, numbered, with its papers, in a bag that can be built again. */
@NullMarked
package org.tahqiq.exchange.release;

import org.jspecify.annotations.NullMarked;
