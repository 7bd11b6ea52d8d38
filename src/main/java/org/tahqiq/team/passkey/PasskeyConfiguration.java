package org.tahqiq.team.passkey;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;

/**
 * Keys are bound to the address of this installation, and devices must know their owner first (by finger, face or PIN): the key
 * stands in for name and password together.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

    @Bean
    Webauthn4JRelyingPartyOperations passkeys(
            PasskeyOwners owners, PasskeyRows rows, @Value("${tahqiq.base-url}") String baseUrl) {
        URI address = URI.create(baseUrl);
        String origin = address.getScheme() + "://" + address.getRawAuthority();
        var library = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(address.getHost())
                        .name("Tahqiq")
                        .build(),
                Set.of(origin));
        library.setCustomizeCreationOptions(
                options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .build()));
        library.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return library;
    }
}
