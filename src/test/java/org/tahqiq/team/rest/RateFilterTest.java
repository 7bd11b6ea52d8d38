package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.FilterChainProxy;
import org.tahqiq.Api;
import org.tahqiq.team.Callers;

class RateFilterTest {

    private static final int PER_SECOND = 50;

    private final AtomicLong now = new AtomicLong(1);
    private final RateFilter filter = new RateFilter(PER_SECOND, now::get, Api.bean(Problems.class));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aTokenThatAsksTooOftenIsToldToWait() throws Exception {
        Callers.signInAdmin(Api.application());
        for (int i = 0; i < 2 * PER_SECOND; i++) {
            assertThat(ask().getStatus()).isEqualTo(200);
        }
        MockHttpServletResponse refused = ask();
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentType()).isEqualTo("application/problem+json");
        assertThat(refused.getContentAsString()).contains("\"rate\"", "انتظر ثانية");
    }

    @Test
    void whoeverWaitsAsToldGoesOnAtTheRate() throws Exception {
        Callers.signInAdmin(Api.application());
        for (int i = 0; i < 2 * PER_SECOND; i++) {
            ask();
        }
        now.addAndGet(Duration.ofSeconds(1).toNanos());
        for (int i = 0; i < PER_SECOND; i++) {
            assertThat(ask().getStatus()).isEqualTo(200);
        }
        assertThat(ask().getStatus()).isEqualTo(429);
    }

    @Test
    void oneMembersHasteSlowsNobodyElse() throws Exception {
        Callers.signInAdmin(Api.application());
        for (int i = 0; i <= 2 * PER_SECOND; i++) {
            ask();
        }
        assertThat(ask().getStatus()).isEqualTo(429);
        SecurityContextHolder.clearContext();
        assertThat(ask().getStatus())
                .as("a request without a token, such as health")
                .isEqualTo(200);
    }

    @Test
    void everyRestCallPassesIt() {
        assertThat(Api.bean(FilterChainProxy.class).getFilters("/api/v1/corpora"))
                .hasAtLeastOneElementOfType(RateFilter.class);
    }

    private MockHttpServletResponse ask() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", "/api/v1/me"), response, new MockFilterChain());
        return response;
    }
}
