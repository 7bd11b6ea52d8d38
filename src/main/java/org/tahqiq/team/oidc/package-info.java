/** Signing in by an identity provider (OpenID Connect): one, named by whoever runs the installation, and none unless it is. */
@NullMarked
package org.tahqiq.team.oidc;

import org.jspecify.annotations.NullMarked;
