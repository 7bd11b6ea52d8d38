package org.tahqiq.exchange.format;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Waits for an answer of a library, and no longer than that: then the thread that asks is interrupted. */
final class Patience {

    private static final ScheduledThreadPoolExecutor CLOCK = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("patience").factory());

    static {
        // A table is asked for each of its rows, and hardly any keeps us waiting.
        CLOCK.setRemoveOnCancelPolicy(true);
    }

    /** Whoever is interrupted may wait again, for what they started. */
    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Duration longest;

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** @throws IllegalStateException when it took longer, whatever was answered then */
    <T> T await(Supplier<T> question) {
        Alarm alarm = new Alarm();
        Future<?> due =
                CLOCK.scheduleWithFixedDelay(alarm::ring, longest.toMillis(), AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        try {
            T answer = question.get();
            if (alarm.stop()) {
                throw new IllegalStateException("No answer within " + longest);
            }
            return answer;
        } finally {
            due.cancel(false);
            alarm.stop();
        }
    }

    /** Rings before it is stopped or never: an interrupt that is left over closes whatever file the thread opens next, H2's included. */
    private static final class Alarm {

        private final Thread asks = Thread.currentThread();
        private boolean stopped;
        private boolean rung;

        synchronized void ring() {
            if (!stopped) {
                rung = true;
                asks.interrupt();
            }
        }

        /** Whether it rang. */
        synchronized boolean stop() {
            stopped = true;
            if (rung) {
                Thread.interrupted();
            }
            return rung;
        }
    }
}
