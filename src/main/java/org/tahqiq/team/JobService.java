package org.tahqiq.team;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.tahqiq.store.Followed;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/** A member's long work: it is done as that member, who alone (and an admin) sees it and cancels it. */
@Service
@PreAuthorize("isAuthenticated()")
public class JobService implements Followed {

    private static final int SHOWN = 50;

    private final Jobs jobs;
    private final CurrentMember current;
    private final InstantSource clock;

    JobService(Jobs jobs, CurrentMember current, InstantSource clock) {
        this.jobs = jobs;
        this.current = current;
        this.clock = clock;
    }

    /** Starts work that goes on with the rights of whoever asks; those are read afresh at each of its steps. */
    public Job start(String kind, @Nullable CorpusId corpus, Jobs.Work work) {
        return start(kind, corpus, work, () -> {});
    }

    /** As {@link #start(String, CorpusId, Jobs.Work)}, on a file that was received for it and is deleted when the work is over. */
    public Job start(String kind, CorpusId corpus, Path received, Jobs.Work work) {
        return start(kind, corpus, work, () -> delete(received));
    }

    private static void delete(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Job start(String kind, @Nullable CorpusId corpus, Jobs.Work work, Runnable over) {
        SecurityContext caller = SecurityContextHolder.createEmptyContext();
        caller.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        UUID about = corpus == null ? null : corpus.value();
        Jobs.Work asCaller = progress -> {
            SecurityContextHolder.setContext(caller);
            try {
                return work.done(progress);
            } finally {
                SecurityContextHolder.clearContext();
            }
        };
        return jobs.start(kind, current.id().value(), about, asCaller, over);
    }

    public Job get(UUID id) {
        return jobs.find(id)
                .filter(job -> job.owner().equals(current.id().value()) || current.isAdmin())
                .orElseThrow(Refusal::unknown);
    }

    /** One's own, the last first. */
    public List<Job> own() {
        return jobs.of(current.id().value(), SHOWN);
    }

    /** One's own last job of a kind about a corpus. */
    public Optional<Job> own(String kind, CorpusId corpus) {
        return jobs.last(kind, corpus.value(), current.id().value());
    }

    /** The last job of a kind about a corpus, whoever of it started that. */
    public Optional<Job> last(String kind, CorpusId corpus) {
        current.requireToRead(corpus);
        return jobs.last(kind, corpus.value());
    }

    @Override
    public void cancel(UUID id) {
        current.requireMoreThanReading();
        jobs.cancel(get(id).id());
    }

    @Override
    public Optional<Duration> left(Job job) {
        return job.left(clock.instant());
    }
}
