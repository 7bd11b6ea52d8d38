package org.tahqiq.team;

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
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

/** A member's long work: it is done as that member, who alone (and an admin) sees it and cancels it. */
@Service
@PreAuthorize("isAuthenticated()")
public class JobService {

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
        SecurityContext caller = SecurityContextHolder.createEmptyContext();
        caller.setAuthentication(SecurityContextHolder.getContext().getAuthentication());
        return jobs.start(kind, current.id().value(), corpus == null ? null : corpus.value(), progress -> {
            SecurityContextHolder.setContext(caller);
            try {
                return work.done(progress);
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
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

    /** The last job of a kind about a corpus, whoever of it started that. */
    public Optional<Job> last(String kind, CorpusId corpus) {
        current.requireToRead(corpus);
        return jobs.last(kind, corpus.value());
    }

    /** Cancels a job; one that has ended stays as it is. */
    public void cancel(UUID id) {
        current.requireMoreThanReading();
        jobs.cancel(get(id).id());
    }

    public Optional<Duration> left(Job job) {
        return job.left(clock.instant());
    }
}
