package org.tahqiq.team.ui;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.ExceptionMappingAuthenticationFailureHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.tahqiq.team.SessionService;
import org.tahqiq.team.SignInService;
import org.tahqiq.team.oidc.OidcDoor;
import org.tahqiq.team.passkey.PasskeyDoor;

/** The door of people: sign-in by form, a session, CSRF protection; views deny unless they permit. */
@Configuration(proxyBeanMethods = false)
class ScreenSecurity {

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            SignInService signIn,
            SessionService sessions,
            PasskeyDoor passkeys,
            OidcDoor provider,
            @Value("${tahqiq.base-url}") String address) {
        passkeys.openIn(http);
        provider.openIn(http);
        return http.addFilterBefore(new OriginGuard(address), CsrfFilter.class)
                .addFilterBefore(new SignInGuard(signIn, sessions), UsernamePasswordAuthenticationFilter.class)
                .headers(headers -> headers.referrerPolicy(
                        policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN)))
                // What went wrong is told to whoever it happens to: sent to sign in, they would meet it there again.
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll())
                // An address without a screen is answered by the screen that says so, not by a bare 403.
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        screens -> screens.loginView(LoginView.class)
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                // After Vaadin's, which names the page: Spring's own would be shown in its place.
                .formLogin(form -> form.failureHandler(refusal()))
                .build();
    }

    private static AuthenticationFailureHandler refusal() {
        var refusal = new ExceptionMappingAuthenticationFailureHandler();
        refusal.setDefaultFailureUrl("/login?error");
        refusal.setExceptionMappings(
                Map.of(CredentialsExpiredException.class.getName(), "/login?" + LoginView.SUSPENDED));
        return refusal;
    }
}
