package org.tahqiq.team.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;
import org.tahqiq.team.Browser;
import org.tahqiq.team.SessionService;
import org.tahqiq.team.SignInService;
import org.tahqiq.team.SignedIn;
import org.tahqiq.team.oidc.OidcDoor;

/** Stands at the door of people: lets guesses through ever more slowly, and shows out whoever may no longer be in. */
class SignInGuard extends OncePerRequestFilter {

    static final String WAIT = "wait";

    private static final int TOO_MANY_REQUESTS = 429;

    private final SignInService signIn;
    private final SessionService sessions;
    private final SecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    SignInGuard(SignInService signIn, SessionService sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = admit(request);
        if (wait.isPositive()) {
            refuse(request, response, wait.toSeconds() + 1);
            return;
        }
        goOnFromAnotherNode(request, response);
        showOut(request, response);
        chain.doFilter(request, response);
    }

    private Duration admit(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return switch (request.getMethod() + " " + request.getServletPath()) {
            case "POST /login" -> {
                String name = Objects.requireNonNullElse(request.getParameter("username"), "");
                yield again(() -> signIn.admit(name, address));
            }
            case "POST /login/webauthn", "GET " + OidcDoor.CALLBACK -> again(() -> signIn.admit(address));
            default -> Duration.ZERO;
        };
    }

    private static Duration again(Supplier<Duration> admission) {
        try {
            return admission.get();
        } catch (DuplicateKeyException first) {
            // Two first tries at once: now there is a row to count in.
            return admission.get();
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

    /** Only where a page is opened: nothing else can be done by the key alone. */
    private void goOnFromAnotherNode(HttpServletRequest request, HttpServletResponse response) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        if (SecurityContextHolder.getContext().getAuthentication() != null
                || !request.getMethod().equals("GET")
                || accept == null
                || !accept.contains("text/html")) {
            return;
        }
        SessionKey.of(request).flatMap(sessions::resume).ifPresent(resumed -> {
            SignedIn caller = resumed.who();
            HttpSession session = request.getSession();
            request.changeSessionId();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(caller, null, caller.getAuthorities()));
            SecurityContextHolder.setContext(context);
            kept.saveContext(context, request, response);
            keep(sessions.begin(caller, browser(request), resumed.beganAt()), session, caller, request, response);
        });
    }

    private void showOut(HttpServletRequest request, HttpServletResponse response) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (authentication == null
                || session == null
                || !(authentication.getPrincipal() instanceof SignedIn caller)
                || (signIn.isStillIn(caller) && goesOn(session, caller, request, response))) {
            return;
        }
        SecurityContextHolder.clearContext();
        session.invalidate();
    }

    /** The first request after the sign-in begins the session's row; a browser sends several at once. */
    private boolean goesOn(
            HttpSession session, SignedIn caller, HttpServletRequest request, HttpServletResponse response) {
        synchronized (WebUtils.getSessionMutex(session)) {
            return goesOnAlone(session, caller, request, response);
        }
    }

    private boolean goesOnAlone(
            HttpSession session, SignedIn caller, HttpServletRequest request, HttpServletResponse response) {
        SessionMark mark = SessionMark.of(session);
        if (mark != null && mark.member().equals(caller.id())) {
            return sessions.goesOn(mark.id(), caller);
        }
        keep(sessions.begin(caller, browser(request)), session, caller, request, response);
        return true;
    }

    private static Browser browser(HttpServletRequest request) {
        return Browser.of(request.getHeader(HttpHeaders.USER_AGENT));
    }

    private void keep(
            SessionService.Begun begun,
            HttpSession session,
            SignedIn caller,
            HttpServletRequest request,
            HttpServletResponse response) {
        new SessionMark(begun.id(), caller.id(), sessions).put(session);
        if (begun.key() != null) {
            SessionKey.give(begun.key(), request, response);
        }
    }
}
