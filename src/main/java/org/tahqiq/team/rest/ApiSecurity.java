package org.tahqiq.team.rest;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.FirstAnswers;
import org.tahqiq.team.SignedIn;
import org.tahqiq.team.TokenService;
import org.tahqiq.text.Refusal;

/** The door of scripts: bearer tokens only, no cookie, no session, hence no CSRF token. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** An address with a doubled or encoded slash is refused before any chain is chosen. */
    @Bean
    RequestRejectedHandler rejected(Problems problems) {
        return (request, response, e) -> problems.write(request, response, 400, "unreadable");
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            TokenService tokens,
            FirstAnswers answers,
            Problems problems,
            CurrentMember current,
            @Value("${tahqiq.requests-per-second}") int requestsPerSecond) {
        return http.securityMatcher("/api/**", "/problems/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/health",
                                "/api/v1/openapi.json",
                                "/api/v1/openapi.json/**",
                                "/api/v1/docs",
                                "/api/v1/docs/**",
                                "/api/v1/swagger-ui/**",
                                "/problems/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access((caller, request) -> new AuthorizationDecision(isAdmin(caller.get(), current)))
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new FaultFilter(problems), AuthorizationFilter.class)
                .addFilterBefore(new TokenFilter(tokens, problems), AuthorizationFilter.class)
                .addFilterBefore(
                        new RateFilter(requestsPerSecond, System::nanoTime, problems), AuthorizationFilter.class)
                .addFilterAfter(new IdempotencyFilter(answers, problems), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint((request, response, e) -> {
                            response.setHeader("WWW-Authenticate", "Bearer");
                            problems.write(request, response, 401, "unauthorized");
                        })
                        .accessDeniedHandler((request, response, e) ->
                                problems.write(request, response, Refusal.forbidden("role-needed"))))
                .headers(headers -> headers.referrerPolicy(
                                policy -> policy.policy(ReferrerPolicyHeaderWriter.ReferrerPolicy.SAME_ORIGIN))
                        .contentSecurityPolicy(csp -> csp.policyDirectives(
                                "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                                        + " connect-src 'self'; frame-ancestors 'none'")))
                .build();
    }

    /** Somebody anonymous is asked for a token, anybody else is refused. */
    private static boolean isAdmin(@Nullable Authentication caller, CurrentMember current) {
        return caller != null && caller.getPrincipal() instanceof SignedIn && current.isAdmin();
    }
}
