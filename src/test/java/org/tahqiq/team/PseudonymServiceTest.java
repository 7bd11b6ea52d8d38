package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tahqiq.Api.admin;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.Refusal;

/** A member who asks to be forgotten. */
class PseudonymServiceTest {

    private final PseudonymService pseudonyms = Api.bean(PseudonymService.class);
    private final JdbcClient database = Api.bean(JdbcClient.class);

    @BeforeEach
    void asAdmin() {
        Callers.signInAdmin(Api.application());
    }

    @AfterEach
    void asNobody() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theNameGoesAndTheWorkStays() {
        Desk desk = Api.desk();
        String name = Api.fresh("سلمى-الحاج");
        String id = admin().post("/members", Map.of("name", name, "displayName", name, "email", "salma@example.org"))
                .expect(201)
                .id();
        admin().put(desk.path() + "/members/" + id, Map.of("roles", List.of("EDITOR")))
                .expect(200);
        Caller salma = Api.member(id, List.of("read", "annotate", "export"));
        String article = desk.article();
        String annotation = salma.mark(article, "CLAIM", 0, 10).expect(201).id();
        String before =
                admin().get(desk.path() + "/export?format=jsonl").expect(200).body();
        assertThat(before).contains(name);

        Member gone = pseudonyms.pseudonymise(member(id), new SeenVersion("*"));

        assertThat(gone.name()).startsWith("member-");
        salma.get("/me").refused(401, "unauthorized");
        assertThat(admin().get("/annotations/" + annotation).expect(200).text("member"))
                .isEqualTo(id);
        assertThat(admin().all("/audit?actor=" + id))
                .extracting(event -> event.path("action").asString())
                .contains("annotation.marked");
        assertThat(admin().get(desk.path() + "/export?format=jsonl").expect(200).body())
                .doesNotContain(name)
                .contains(gone.name());
        assertThat(everyWord()).doesNotContain(name).doesNotContain("salma@example.org");
        assertThat(Chains.broken(Api.bean(DataSource.class))).isEmpty();
    }

    @Test
    void whoeverLeftDoesNotComeBack() {
        String id = admin().post("/members", Map.of("name", Api.fresh("راحل")))
                .expect(201)
                .id();
        pseudonyms.pseudonymise(member(id), new SeenVersion("*"));
        refused("pseudonym", () -> pseudonyms.pseudonymise(member(id), new SeenVersion("*")));
        refused("pseudonym", () -> Api.bean(MemberService.class).inviteAgain(member(id)));
        admin().seeing("*").patch("/members/" + id, Map.of("enabled", true)).refused(409, "pseudonym");
        admin().seeing("*")
                .patch("/members/" + id, Map.of("displayName", "عائد"))
                .refused(409, "pseudonym");
    }

    @Test
    void onlyAnAdminErasesANameAndNotTheirOwn() {
        refused(
                "own-rights",
                () -> pseudonyms.pseudonymise(member(admin().get("/me").id()), new SeenVersion("*")));
        Caller curator = Api.desk().curator();
        String name = admin().get("/members/" + curator.id()).text("name");
        Callers.signIn(Api.bean(Members.class), name);
        refused("role-needed", () -> pseudonyms.pseudonymise(member(curator.id()), new SeenVersion("*")));
    }

    private static MemberId member(String id) {
        return new MemberId(UUID.fromString(id));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    /** All that the tables hold where names stand: members, work, and the audit trail. */
    private String everyWord() {
        return database.sql("""
                        select name || ' ' || display_name || ' ' || coalesce(email, '') from member
                        union all select origin_name from annotation
                        union all select detail from audit_event
                        """).query(String.class).list().toString();
    }
}
