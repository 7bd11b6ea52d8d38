package org.tahqiq.team.oidc;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tahqiq.team.IdentityService;
import org.tahqiq.team.IdentityService.Identity;
import org.tahqiq.team.SignedIn;
import org.tahqiq.text.Refusal;

/**
 * Lets a member in whom the identity provider vouches for; inside they are whom a password would have made them. Nothing is asked of the
 * provider before somebody wants in, so that it may be away while the other doors open.
 */
@Component
@EnableConfigurationProperties(OidcSettings.class)
public class OidcDoor {

    /** Where somebody who wants in is sent to the provider. */
    public static final String ENTRY = "/oauth2/authorization/oidc";

    /** What the sign-in page is asked to say, as the code of a problem. */
    public static final String REFUSED = "refused";

    /** Where the provider sends them back to. */
    public static final String CALLBACK = "/login/oauth2/code/oidc";

    static final String CLIENT = "oidc";

    private static final int LONGEST = 300;
    private static final Logger LOG = LoggerFactory.getLogger(OidcDoor.class);

    private final OidcSettings settings;
    private final GroupRoles groups;
    private final IdentityService identities;
    private final ApplicationEventPublisher events;
    private final String baseUrl;

    OidcDoor(
            OidcSettings settings,
            IdentityService identities,
            ApplicationEventPublisher events,
            @Value("${tahqiq.base-url}") String baseUrl) {
        this.settings = settings;
        this.groups = new GroupRoles(settings.roles());
        this.identities = identities;
        this.events = events;
        this.baseUrl = baseUrl;
    }

    public boolean isThere() {
        return settings.isOn();
    }

    /** What people call the provider. */
    public String name() {
        return settings.shownName();
    }

    /** Opens {@code GET /oauth2/authorization/oidc} and {@code GET /login/oauth2/code/oidc}, unless there is no provider. */
    public void openIn(HttpSecurity http) {
        if (!settings.isOn()) {
            return;
        }
        Provider provider = new Provider(settings, baseUrl + CALLBACK);
        var registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(provider.discover()));
        var answers = new Answers(registrations, provider);
        http.addFilterBefore(new Entry(registrations), UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(answers, UsernamePasswordAuthenticationFilter.class);
    }

    private static void sendBack(HttpServletRequest request, HttpServletResponse response, String code)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/login?" + REFUSED + "=" + code);
    }

    /** In one line, for it may hold what somebody else wrote. */
    private static String said(RuntimeException fault) {
        String said = fault.toString().replaceAll("\\p{Cntrl}+", " ");
        return said.length() <= LONGEST ? said : said.substring(0, LONGEST);
    }

    /** Spring's own filter answers 500 when the provider is away. */
    private static final class Entry extends OncePerRequestFilter {

        private final DefaultOAuth2AuthorizationRequestResolver questions;
        private final HttpSessionOAuth2AuthorizationRequestRepository asked =
                new HttpSessionOAuth2AuthorizationRequestRepository();

        Entry(ClientRegistrationRepository registrations) {
            questions = new DefaultOAuth2AuthorizationRequestResolver(registrations);
            questions.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        }

        @Override
        protected boolean shouldNotFilter(HttpServletRequest request) {
            return !request.getServletPath().equals(ENTRY);
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException {
            try {
                OAuth2AuthorizationRequest question = Objects.requireNonNull(questions.resolve(request, CLIENT));
                asked.saveAuthorizationRequest(question, request, response);
                response.sendRedirect(question.getAuthorizationRequestUri());
            } catch (RuntimeException away) {
                LOG.warn("The identity provider does not answer: {}", said(away));
                sendBack(request, response, "identity-away");
            }
        }
    }

    /** Somebody whom this installation does not let in; the code says why. */
    private static final class Refused extends AuthenticationException {

        Refused(String code, Throwable cause) {
            super(code, cause);
        }
    }

    private final class Answers extends OAuth2LoginAuthenticationFilter {

        Answers(ClientRegistrationRepository registrations, Provider provider) {
            super(registrations, new NoTokens(), CALLBACK);
            var codes = new OidcAuthorizationCodeAuthenticationProvider(
                    provider.tokens(), asked -> new DefaultOidcUser(AuthorityUtils.NO_AUTHORITIES, asked.getIdToken()));
            codes.setJwtDecoderFactory(provider::idTokens);
            setAuthenticationManager(new ProviderManager(codes));
            setApplicationEventPublisher(events);
            setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
            setSecurityContextRepository(new HttpSessionSecurityContextRepository());
            setAuthenticationFailureHandler(
                    (request, response, refused) -> sendBack(request, response, String.valueOf(refused.getMessage())));
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            try {
                OidcUser person = (OidcUser) Objects.requireNonNull(
                        super.attemptAuthentication(request, response).getPrincipal());
                OidcIdToken token = person.getIdToken();
                SignedIn caller = identities.admit(identity(token), groups.of(groups(token)));
                return inside(
                        UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()),
                        request);
            } catch (Refusal refusal) {
                throw refused(refusal.code(), refusal, request);
            } catch (RuntimeException fault) {
                LOG.warn("A sign-in by the identity provider failed: {}", said(fault));
                throw refused("identity-refused", fault, request);
            }
        }

        private Refused refused(String code, RuntimeException cause, HttpServletRequest request) {
            var refused = new Refused(code, cause);
            events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                    inside(UsernamePasswordAuthenticationToken.unauthenticated("", null), request), refused));
            return refused;
        }

        private static Authentication inside(UsernamePasswordAuthenticationToken token, HttpServletRequest request) {
            token.setDetails(new WebAuthenticationDetails(request));
            return token;
        }

        private Identity identity(OidcIdToken token) {
            return new Identity(
                    settings.issuer(),
                    Objects.requireNonNull(token.getSubject()),
                    Boolean.TRUE.equals(token.getEmailVerified()) ? token.getEmail() : null,
                    token.getPreferredUsername(),
                    token.getFullName());
        }

        private List<String> groups(OidcIdToken token) {
            return token.hasClaim(settings.groupsClaim())
                    ? Objects.requireNonNull(token.getClaimAsStringList(settings.groupsClaim()))
                    : List.of();
        }
    }
}
