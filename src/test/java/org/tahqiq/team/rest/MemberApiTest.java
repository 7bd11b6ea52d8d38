package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

class MemberApiTest {

    @Test
    void bootstrapTokenIsTheAdminWithAllScopes() {
        Answer me = admin().get("/me").expect(200);
        assertThat(me.text("name")).isEqualTo("admin");
        assertThat(me.json().path("admin").asBoolean()).isTrue();
        assertThat(me.json().path("scopes").toString())
                .isEqualTo("[\"read\",\"annotate\",\"review\",\"curate\",\"export\",\"admin\"]");
    }

    @Test
    void addsAMemberWithAnInvitationShownOnce() {
        String name = fresh("ليلى");
        Answer made = admin().post(
                        "/members", Map.of("name", name, "displayName", "ليلى", "email", "layla@example.org"))
                .expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/members/" + made.id());
        assertThat(made.id().charAt(14)).as("UUID version").isEqualTo('7');
        assertThat(made.text("invitation")).startsWith("http");
        Answer seen = admin().get("/members/" + made.id()).expect(200);
        assertThat(seen.etag()).isEqualTo(made.etag());
        assertThat(seen.json().has("invitation")).isFalse();
        assertThat(seen.text("displayName")).isEqualTo("ليلى");
        assertThat(admin().all("/members", 3))
                .extracting(m -> m.path("id").asString())
                .contains(made.id());
        admin().post("/members", Map.of("name", name)).refused(409, "name-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"layla", "layla@", "@example.org", "layla example@example.org", "a@b@example.org"})
    void whatIsNoAddressOfEmailIsRefusedAtItsField(String email) {
        assertThat(admin().post("/members", Map.of("name", fresh("ليلى"), "email", email))
                        .refused(422, "email")
                        .fields())
                .containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"لي\u0640لى", "لیلى", "\uFEDF\uFEF4\uFEE0\uFEF0"})
    void aNameThatLooksLikeAnotherIsTaken(String lookalike) {
        String end = fresh("");
        admin().post("/members", Map.of("name", "ليلى" + end)).expect(201);
        admin().post("/members", Map.of("name", lookalike + end)).refused(409, "name-taken");
        admin().post("/members", Map.of("name", "raja" + end)).expect(201);
        admin().post("/members", Map.of("name", "r\u0430ja" + end)).refused(409, "name-taken");
        admin().post("/members", Map.of("name", "RAJA" + end)).refused(409, "name-taken");
    }

    @Test
    void onlyTheAdminMakesMembers() {
        Caller curator = Api.desk().curator();
        int before = admin().all("/members").size();
        curator.post("/members", Map.of("name", fresh("سامي"))).refused(403, "role-needed");
        assertThat(curator.all("/members")).hasSize(before);
        Api.desk().editor().get("/members").refused(403, "role-needed");
    }

    @Test
    void changesAMemberOnlyFromTheStateThatWasSeen() {
        Answer made = admin().post("/members", Map.of("name", fresh("سعاد"))).expect(201);
        String path = "/members/" + made.id();
        var change = Map.of("displayName", "سعاد الكاتبة");
        admin().patch(path, change).refused(428, "precondition-required");
        Answer changed = admin().seeing(made.etag()).patch(path, change).expect(200);
        assertThat(changed.etag()).isNotEqualTo(made.etag());
        Answer stale = admin().seeing(made.etag())
                .patch(path, Map.of("displayName", "غيرها"))
                .refused(412, "stale");
        assertThat(stale.json().path("current").path("displayName").asString()).isEqualTo("سعاد الكاتبة");
        assertThat(admin().get(path).text("displayName")).isEqualTo("سعاد الكاتبة");
        admin().seeing("W/" + changed.etag()).patch(path, change).refused(412, "stale");
        admin().seeing("*")
                .header("Content-Type", "application/merge-patch+json")
                .patch(path, change)
                .expect(200);
        admin().seeing("*").patch(path, Map.of("name", "آخر")).refused(400, "unreadable");
    }

    @Test
    void disabledMemberGetsNoAnswer() {
        Caller member = Api.desk().editor();
        member.get("/me").expect(200);
        admin().seeing("*")
                .patch("/members/" + member.id(), Map.of("enabled", false))
                .expect(200);
        member.get("/me").refused(401, "unauthorized");
        admin().seeing("*")
                .patch("/members/" + member.id(), Map.of("enabled", true))
                .expect(200);
        member.get("/me").expect(200);
    }

    @Test
    void curatorSetsTheRolesOfTheCorpus() {
        Desk desk = Api.desk();
        Caller curator = desk.curator();
        Caller member = Api.member();
        String path = desk.path() + "/members/" + member.id();
        member.get(desk.path()).refused(404, "not-found");
        Answer set =
                curator.put(path, Map.of("roles", List.of("EDITOR", "READER"))).expect(200);
        assertThat(set.etag()).isNotBlank();
        assertThat(set.json().path("roles").toString()).isEqualTo("[\"READER\",\"EDITOR\"]");
        member.get(desk.path()).expect(200);
        assertThat(member.get("/me").json().path("roles").path(desk.corpus()).toString())
                .isEqualTo("[\"READER\",\"EDITOR\"]");
        assertThat(curator.all(desk.path() + "/members", 1))
                .extracting(m -> m.path("member").asString())
                .contains(member.id(), curator.id());
        curator.put(path, Map.of("roles", List.of("ADMIN"))).refused(422, "admin-role");
        curator.put(path, Map.of("roles", List.of("BOSS"))).refused(422, "unknown-code");
        curator.put(path, Map.of()).refused(422, "missing");
        curator.put(path, Map.of("roles", "EDITOR")).refused(400, "unreadable");
        curator.put(path, "{\"roles\":[null]}").refused(422);
        member.put(path, Map.of("roles", List.of("CURATOR"))).refused(403, "role-needed");
        member.get(desk.path()).expect(200);
        curator.put(path, Map.of("roles", List.of())).expect(200);
        member.get(desk.path()).refused(404, "not-found");
        curator.put(desk.path() + "/members/019f0000-0000-7000-8000-000000000000", Map.of("roles", List.of("EDITOR")))
                .refused(404, "not-found");
    }

    @Test
    void aCuratorMakesACorpusAndHoldsItsRoles() {
        Caller curator = Api.desk().curator();
        Answer made = curator.post("/corpora", Map.of("name", "أخبار محلية")).expect(201);
        assertThat(made.text("mode")).isEqualTo("SHARED");
        assertThat(made.header("Location")).isEqualTo("/api/v1/corpora/" + made.id());
        assertThat(curator.get("/me").json().path("roles").path(made.id()).toString())
                .isEqualTo("[\"EDITOR\",\"REVIEWER\",\"CURATOR\"]");
        Api.desk().editor().post("/corpora", Map.of("name", "ممنوعة")).refused(403, "role-needed");
        Api.member().post("/corpora", Map.of("name", "ممنوعة")).refused(403, "role-needed");
    }

    @Test
    void corpusIsPutAwayAndBroughtBack() {
        Desk desk = Api.desk();
        Caller curator = desk.curator();
        String article = desk.article();
        Answer present = curator.get(desk.path()).expect(200);
        curator.delete(desk.path()).refused(428, "precondition-required");
        Answer changed = curator.seeing(present.etag())
                .patch(desk.path(), Map.of("description", "عن الاقتصاد"))
                .expect(200);
        Answer stale = curator.seeing(present.etag()).delete(desk.path()).refused(412, "stale");
        assertThat(stale.json().path("current").path("description").asString()).isEqualTo("عن الاقتصاد");
        assertThat(curator.seeing(changed.etag())
                        .patch(desk.path(), "{\"description\":null}")
                        .expect(200)
                        .json()
                        .path("description")
                        .isNull())
                .isTrue();
        curator.seeing("*").patch(desk.path(), Map.of("mode", "INDEPENDENT")).refused(422, "mode-fixed");
        curator.seeing("*").delete(desk.path()).expect(204);
        curator.get(desk.path()).refused(404, "not-found");
        curator.get("/articles/" + article).refused(404, "not-found");
        curator.get("/claims?corpus=" + desk.corpus()).refused(404, "not-found");
        curator.post(desk.path() + "/restore", null).expect(200);
        curator.get("/articles/" + article).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "read                | 403 | 403 | 403 | 403",
                "read annotate       | 201 | 403 | 403 | 403",
                "read review         | 403 | 201 | 403 | 403",
                "read curate         | 403 | 201 | 200 | 403",
                "read export         | 403 | 403 | 403 | 200",
                "annotate review     | 201 | 201 | 403 | 403",
            })
    void aScopeNarrowsWhatTheMemberMayDo(String scopes, int mark, int cite, int describe, int export) {
        Desk desk = Api.desk();
        Caller owner = desk.with("EDITOR", "REVIEWER", "CURATOR");
        String article = desk.article();
        String claim = owner.mark(article, "CLAIM", 0, 10).expect(201).id();
        Caller narrow = Api.member(owner.id(), List.of(scopes.split(" ")));
        narrow.get("/articles/" + article).expect(200);
        narrow.mark(article, "FIGURE", 14, 16).expect(mark);
        narrow.post("/claims/" + claim + "/evidence", Map.of("stance", "CONTEXT"))
                .expect(cite);
        narrow.seeing("*").patch(desk.path(), Map.of("description", "وصف")).expect(describe);
        narrow.get(desk.path() + "/export?format=jsonl").expect(export);
        assertThat(narrow.get("/me").json().path("scopes")).hasSize(scopes.split(" ").length);
    }

    @Test
    void aTokenThatLacksAScopeIsToldWhich() {
        Desk desk = Api.desk();
        Caller owner = desk.with("EDITOR");
        String article = desk.article();
        Caller reading = Api.member(owner.id(), List.of("read"));
        assertThat(reading.mark(article, "FIGURE", 14, 16)
                        .refused(403, "role-needed")
                        .text("detail"))
                .contains("annotate");
        assertThat(reading.get(desk.path() + "/export?format=jsonl")
                        .refused(403, "role-needed")
                        .text("detail"))
                .contains("export");
        assertThat(reading.post("/corpora", Map.of("name", "لا"))
                        .refused(403, "role-needed")
                        .text("detail"))
                .contains("curate");
        String noCurator = owner.seeing("*")
                .patch(desk.path(), Map.of("description", "وصف"))
                .refused(403, "role-needed")
                .text("detail");
        assertThat(noCurator).contains("دورك").doesNotContain("curate");
    }

    @Test
    void tokenIsShownOnceAndIsNeverWiderThanItsMaker() {
        Caller member = Api.desk().editor();
        String path = "/members/" + member.id() + "/tokens";
        String in30Days = Instant.now()
                .plus(Duration.ofDays(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Answer made = member.post(path, Map.of("name", "نسخ", "scopes", List.of("annotate"), "expiresAt", in30Days))
                .expect(201);
        assertThat(made.json().propertyNames()).contains("id", "token", "name", "scopes", "expiresAt");
        assertThat(made.text("expiresAt")).isEqualTo(in30Days);
        assertThat(made.header("Location")).isEqualTo("/api/v1/tokens/" + made.id());
        assertThat(made.etag()).isNotBlank();
        assertThat(member.all(path, 1)).hasSizeGreaterThan(1).noneMatch(t -> t.has("token"));
        Caller narrow = Api.withToken(made.text("token"));
        narrow.post(path, Map.of("name", "أوسع", "scopes", List.of("annotate", "export")))
                .refused(403, "wider-token");
        member.post(path, Map.of("name", "مدير", "scopes", List.of("admin"))).refused(403, "wider-token");
        Caller other = Api.desk().editor();
        other.post(path, Map.of("name", "غريب", "scopes", List.of("read"))).refused(404, "not-found");
        other.get(path).refused(404, "not-found");
        other.seeing("*").delete("/tokens/" + made.id()).refused(404, "not-found");
        narrow.get("/me").expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'scopes':['read']}                                    | 422 | missing",
                "{'name':'نسخ'}                                         | 422 | missing",
                "{'name':'نسخ','scopes':[]}                             | 422 | missing",
                "{'name':'نسخ','scopes':['READ']}                       | 422 | unknown-code",
                "{'name':'نسخ','scopes':[null]}                         | 422 | unknown-code",
                "{'name':'نسخ','scopes':['write']}                      | 422 | unknown-code",
                "{'name':'نسخ','scopes':'read'}                         | 400 | unreadable",
                "{'name':'نسخ','scopes':['read'],'corpora':['x']}       | 400 | unreadable",
                "{'name':'نسخ','scopes':['read'],'expiresAt':'2020-01-01T00:00:00Z'} | 422 | token-life",
                "{'name':'نسخ','scopes':['read'],'expiresAt':'2099-01-01T00:00:00Z'} | 422 | token-life",
                "{'name':'نسخ','scopes':['read'],'expiresAt':'غدًا'}     | 422 | date",
                "{'name':'نسخ','scopes':['read'],'expiresAt':5}         | 400 | unreadable",
            })
    void refusesATokenThatIsNotDescribedWell(String body, int status, String code) {
        Caller member = Api.member();
        String path = "/members/" + member.id() + "/tokens";
        member.post(path, body.replace('\'', '"')).refused(status, code);
        assertThat(member.all(path)).hasSize(1);
    }

    @Test
    void revokedAndExpiredTokensOpenNothing() throws InterruptedException {
        Caller member = Api.member();
        String path = "/members/" + member.id() + "/tokens";
        Answer made = member.post(path, Map.of("name", "قصير", "scopes", List.of("read")))
                .expect(201);
        Caller brief = Api.withToken(made.text("token"));
        brief.get("/me").expect(200);
        member.delete("/tokens/" + made.id()).refused(428, "precondition-required");
        Answer stale = member.seeing("\"7\"").delete("/tokens/" + made.id()).refused(412, "stale");
        assertThat(stale.json().path("current").path("id").asString()).isEqualTo(made.id());
        member.seeing(made.etag()).delete("/tokens/" + made.id()).expect(204);
        brief.get("/me").refused(401, "unauthorized");
        member.seeing("*").delete("/tokens/" + made.id()).refused(404, "not-found");

        String soon = Instant.now().plusMillis(700).toString();
        Answer expiring = member.post(path, Map.of("name", "قصير", "scopes", List.of("read"), "expiresAt", soon))
                .expect(201);
        Thread.sleep(800);
        Api.withToken(expiring.text("token")).get("/me").refused(401, "unauthorized");
    }

    @Test
    void tokenOfSomeCorporaSeesNoOther() {
        Desk here = Api.desk();
        Desk there = Api.desk();
        Caller member = here.curator();
        admin().put(there.path() + "/members/" + member.id(), Map.of("roles", List.of("CURATOR")))
                .expect(200);
        assertThat(member.all("/corpora", 1)).hasSize(2);
        Answer made = member.post(
                        "/members/" + member.id() + "/tokens",
                        Map.of("name", "واحدة", "scopes", List.of("read", "curate"), "corpora", List.of(here.corpus())))
                .expect(201);
        Caller limited = Api.withToken(made.text("token"));
        limited.get(here.path()).expect(200);
        limited.get(there.path()).refused(404, "not-found");
        limited.get(there.path() + "/articles").refused(404, "not-found");
        assertThat(limited.all("/corpora"))
                .extracting(c -> c.path("id").asString())
                .containsExactly(here.corpus());
        assertThat(limited.get("/me").json().path("roles").propertyNames()).containsExactly(here.corpus());
        limited.post(
                        "/members/" + member.id() + "/tokens",
                        Map.of("name", "أوسع", "scopes", List.of("read"), "corpora", List.of(there.corpus())))
                .refused(403, "wider-token");
    }

    private static Caller token(Caller by, String member, Map<String, Object> wanted) {
        var body = new java.util.HashMap<String, Object>(wanted);
        body.put("name", "مفتاح");
        return Api.withToken(
                by.post("/members/" + member + "/tokens", body).expect(201).text("token"));
    }

    @Test
    void anAdminsTokenOfSomeCorporaHasNoSayOverTheInstallation() {
        Desk here = Api.desk();
        String me = admin().get("/me").id();
        Caller limited = token(
                admin(),
                me,
                Map.of("scopes", List.of("read", "annotate", "curate", "admin"), "corpora", List.of(here.corpus())));
        limited.post("/members", Map.of("name", fresh("سامي"))).refused(403, "role-needed");
        Caller other = Api.member();
        limited.post("/members/" + other.id() + "/tokens", Map.of("name", "غريب", "scopes", List.of("read")))
                .refused(403, "role-needed");
        limited.seeing("*")
                .patch("/members/" + other.id(), Map.of("admin", true))
                .refused(403, "role-needed");
        limited.put(here.path() + "/members/" + other.id(), Map.of("roles", List.of("EDITOR")))
                .expect(200);
    }

    @Test
    void aTokenCuratesOnlyWhereItReaches() {
        Desk here = Api.desk();
        Caller member = here.curator();
        Desk there = Api.desk();
        admin().put(there.path() + "/members/" + member.id(), Map.of("roles", List.of("EDITOR")))
                .expect(200);
        Caller limited =
                token(member, member.id(), Map.of("scopes", List.of("curate"), "corpora", List.of(there.corpus())));
        limited.get("/members").refused(403, "role-needed");
        limited.post("/corpora", Map.of("name", "ممنوعة")).refused(403, "role-needed");
    }

    @Test
    void aTokenDoesNotOutliveItsMaker() {
        Caller member = Api.member();
        String tomorrow = Instant.now()
                .plus(Duration.ofDays(1))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        Caller brief = token(member, member.id(), Map.of("scopes", List.of("annotate"), "expiresAt", tomorrow));
        String path = "/members/" + member.id() + "/tokens";
        String later = Instant.now().plus(Duration.ofDays(30)).toString();
        assertThat(brief.post(path, Map.of("name", "أطول", "scopes", List.of("annotate")))
                        .expect(201)
                        .text("expiresAt"))
                .isEqualTo(tomorrow);
        assertThat(brief.post(path, Map.of("name", "أطول", "scopes", List.of("annotate"), "expiresAt", later))
                        .expect(201)
                        .text("expiresAt"))
                .isEqualTo(tomorrow);
    }

    @Test
    void aTokenThatOnlyReadsChangesNobody() {
        Caller member = Api.member();
        Caller reading = token(member, member.id(), Map.of("scopes", List.of("read")));
        String path = "/members/" + member.id();
        reading.seeing("*").patch(path, Map.of("displayName", "غيره")).refused(403, "token-reads-only");
        reading.post(path + "/tokens", Map.of("name", "نسخ", "scopes", List.of("read")))
                .refused(403, "token-reads-only");
        reading.post(path + "/tokens", Map.of("name", "نسخ", "scopes", List.of("nothing")))
                .refused(403, "token-reads-only");
    }

    @Test
    void whoMayAskComesBeforeWhatIsAsked() {
        Desk desk = Api.desk();
        Caller curator = desk.curator();
        Caller other = Api.member();
        var wrong = Map.of("name", "نسخ", "scopes", List.of("write"), "expiresAt", "غدًا");
        curator.post("/members/" + other.id() + "/tokens", wrong).refused(403, "role-needed");
        other.post("/members/" + curator.id() + "/tokens", wrong).refused(404, "not-found");
        other.post("/members/" + other.id() + "/tokens", "{\"name\":\"x\",\"scopes\":[\"read\"],\"corpora\":[null]}")
                .refused(422, "missing");
        String roles = desk.path() + "/members/" + other.id();
        desk.editor().put(roles, Map.of("roles", List.of("BOSS"))).refused(403, "role-needed");
        other.put(roles, Map.of("roles", List.of("BOSS"))).refused(404, "not-found");
    }

    @Test
    void aCorpusThatIsNotThereHasNoMembers() {
        Desk gone = Api.desk();
        Caller curator = gone.curator();
        admin().seeing("*").delete(gone.path()).expect(204);
        for (String path : List.of(gone.path(), "/corpora/019f0000-0000-7000-8000-000000000000")) {
            for (Caller caller : List.of(admin(), curator)) {
                caller.get(path + "/members").refused(404, "not-found");
                caller.put(path + "/members/" + curator.id(), Map.of("roles", List.of("READER")))
                        .refused(404, "not-found");
            }
        }
    }

    @Test
    void theLastCuratorDoesNotLeaveTheCorpusBehind() {
        Caller first = Api.desk().curator();
        Desk desk = new Desk(first.post("/corpora", Map.of("name", fresh("مدوّنة")))
                .expect(201)
                .id());
        Caller second = Api.member();
        String own = desk.path() + "/members/" + first.id();
        String other = desk.path() + "/members/" + second.id();
        first.put(own, Map.of("roles", List.of("EDITOR"))).refused(422, "last-curator");
        first.put(own, Map.of("roles", List.of())).refused(422, "last-curator");
        first.put(other, Map.of("roles", List.of("CURATOR"))).expect(200);
        var suspended = admin().seeing("*").patch("/members/" + second.id(), Map.of("enabled", false));
        suspended.expect(200);
        first.put(own, Map.of("roles", List.of("EDITOR"))).refused(422, "last-curator");
        admin().seeing(suspended.etag())
                .patch("/members/" + second.id(), Map.of("enabled", true))
                .expect(200);
        first.put(own, Map.of("roles", List.of("EDITOR"))).expect(200);
        admin().put(other, Map.of("roles", List.of())).expect(200);
    }

    @Test
    void aRoleTakenAwayIsGoneWithTheNextRequest() {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String article = desk.article();
        editor.mark(article, "CLAIM", 0, 10).expect(201);
        admin().put(desk.path() + "/members/" + editor.id(), Map.of("roles", List.of("READER")))
                .expect(200);
        editor.mark(article, "FIGURE", 14, 16).refused(403, "role-needed");
        admin().put(desk.path() + "/members/" + editor.id(), Map.of("roles", List.of()))
                .expect(200);
        editor.get("/articles/" + article).refused(404, "not-found");
    }

    @Test
    void refusesWhatItsColumnsCannotHold() {
        admin().post("/members", Map.of("name", fresh("س"), "displayName", "😀".repeat(51)))
                .refused(422, "too-long");
        admin().post("/members", Map.of("name", "\uFDFA".repeat(20))).refused(422);
        Caller member = Api.member();
        List<String> many = java.util.stream.Stream.generate(
                        () -> java.util.UUID.randomUUID().toString())
                .limit(217)
                .toList();
        member.post(
                        "/members/" + member.id() + "/tokens",
                        Map.of("name", "نسخ", "scopes", List.of("read"), "corpora", many))
                .refused(422, "too-many");
    }
}
