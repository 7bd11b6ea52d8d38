package org.tahqiq.team;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/** An identity provider as others run it (Spring Authorization Server), on this machine's loopback. */
final class IdentityProvider implements AutoCloseable {

    static final String CLIENT = "tahqiq";
    static final String SECRET = "client-secret-of-the-tests";
    static final String PASSWORD = "password-at-the-provider";

    /** Claims of the people it knows, by the name they sign in with. */
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    private final AnnotationConfigServletWebServerApplicationContext server =
            new AnnotationConfigServletWebServerApplicationContext();

    IdentityProvider(int port, String callback) {
        server.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(port));
        server.registerBean(
                AuthorizationServerSettings.class,
                () -> AuthorizationServerSettings.builder()
                        .issuer("http://127.0.0.1:" + port)
                        .build());
        server.registerBean(
                RegisteredClientRepository.class,
                () -> new InMemoryRegisteredClientRepository(
                        RegisteredClient.withId(UUID.randomUUID().toString())
                                .clientId(CLIENT)
                                .clientSecret("{noop}" + SECRET)
                                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                                .redirectUri(callback)
                                .scope("openid")
                                .scope("profile")
                                .scope("email")
                                .build()));
        server.registerBean(UserDetailsService.class, () -> this::user);
        server.registerBean("claims", Claims.class, () -> new Claims(people));
        server.register(Doors.class);
        server.refresh();
    }

    /** Whoever signs in there under this name has these claims from then on. */
    void knows(String name, Map<String, Object> claims) {
        people.put(name, claims);
    }

    @Override
    public void close() {
        server.close();
    }

    private User user(String name) {
        if (!people.containsKey(name)) {
            throw new UsernameNotFoundException(name);
        }
        return (User) User.withUsername(name)
                .password("{noop}" + PASSWORD)
                .authorities("PERSON")
                .build();
    }

    private record Claims(Map<String, Map<String, Object>> people)
            implements OAuth2TokenCustomizer<JwtEncodingContext> {

        @Override
        public void customize(JwtEncodingContext token) {
            if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                Authentication person = Objects.requireNonNull(token.getPrincipal());
                String name = person.getName();
                token.getClaims().claims(all -> all.putAll(people.getOrDefault(name, Map.of())));
            }
        }
    }

    /** No @Configuration, or the application itself would take it up with its own. */
    @EnableWebSecurity
    static class Doors {

        @Bean
        SecurityFilterChain chain(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        DelegatingFilterProxyRegistrationBean guard() {
            return new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
        }

        /** Without any servlet Tomcat asks no filter. */
        @Bean
        HttpServlet nothingElse() {
            return new HttpServlet() {};
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            RSAKey key = new RSAKeyGenerator(2048).keyID("1").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }
    }
}
