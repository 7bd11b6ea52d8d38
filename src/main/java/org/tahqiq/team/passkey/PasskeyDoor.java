package org.tahqiq.team.passkey;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.authentication.PublicKeyCredentialRequestOptionsFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationFilter;
import org.springframework.security.web.webauthn.authentication.WebAuthnAuthenticationRequestToken;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.SignInService;
import org.tahqiq.team.SignedIn;

/**
 * Lets a member in by what their device signed; inside they are whom a password would have made them. Not Spring's own configurer:
 * its principal is the library's, and it tells nobody who came in.
 */
@Component
public class PasskeyDoor {

    private final WebAuthnRelyingPartyOperations library;
    private final SignInService signIn;
    private final ApplicationEventPublisher events;

    PasskeyDoor(WebAuthnRelyingPartyOperations library, SignInService signIn, ApplicationEventPublisher events) {
        this.library = library;
        this.signIn = signIn;
        this.events = events;
    }

    /** Opens {@code POST /webauthn/authenticate/options}, which asks, and {@code POST /login/webauthn}, which takes the answer. */
    public void openIn(HttpSecurity http) {
        var answers = new Answers();
        answers.setAuthenticationManager(authentication());
        answers.setApplicationEventPublisher(events);
        answers.setSessionAuthenticationStrategy(new ChangeSessionIdAuthenticationStrategy());
        http.addFilterAfter(answers, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new PublicKeyCredentialRequestOptionsFilter(library), AuthorizationFilter.class);
    }

    private AuthenticationManager authentication() {
        return asked -> {
            try {
                return inside((WebAuthnAuthenticationRequestToken) asked);
            } catch (BadCredentialsException refused) {
                events.publishEvent(new AuthenticationFailureBadCredentialsEvent(asked, refused));
                throw refused;
            }
        };
    }

    private Authentication inside(WebAuthnAuthenticationRequestToken asked) {
        SignedIn caller = Optional.ofNullable(owner(asked))
                .flatMap(owner -> signIn.byPasskey(new MemberId(PasskeyRows.member(owner.getId()))))
                .orElseThrow(() -> new BadCredentialsException("Nobody's passkey"));
        return UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities());
    }

    private @Nullable PublicKeyCredentialUserEntity owner(WebAuthnAuthenticationRequestToken asked) {
        try {
            return library.authenticate(asked.getWebAuthnRequest());
        } catch (RuntimeException refused) {
            // The library refuses in many ways; to whoever knocks they are one.
            throw new BadCredentialsException("The passkey was refused", refused);
        }
    }

    /** Spring's filter, which alone of all forgets where the request came from. */
    private static final class Answers extends WebAuthnAuthenticationFilter {

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response)
                throws IOException, ServletException {
            Authentication inside = super.attemptAuthentication(request, response);
            ((AbstractAuthenticationToken) inside).setDetails(new WebAuthenticationDetails(request));
            return inside;
        }
    }
}
