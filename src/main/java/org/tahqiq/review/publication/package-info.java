/** Finished checks as desks publish them: what others found, and what their ratings mean on our scale. */
@NamedInterface("publication")
@NullMarked
package org.tahqiq.review.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
