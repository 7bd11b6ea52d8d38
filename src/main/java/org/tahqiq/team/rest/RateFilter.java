package org.tahqiq.team.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tahqiq.team.SignedIn;

/**
 * A token's share of the server: so many requests a second, and after a pause twice as many at once (a token bucket). Counted
 * on each node for itself, and for known tokens only, so there are never more counts than tokens.
 */
class RateFilter extends OncePerRequestFilter {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final int TOO_MANY_REQUESTS = 429;

    private final int perSecond;
    private final LongSupplier nanoTime;
    private final Problems problems;
    private final Map<UUID, Share> shares = new ConcurrentHashMap<>();

    RateFilter(int perSecond, LongSupplier nanoTime, Problems problems) {
        this.perSecond = perSecond;
        this.nanoTime = nanoTime;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn caller) {
            long now = nanoTime.getAsLong();
            Share share = shares.computeIfAbsent(caller.key(), key -> new Share(2L * perSecond, now));
            if (!share.take(now)) {
                // The next one is due within a second, and a second is the least that the header can say.
                response.setHeader(HttpHeaders.RETRY_AFTER, "1");
                problems.write(request, response, TOO_MANY_REQUESTS, "rate");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private final class Share {

        private double left;
        private long at;

        Share(double left, long at) {
            this.left = left;
            this.at = at;
        }

        synchronized boolean take(long now) {
            double earned = (double) (now - at) * perSecond / SECOND;
            left = Math.min(2.0 * perSecond, left + Math.max(0, earned));
            at = now;
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        }
    }
}
