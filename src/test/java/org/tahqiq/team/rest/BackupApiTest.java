package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tahqiq.Api.admin;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;

class BackupApiTest {

    @Test
    void aScriptMakesABackupAndFetchesIt() {
        // Another test of the shared server may have begun one.
        Answer begun = await().until(() -> admin().post("/backups", Map.of()), answer -> answer.status() != 409)
                .expect(202);
        assertThat(begun.header("Location")).isEqualTo("/api/v1/jobs/" + begun.id());
        Answer job = await().until(
                        () -> admin().get("/jobs/" + begun.id()).expect(200),
                        now -> !Set.of("WAITING", "RUNNING").contains(now.text("state")));
        assertThat(job.text("state")).as(job.body()).isEqualTo("DONE");
        String name = job.json().at("/result/name").asString();
        assertThat(admin().all("/backups"))
                .filteredOn(each -> each.path("name").asString().equals(name))
                .singleElement()
                .satisfies(
                        each -> assertThat(each.path("verifiedAt").asString()).isNotEmpty());
        Answer file = admin().get("/backups/" + name).expect(200);
        assertThat(file.header("Content-Disposition")).contains(name);
        assertThat(file.body()).startsWith("PK");
    }

    @Test
    void nobodyElseMakesSeesOrFetchesOne() {
        for (Api.Caller each :
                new Api.Caller[] {Api.desk().curator(), Api.desk().editor()}) {
            each.post("/backups", Map.of()).refused(403, "role-needed");
            each.get("/backups").refused(403, "role-needed");
            each.get("/backups/tahqiq-20261127T023000000Z-asked.zip").refused(403, "role-needed");
        }
        Api.nobody().get("/backups").refused(401, "unauthorized");
    }

    @Test
    void whatIsNoBackupIsNotThere() {
        for (String name :
                new String[] {"tahqiq-20261127T023000000Z-asked.zip", "..%2Fdb%2Ftahqiq.mv.db", "x.proof.json"}) {
            assertThat(admin().get("/backups/" + name).status()).as(name).isIn(400, 404);
        }
    }
}
