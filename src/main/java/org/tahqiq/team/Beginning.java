package org.tahqiq.team;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What a start does before the web server takes requests. Without members the demo gets its own, a bootstrap token its admin, and every
 * other installation a one-time set-up link on the console; there never is a default account.
 */
@Component
class Beginning implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Beginning.class);

    private final AccessService access;
    private final TokenService tokens;
    private final SessionService sessions;
    private final Environment environment;
    private final String bootstrapToken;
    private final String baseUrl;
    private boolean running;
    private @Nullable String setupLink;

    Beginning(
            AccessService access,
            TokenService tokens,
            SessionService sessions,
            Environment environment,
            @Value("${tahqiq.bootstrap-token}") String bootstrapToken,
            @Value("${tahqiq.base-url}") String baseUrl) {
        this.access = access;
        this.tokens = tokens;
        this.sessions = sessions;
        this.environment = environment;
        this.bootstrapToken = bootstrapToken;
        this.baseUrl = baseUrl;
    }

    @Override
    public void start() {
        running = true;
        sessions.endThoseOfTheLastProcess();
        if (access.hasMembers()) {
            return;
        }
        if (environment.acceptsProfiles(Profiles.of("demo"))) {
            access.beginDemo(DemoMember.ALL);
        } else if (!bootstrapToken.isEmpty()) {
            tokens.makeBootstrapToken(access.addFirst("admin", null, null).id());
        } else {
            setupLink = access.newSetupLink();
        }
    }

    /** The last line on the console is the one to act on. */
    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (setupLink == null) {
            LOG.info("Tahqiq is ready: open {}", baseUrl);
        } else {
            LOG.info(
                    "Tahqiq is not set up yet. Open this address once, within 24 hours, to make the first member: {}",
                    setupLink);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, whose phase is near the largest. */
    @Override
    public int getPhase() {
        return 0;
    }
}
