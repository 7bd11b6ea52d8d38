/** What readers get of a finished review: pages that never change, the ClaimReview for machines, the ledger of corrections. */
@NullMarked
package org.tahqiq.review.publication;

import org.jspecify.annotations.NullMarked;
