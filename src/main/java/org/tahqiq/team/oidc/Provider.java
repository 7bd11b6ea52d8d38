package org.tahqiq.team.oidc;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import org.tahqiq.store.OutboundFilter;
import org.tahqiq.store.OutboundHttp;

/** What is asked of the provider by this server itself: what it is, its keys, and who a code stands for; all through the outbound guard. */
class Provider {

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final OidcSettings settings;
    private final String callback;
    private final ClientHttpRequestFactory requests;

    Provider(OidcSettings settings, String callback) {
        this.settings = settings;
        this.callback = callback;
        var filter = new OutboundFilter(
                OutboundFilter.publicOr(settings.networks().toArray(String[]::new)),
                Set.of(port(URI.create(settings.issuer()))),
                address -> {});
        this.requests = (address, method) -> new HttpComponentsClientHttpRequestFactory(
                        OutboundHttp.client(filter, InetAddress::getAllByName, CONNECT, SILENCE))
                .createRequest(address, method);
    }

    /** Asks the provider what it is (OpenID Connect Discovery 1.0, section 4); it must be what it was named. */
    ClientRegistration discover() {
        Map<String, Object> metadata = RestClient.builder()
                .requestFactory(requests)
                .build()
                .get()
                .uri(URI.create(settings.issuer() + "/.well-known/openid-configuration"))
                .retrieve()
                .body(METADATA);
        if (metadata == null || !settings.issuer().equals(metadata.get("issuer"))) {
            throw new IllegalStateException(settings.issuer() + " calls itself something else");
        }
        return ClientRegistration.withRegistrationId(OidcDoor.CLIENT)
                .issuerUri(settings.issuer())
                .authorizationUri(address(metadata, "authorization_endpoint"))
                .tokenUri(address(metadata, "token_endpoint"))
                .jwkSetUri(address(metadata, "jwks_uri"))
                .userNameAttributeName(IdTokenClaimNames.SUB)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientAuthenticationMethod(proof(metadata))
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(callback)
                .scope(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                .build();
    }

    private static String address(Map<String, Object> metadata, String field) {
        if (metadata.get(field) instanceof String address) {
            return address;
        }
        throw new IllegalStateException("The provider has no " + field);
    }

    /** How this server proves to be the client; the secret in the header is the standard's default. */
    private ClientAuthenticationMethod proof(Map<String, Object> metadata) {
        if (settings.clientSecret().isEmpty()) {
            return ClientAuthenticationMethod.NONE;
        }
        ClientAuthenticationMethod usual = ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
        return metadata.get("token_endpoint_auth_methods_supported") instanceof List<?> taken
                        && !taken.contains(usual.getValue())
                ? ClientAuthenticationMethod.CLIENT_SECRET_POST
                : usual;
    }

    RestClientAuthorizationCodeTokenResponseClient tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    /** Checks an ID token's signature, issuer, audience and times; symmetric algorithms are not taken. */
    JwtDecoder idTokens(ClientRegistration registration) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(
                        Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
                .restOperations(new RestTemplate(requests))
                .jwsAlgorithms(algorithms -> algorithms.addAll(
                        Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .build();
        decoder.setJwtValidator(new OidcIdTokenValidator(registration));
        return decoder;
    }

    private static int port(URI address) {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return "https".equals(address.getScheme()) ? 443 : 80;
    }
}
