package org.tahqiq.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Long work beside the requests: with its progress, to be cancelled, kept in a table, so that after a restart its owner sees
 * that it was broken off. It is not taken up again by itself: half of it may be done.
 *
 * <p>Each node works on those that were started on it; what one that died had begun is broken off, as after a restart.
 */
@Component
public class Jobs implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);

    /** Two leave the requests a core of the smallest machine that is meant. */
    private static final int AT_ONCE = 2;

    private static final int MOST_OF_AN_OWNER = 3;
    /** How often the progress is written down: every write is a flush of the disk. */
    private static final Duration WRITTEN_EVERY = Duration.ofSeconds(2);

    private static final String CANCEL = "job.cancel";

    private final JobTable table;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Map<UUID, Running> running = new ConcurrentHashMap<>();
    private final ExecutorService workers = Executors.newFixedThreadPool(
            AT_ONCE, Thread.ofPlatform().name("job-", 1).daemon().factory());

    Jobs(JobTable table, Outbox outbox, InstantSource clock) {
        this.table = table;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What is to be done; its result is kept as JSON. */
    @FunctionalInterface
    public interface Work {
        Object done(Progress progress);
    }

    /** Told by the work how far it is. */
    public interface Progress {

        void total(long items);

        /**
         * One more item is done.
         *
         * @throws CancellationException when the job was cancelled: the work lets it pass
         */
        void step();
    }

    /** Of work that nobody watches. */
    public static final Progress UNSEEN = new Progress() {
        @Override
        public void total(long items) {}

        @Override
        public void step() {}
    };

    @Override
    public void afterPropertiesSet() {
        table.breakOff(clock.instant());
    }

    @EventListener
    void on(Neighbours.Gone others) {
        table.breakOff(clock.instant());
    }

    /**
     * Starts a job, or puts it behind others. Not to be called in a transaction: the work may begin before it ends.
     *
     * @param over run when nothing will be done any more, also when nothing was, because it was cancelled before its turn
     * @throws Refusal {@code jobs-many} when the owner has as many under way as one may; nothing is run then
     */
    public Job start(String kind, UUID owner, @Nullable UUID about, Work work, Runnable over) {
        Running job;
        synchronized (running) {
            long others = running.values().stream()
                    .filter(other -> other.job.owner().equals(owner))
                    .count();
            if (others >= MOST_OF_AN_OWNER) {
                throw new Refusal(Refusal.Kind.TOO_MANY, "jobs-many", MOST_OF_AN_OWNER);
            }
            UUID id = UuidCreator.getTimeOrderedEpoch();
            job = new Running(
                    new Job(id, kind, owner, about, Job.State.WAITING, 0, null, clock.instant(), null, null, null));
            running.put(id, job);
        }
        try {
            table.insert(job.job);
            workers.execute(() -> job.run(work, over));
        } catch (RuntimeException e) {
            running.remove(job.job.id());
            throw e;
        }
        return job.job;
    }

    public Optional<Job> find(UUID id) {
        Running now = running.get(id);
        return now == null ? table.find(id) : Optional.of(now.job);
    }

    /** The last ones of an owner, the last first. */
    public List<Job> of(UUID owner, int most) {
        return table.of(owner, most).stream().map(this::asItIs).toList();
    }

    /** The last one of a kind about a thing. */
    public Optional<Job> last(String kind, UUID about) {
        return table.last(kind, about).map(this::asItIs);
    }

    /** The last one of a kind about a thing that this owner asked for. */
    public Optional<Job> last(String kind, UUID about, UUID owner) {
        return table.last(kind, about, owner).map(this::asItIs);
    }

    /** All that is worked on or waits, on whatever node, the first asked for first. */
    public List<Job> underWay() {
        return table.underWay().stream().map(this::asItIs).toList();
    }

    /** Asks a job to stop at its next step, on whatever node; one that has ended stays as it is. */
    public void cancel(UUID id) {
        if (!cancelHere(id)) {
            outbox.put(CANCEL, id, "");
        }
    }

    @EventListener
    void on(Outbox.Heard heard) {
        if (heard.topic().equals(CANCEL)) {
            cancelHere(heard.about());
        }
    }

    private boolean cancelHere(UUID id) {
        Running now = running.get(id);
        if (now != null) {
            now.cancelled = true;
        }
        return now != null;
    }

    private Job asItIs(Job stored) {
        Running now = running.get(stored.id());
        return now == null ? stored : now.job;
    }

    @Override
    public void destroy() throws InterruptedException {
        running.values().forEach(job -> job.stopping = true);
        workers.shutdown();
        if (!workers.awaitTermination(5, TimeUnit.SECONDS)) {
            LOG.warn("A job goes on while the server stops; the next start calls it broken off");
        }
    }

    private final class Running implements Progress {

        private volatile Job job;
        private volatile boolean cancelled;
        private volatile boolean stopping;
        private Instant written;

        Running(Job job) {
            this.job = job;
            this.written = job.startedAt();
        }

        void run(Work work, Runnable over) {
            try {
                look();
                change(Job.State.RUNNING, null, null);
                Object result = work.done(this);
                change(Job.State.DONE, JsonMapper.shared().writeValueAsString(result), null);
            } catch (CancellationException e) {
                change(stopping ? Job.State.BROKEN_OFF : Job.State.CANCELLED, null, null);
            } catch (Refusal refusal) {
                change(Job.State.FAILED, JsonMapper.shared().writeValueAsString(refusal.args()), refusal.code());
            } catch (RuntimeException e) {
                LOG.error("Job {} ({}) failed", job.id(), job.kind(), e);
                change(Job.State.FAILED, null, "fault");
            } finally {
                running.remove(job.id());
                over.run();
            }
        }

        @Override
        public void total(long items) {
            counted(job.done(), items);
        }

        @Override
        public void step() {
            counted(job.done() + 1, job.total());
            look();
            if (written.plus(WRITTEN_EVERY).isBefore(clock.instant())) {
                written = clock.instant();
                if (!table.update(job)) {
                    // The others took this node for dead and the job for broken off.
                    throw new CancellationException();
                }
            }
        }

        private void look() {
            if (cancelled || stopping) {
                throw new CancellationException();
            }
        }

        private void counted(long done, @Nullable Long total) {
            job = new Job(
                    job.id(),
                    job.kind(),
                    job.owner(),
                    job.about(),
                    job.state(),
                    done,
                    total,
                    job.startedAt(),
                    null,
                    null,
                    null);
        }

        private void change(Job.State state, @Nullable String result, @Nullable String problem) {
            Instant ended = state == Job.State.RUNNING ? null : clock.instant();
            job = new Job(
                    job.id(),
                    job.kind(),
                    job.owner(),
                    job.about(),
                    state,
                    job.done(),
                    job.total(),
                    job.startedAt(),
                    ended,
                    result,
                    problem);
            table.update(job);
        }
    }
}
