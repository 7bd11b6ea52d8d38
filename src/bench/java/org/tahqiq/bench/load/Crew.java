package org.tahqiq.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** All who work at once, each in a thread of their own. */
public final class Crew implements AutoCloseable {

    /** Hashing a password takes a core for a while: a desk does not sign in within one second. */
    private static final int SIGNING_IN = 4;

    /** An article's worth: the gold annotation of the sample has 53 spans (decision 0064). */
    private static final int SAVES_TO_A_TOUR = 50;

    private final List<Annotator> people = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SplittableRandom chance = new SplittableRandom(20261128);

    private interface Work {
        void of(Annotator person) throws Exception;
    }

    /** Signs these members in and lets each open an article. */
    public void enter(URI base, Stock stock, int many) throws InterruptedException, ExecutionException {
        Semaphore door = new Semaphore(SIGNING_IN);
        int first = people.size();
        for (int i = first; i < first + many; i++) {
            people.add(new Annotator(base, stock, i));
        }
        all(people.subList(first, first + many), person -> {
            door.acquire();
            try {
                person.enter();
            } finally {
                door.release();
            }
        });
    }

    /** Everybody saves as often, looks where they marked, and now and then goes round the lists and judges. */
    public Ledger work(Duration length, double savesASecond) throws InterruptedException, ExecutionException {
        return save(length, savesASecond, true);
    }

    /** Everybody saves as often, and does nothing else. */
    public Ledger saveOnly(Duration length, double savesASecond) throws InterruptedException, ExecutionException {
        return save(length, savesASecond, false);
    }

    private Ledger save(Duration length, double savesASecond, boolean more)
            throws InterruptedException, ExecutionException {
        Ledger ledger = new Ledger();
        long period = (long) (1e9 * people.size() / savesASecond);
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        all(people, person -> {
            long meant = begin + below(period);
            // Nobody ends an article when everybody does.
            for (long i = below(SAVES_TO_A_TOUR); meant < end; i++, meant += period) {
                LockSupport.parkNanos(Math.max(0, meant - System.nanoTime()));
                boolean tours = i % SAVES_TO_A_TOUR == 0;
                try {
                    person.save(ledger, meant);
                    if (more) {
                        person.look(ledger);
                    }
                    if (more && tours) {
                        person.judge(ledger);
                        person.tour(ledger);
                    }
                } catch (IOException | RuntimeException e) {
                    ledger.failed(e.toString() + " " + e.getCause());
                }
            }
        });
        return ledger;
    }

    private synchronized long below(long bound) {
        return chance.nextLong(bound);
    }

    private void all(List<Annotator> who, Work work) throws InterruptedException, ExecutionException {
        List<Future<?>> futures = new ArrayList<>();
        for (Annotator person : who) {
            futures.add(threads.submit(() -> {
                work.of(person);
                return null;
            }));
        }
        for (Future<?> each : futures) {
            each.get();
        }
    }

    @Override
    public void close() {
        people.forEach(Annotator::close);
        threads.shutdownNow();
    }
}
