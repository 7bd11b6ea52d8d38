package org.tahqiq.team.rest;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tahqiq.store.Job;
import org.tahqiq.store.Paging;
import org.tahqiq.team.JobService;
import org.tahqiq.ui.Translations;

@RestController
@RequestMapping("/api/v1")
class JobController {

    /**
     * @param secondsLeft if it goes on as until now
     * @param result what it found or made, once it is done
     */
    record JobAnswer(
            UUID id,
            String kind,
            @Nullable UUID corpus,
            Job.State state,
            long done,
            @Nullable Long total,
            @Nullable Long secondsLeft,
            String startedAt,
            @Nullable String endedAt,
            @JsonRawValue @Nullable String result,
            @Nullable Wrong problem) {}

    /** What stopped it. */
    record Wrong(String code, String message) {}

    private final JobService jobs;
    private final Translations translations;

    JobController(JobService jobs, Translations translations) {
        this.jobs = jobs;
        this.translations = translations;
    }

    @GetMapping("/jobs")
    Paging.Slice<JobAnswer> list(
            Paging paging,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        List<Job> own = jobs.own().stream()
                .filter(job -> paging.cursor() == null || job.id().compareTo(paging.afterId()) < 0)
                .limit(paging.limit() + 1L)
                .toList();
        return paging.slice(own, Job::id).map(job -> answer(job, language));
    }

    @GetMapping("/jobs/{id}")
    JobAnswer get(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return answer(jobs.get(id), language);
    }

    /** Takes no If-Match: a job changes all the time, and to cancel it is right whatever it has come to. */
    @DeleteMapping("/jobs/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(@PathVariable UUID id) {
        jobs.cancel(id);
    }

    private JobAnswer answer(Job job, @Nullable String language) {
        String problem = job.problem();
        return new JobAnswer(
                job.id(),
                job.kind(),
                job.about(),
                job.state(),
                job.done(),
                job.total(),
                jobs.left(job).map(Duration::toSeconds).orElse(null),
                job.startedAt().toString(),
                job.endedAt() == null ? null : job.endedAt().toString(),
                problem == null ? job.result() : null,
                problem == null
                        ? null
                        : new Wrong(
                                problem,
                                translations.say(
                                        problem, List.of(job.problemArgs()), Translations.preferred(language))));
    }
}
