package org.tahqiq.team.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tahqiq.team.SignInService;
import org.tahqiq.team.SignedIn;

/** Stands at the door of people: lets guesses through ever more slowly, and shows out whoever may no longer be in. */
class SignInGuard extends OncePerRequestFilter {

    static final String WAIT = "wait";

    private static final int TOO_MANY_REQUESTS = 429;

    private final SignInService signIn;

    SignInGuard(SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("POST") && request.getServletPath().equals("/login")) {
            Duration wait =
                    admit(Objects.requireNonNullElse(request.getParameter("username"), ""), request.getRemoteAddr());
            if (wait.isPositive()) {
                refuse(request, response, wait.toSeconds() + 1);
                return;
            }
        }
        showOut(request);
        chain.doFilter(request, response);
    }

    private Duration admit(String name, String address) {
        try {
            return signIn.admit(name, address);
        } catch (DuplicateKeyException first) {
            // Two first tries at once: now there is a row to count in.
            return signIn.admit(name, address);
        }
    }

    /** A browser is sent back to the form, which says how long; a script gets the status. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains("text/html")) {
            response.sendRedirect(request.getContextPath() + "/login?" + WAIT + "=" + seconds);
        } else {
            response.setStatus(TOO_MANY_REQUESTS);
        }
    }

    private void showOut(HttpServletRequest request) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn caller
                && !signIn.isStillIn(caller)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
    }
}
