package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.ServicesOnly;
import org.tahqiq.store.Job;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.Refusal;

class JobServiceTest {

    private static final String KIND = "suggestions.count";

    @TempDir
    static Path home;

    private static ConfigurableApplicationContext application;
    private static JobService jobs;

    @BeforeAll
    static void start() {
        application = ServicesOnly.start("tahqiq.home=" + home);
        jobs = application.getBean(JobService.class);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @BeforeEach
    void signIn() {
        ServicesOnly.signIn(application);
    }

    /** The next test begins with none. */
    @AfterEach
    void endAll() {
        signIn();
        jobs.own().stream().filter(job -> !job.ended()).forEach(job -> jobs.cancel(job.id()));
        with().pollInSameThread().await().until(() -> jobs.own().stream().allMatch(Job::ended));
        application.getBean(JdbcClient.class).sql("delete from job").update();
    }

    @Test
    void workIsDoneAsWhoeverAskedForItAndItsResultIsKept() {
        CurrentMember current = application.getBean(CurrentMember.class);
        UUID me = current.id().value();
        Job job = jobs.start(KIND, null, progress -> {
            progress.total(3);
            for (int i = 0; i < 3; i++) {
                progress.step();
            }
            return Map.of("member", current.id().value());
        });
        Job done = with().pollInSameThread().await().until(() -> jobs.get(job.id()), Job::ended);
        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.done()).isEqualTo(3);
        assertThat(done.total()).isEqualTo(3);
        assertThat(done.result()).isEqualTo("{\"member\":\"" + me + "\"}");
        assertThat(jobs.own()).extracting(Job::id).containsExactly(job.id());
    }

    @Test
    void aCancelledOneStopsAtItsNextStep() {
        Job job = jobs.start(KIND, null, JobServiceTest::forEver);
        with().pollInSameThread().await().until(() -> jobs.get(job.id()).done() > 0);
        jobs.cancel(job.id());
        assertThat(with().pollInSameThread()
                        .await()
                        .until(() -> jobs.get(job.id()), Job::ended)
                        .state())
                .isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatFailsSaysWhy() {
        Job job = jobs.start(KIND, null, progress -> {
            throw Refusal.invalid("archive-file-missing", "*.txt");
        });
        Job failed = with().pollInSameThread().await().until(() -> jobs.get(job.id()), Job::ended);
        assertThat(failed.state()).isEqualTo(Job.State.FAILED);
        assertThat(failed.problem()).isEqualTo("archive-file-missing");
        assertThat(failed.problemArgs()).containsExactly("*.txt");
    }

    @Test
    void aMemberHasOnlySomeAtOnce() {
        List<Job> under = List.of(
                jobs.start(KIND, null, JobServiceTest::forEver),
                jobs.start(KIND, null, JobServiceTest::forEver),
                jobs.start(KIND, null, JobServiceTest::forEver));
        assertThatThrownBy(() -> jobs.start(KIND, null, JobServiceTest::forEver))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("jobs-many"));
        under.forEach(job -> jobs.cancel(job.id()));
        with().pollInSameThread()
                .await()
                .until(() -> under.stream().allMatch(job -> jobs.get(job.id()).ended()));
        Job next = jobs.start(KIND, null, progress -> "");
        assertThat(with().pollInSameThread()
                        .await()
                        .until(() -> jobs.get(next.id()), Job::ended)
                        .state())
                .isEqualTo(Job.State.DONE);
    }

    @Test
    void aFileThatWasReceivedForWorkIsGoneWhenThatIsOverThoughItNeverBegan(@TempDir Path received) throws IOException {
        CorpusId corpus = new CorpusId(UUID.randomUUID());
        List<Job> before = List.of(
                jobs.start(KIND, null, JobServiceTest::forEver), jobs.start(KIND, null, JobServiceTest::forEver));
        Path file = Files.createFile(received.resolve("waiting"));
        Job waiting = jobs.start(KIND, corpus, file, progress -> "");
        Path other = Files.createFile(received.resolve("refused"));
        assertThatThrownBy(() -> jobs.start(KIND, corpus, other, progress -> ""))
                .isInstanceOf(Refusal.class);
        assertThat(jobs.get(waiting.id()).state()).isEqualTo(Job.State.WAITING);
        jobs.cancel(waiting.id());
        before.forEach(job -> jobs.cancel(job.id()));
        with().pollInSameThread().await().until(() -> jobs.get(waiting.id()).ended() && Files.notExists(file));
        assertThat(jobs.get(waiting.id()).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(other).as("what was refused is still its sender's").exists();
    }

    @Test
    void nobodyElseSeesOrCancelsIt() {
        Job job = jobs.start(KIND, null, JobServiceTest::forEver);
        MemberService members = application.getBean(MemberService.class);
        members.add("salma", "سلمى", null);
        Callers.signIn(application, "salma");
        assertThatThrownBy(() -> jobs.get(job.id())).hasMessage("not-found");
        assertThatThrownBy(() -> jobs.cancel(job.id())).hasMessage("not-found");
        assertThat(jobs.own()).isEmpty();
    }

    @Test
    void whatAStopOrAKillInterruptedIsBrokenOff() {
        Job stopped = jobs.start(KIND, null, JobServiceTest::forEver);
        Job killed = jobs.start(KIND, null, progress -> "");
        with().pollInSameThread()
                .await()
                .until(() ->
                        jobs.get(killed.id()).ended() && jobs.get(stopped.id()).done() > 0);
        application
                .getBean(JdbcClient.class)
                .sql("update job set state = 'RUNNING', ended_at = null where id = ?")
                .param(killed.id())
                .update();
        stop();
        start();
        signIn();
        assertThat(List.of(jobs.get(stopped.id()), jobs.get(killed.id())))
                .extracting(Job::state)
                .containsOnly(Job.State.BROKEN_OFF);
    }

    @Test
    void theTimeLeftFollowsFromTheTimeTaken() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        Job job = new Job(
                UUID.randomUUID(), KIND, UUID.randomUUID(), null, Job.State.RUNNING, 25, 100L, start, null, null, null);
        assertThat(job.left(start.plusSeconds(10))).contains(java.time.Duration.ofSeconds(30));
    }

    private static Object forEver(Jobs.Progress progress) {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            progress.step();
            try {
                if (never.await(5, java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    return "";
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
