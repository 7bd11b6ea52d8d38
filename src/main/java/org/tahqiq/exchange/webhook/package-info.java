/** Webhooks: other programs are told what happened in a corpus, by its id, signed, and again until they have heard it. */
@NullMarked
package org.tahqiq.exchange.webhook;

import org.jspecify.annotations.NullMarked;
