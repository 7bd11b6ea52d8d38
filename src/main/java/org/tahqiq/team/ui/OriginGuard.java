package org.tahqiq.team.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * Opens a socket to our own pages only: browsers send the session's cookie along with a socket that any other page opens, and no
 * CORS stands before it.
 */
class OriginGuard extends OncePerRequestFilter {

    private final String ours;

    /** @param address where this server is reached, which behind a proxy is not the Host that it sees */
    OriginGuard(String address) {
        this.ours = originOf(address);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (opensASocket(request) && !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean opensASocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE));
    }

    /** Scripts send no origin, and no cookie of a member's browser either. */
    private boolean isOurs(HttpServletRequest request) {
        return ours.equals(request.getHeader(HttpHeaders.ORIGIN))
                || WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
    }

    private static String originOf(String address) {
        return UriComponentsBuilder.fromUri(URI.create(address))
                .replacePath(null)
                .replaceQuery(null)
                .toUriString();
    }
}
