/** Passkeys: signing in by a key that stays in a member's device (WebAuthn, W3C). */
@NullMarked
package org.tahqiq.team.passkey;

import org.jspecify.annotations.NullMarked;
