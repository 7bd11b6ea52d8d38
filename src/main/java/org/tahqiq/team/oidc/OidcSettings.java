package org.tahqiq.team.oidc;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tahqiq.store.StartRefused;

/**
 * The identity provider, as whoever runs the installation names it ({@code tahqiq.oidc}).
 *
 * @param issuer its address; empty for none
 * @param clientSecret empty for a client that has none and proves itself by PKCE alone
 * @param name what people call it
 * @param groupsClaim the claim of the ID token that lists a person's groups
 * @param roles {@code group=corpus-id:ROLE}, what somebody in a group is made at the first sign-in
 * @param networks (CIDR) where it may be besides the public internet
 */
@ConfigurationProperties("tahqiq.oidc")
record OidcSettings(
        @DefaultValue("") String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue List<String> roles,
        @DefaultValue List<String> networks) {

    OidcSettings {
        if (!issuer.isEmpty() && clientId.isEmpty()) {
            throw new StartRefused("TAHQIQ_OIDC_ISSUER is set, TAHQIQ_OIDC_CLIENT_ID is not.");
        }
    }

    boolean isOn() {
        return !issuer.isEmpty();
    }

    String shownName() {
        return name.isEmpty() ? String.valueOf(URI.create(issuer).getHost()) : name;
    }
}
