package org.tahqiq.store;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The time before a stop in which the server says that it is out of service and still serves, so that whoever spreads requests over
 * several nodes sends them elsewhere first. Stopped before everything else, as things without a phase of their own are.
 */
@Component
public class Drain implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Drain.class);

    private final Duration length;
    private volatile boolean running;
    private volatile boolean begun;

    public Drain(@Value("${tahqiq.drain}") Duration length) {
        this.length = length;
    }

    /** Whether the server is about to stop. */
    public boolean hasBegun() {
        return begun;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        begun = true;
        if (length.isPositive()) {
            LOG.info("Out of service; stopping in {} s", length.toSeconds());
            try {
                Thread.sleep(length);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
