package org.tahqiq.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.store.Home;
import org.tahqiq.store.Job;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.JobService;
import org.tahqiq.text.Refusal;

/** Files that are made of corpora, and who fetches them. */
class ExchangeJobServiceTest {

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static ExchangeJobService.Made made(CorpusId corpus) {
        ExchangeService exchange = Api.bean(ExchangeService.class);
        Job asked = Api.bean(ExchangeJobService.class).export(corpus, exchange.format("jsonl"));
        Job ended = with().pollInSameThread()
                .await()
                .until(() -> Api.bean(JobService.class).get(asked.id()), Job::ended);
        return ended.result(ExchangeJobService.Made.class);
    }

    @Test
    void whoLostARoleThatAFileWasMadeWithFetchesItNoMore() throws IOException {
        Desk desk = Api.desk();
        desk.article();
        CorpusId corpus = new CorpusId(java.util.UUID.fromString(desk.corpus()));
        Caller curator = desk.curator();
        Callers.signIn(curator);
        ExchangeJobService work = Api.bean(ExchangeJobService.class);
        ExchangeJobService.Made made = made(corpus);
        assertThat(work.fetch(corpus, made)).isNotEmptyFile();

        give(desk, curator, "READER");
        assertThatThrownBy(() -> work.fetch(corpus, made))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("role-needed"));
        assertThat(work.fetch(corpus, made(corpus))).as("what a reader may see").isNotEmptyFile();
        give(desk, curator);
        assertThatThrownBy(() -> work.fetch(corpus, made)).hasMessage("not-found");
    }

    private static void give(Desk desk, Caller member, String... roles) {
        Api.admin()
                .put(desk.path() + "/members/" + member.id(), Map.of("roles", List.of(roles)))
                .expect(200);
    }

    @Test
    void aFileIsForgottenAfterADayAlsoWhenNobodyAsksForAnother(@TempDir Path folder) throws IOException {
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        ExportFiles files = new ExportFiles(Home.open(folder, false), InstantSource.fixed(now));
        Path old = Files.createFile(files.next("jsonl"));
        Files.setLastModifiedTime(old, FileTime.from(now.minus(Duration.ofHours(25))));
        Path young = Files.createFile(files.next("jsonl"));
        Files.setLastModifiedTime(young, FileTime.from(now.minus(Duration.ofHours(23))));
        files.forgetOld();
        assertThat(files.find(old.getFileName().toString())).isEmpty();
        assertThat(files.find(young.getFileName().toString())).contains(young);
    }
}
