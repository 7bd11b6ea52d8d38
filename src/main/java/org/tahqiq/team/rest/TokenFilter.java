package org.tahqiq.team.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tahqiq.team.SignedIn;
import org.tahqiq.team.TokenService;

/** Lets a request in by its bearer token. */
class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final TokenService tokens;
    private final Problems problems;

    TokenFilter(TokenService tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (MediaType.APPLICATION_FORM_URLENCODED_VALUE.equalsIgnoreCase(request.getContentType())) {
            // What curl calls a body without being told. Tomcat takes parameters from it only while nobody reads it.
            request.getInputStream();
        }
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        // Whoever watches the server need not be known, not even with a token that is not known yet.
        if (header != null && !request.getRequestURI().equals("/api/v1/health")) {
            Optional<SignedIn> caller = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? tokens.authenticate(header.substring(BEARER.length()).strip())
                    : Optional.empty();
            if (caller.isEmpty()) {
                response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
                problems.write(request, response, 401, "unauthorized");
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    caller.get(), null, caller.get().getAuthorities()));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
