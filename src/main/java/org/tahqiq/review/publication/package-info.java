/**
 * Finished checks as desks publish them: ours with their pages, their ClaimReview and the ledger of corrections, and what others found, with
 * what their ratings mean on our scale.
 */
@NamedInterface("publication")
@NullMarked
package org.tahqiq.review.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
