package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.nobody;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.store.Drain;
import org.tahqiq.store.Health;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberService;

class ProblemTest {

    @Test
    void saysNoToWhoeverBringsNoValidToken() {
        Answer refused = nobody().get("/me").refused(401, "unauthorized");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Bearer");
        Api.withToken("not-a-token").get("/me").refused(401, "unauthorized");
        nobody().header("Authorization", "Basic YWRtaW46YWRtaW4=").get("/me").refused(401, "unauthorized");
        Api.withToken("").get("/me").refused(401, "unauthorized");
    }

    @Test
    void ignoresCookies() {
        nobody().header("Cookie", "JSESSIONID=0123456789ABCDEF").get("/me").refused(401, "unauthorized");
        Answer answer = admin().header("Cookie", "JSESSIONID=0123456789ABCDEF")
                .get("/me")
                .expect(200);
        assertThat(answer.header("Set-Cookie")).isNull();
    }

    @Test
    void tellsItsHealthToEverybody() {
        Answer health = nobody().get("/health").expect(200);
        assertThat(health.json().propertyNames()).containsExactlyInAnyOrder("status", "version");
        assertThat(health.text("status")).isEqualTo("UP");
        Api.withToken("not-yet-a-token").get("/health").expect(200);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nothing,           404, not-found",
        "GET,    /corpora/not-an-id, 404, not-found",
        "GET,    /corpora/019f0000-0000-7000-8000-000000000000, 404, not-found",
        "GET,    //me,                400, unreadable",
        "DELETE, /me,                405, method",
        "PUT,    /corpora,           405, method",
        "GET,    /corpora?sort=name, 400, unknown-parameter",
        "GET,    /me?limit=1,        400, unknown-parameter",
        "GET,    /corpora?limit=0,   422, limit",
        "GET,    /corpora?limit=501, 422, limit",
        "GET,    /corpora?limit=-1,  422, limit",
        "GET,    /corpora?limit=99999999999999999999, 422, limit",
        "GET,    /corpora?limit=ten, 400, unreadable",
        "GET,    /corpora?cursor=a%20b, 422, cursor",
        "GET,    /corpora?cursor=bm90LWEta2V5, 422, cursor",
        "GET,    /members?cursor=bm90LWEta2V5, 422, cursor",
        "GET,    /corpora/019f0000-0000-7000-8000-000000000000/articles?limit=0, 404, not-found",
    })
    void answersEveryWrongAddressWithAProblem(String method, String path, int status, String code) {
        admin().send(method, path, null).refused(status, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{                                      | 400 | unreadable",
                "[]                                     | 400 | unreadable",
                "null                                   | 400 | unreadable",
                "{'name':5}                             | 400 | unreadable",
                "{'name':true}                          | 400 | unreadable",
                "{'name':['أ']}                         | 400 | unreadable",
                "{'name':'أخبار'} {}                    | 400 | unreadable",
                "{'name':'أخبار','name':'أخبار'}        | 400 | unreadable",
                "{'name':'أخبار','colour':'أزرق'}       | 400 | unreadable",
                "{'name':'أخبار','annotatorsPerArticle':'2'}  | 400 | unreadable",
                "{'name':'أخبار','annotatorsPerArticle':2.5}  | 400 | unreadable",
                "{'name':'أخبار','annotatorsPerArticle':0}    | 422 | annotators",
                "{'name':'أخبار','mode':'PRIVATE'}      | 422 | unknown-code",
                "{'name':'أخبار','mode':'shared'}       | 422 | unknown-code",
                "{}                                     | 422 | missing",
                "{'name':null}                          | 422 | missing",
                "{'name':' '}                           | 422 | missing",
                "{'name':'أخبار\\u0000'}                | 422 | text-invalid",
                "{'name':'أخبار\\ud83d'}                | 422 | text-invalid",
                "{'name':'أخبار\\uffff'}                | 422 | text-invalid",
                "{'name':'أخبار\\u202e'}                | 422 | direction-override",
            })
    void tellsWhatCannotBeReadFromWhatIsRefused(String body, int status, String code) {
        int before = admin().all("/corpora").size();
        admin().post("/corpora", body.replace('\'', '"')).refused(status, code);
        assertThat(admin().all("/corpora")).hasSize(before);
    }

    @ParameterizedTest
    @CsvSource({"text/html", "application/xml", "application/x-www-form-urlencoded"})
    void takesJsonOnly(String type) {
        admin().header("Content-Type", type)
                .post("/corpora", "{\"name\":\"أخبار\"}")
                .refused(415, "media-type");
    }

    @Test
    void saysNoWithoutABody() {
        admin().header("Content-Type", "application/json").post("/corpora", "").refused(400, "unreadable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"ar | [\\u0600-\\u06FF]", "en | [A-Za-z]", "en-GB,ar;q=0.5 | [A-Za-z]", "fr | [\\u0600-\\u06FF]"})
    void speaksTheLanguageOfTheRequest(String accepted, String letters) {
        Answer refused = admin().header("Accept-Language", accepted)
                .post("/corpora", Map.of("name", ""))
                .refused(422, "missing");
        assertThat(refused.text("detail")).containsPattern(letters);
        assertThat(refused.text("title")).containsPattern(letters);
        assertThat(refused.fields()).containsExactly("name");
        assertThat(refused.json().path("errors").get(0).path("message").asString())
                .containsPattern(letters);
        assertThat(refused.json().path("errors").get(0).path("code").asString()).isEqualTo("missing");
    }

    @Test
    void sessionsAreMadeForNobodyBehindTheDoorsOfScriptsAndReaders() {
        for (String path : List.of("/health", "/openapi.json", "/me", "/public/none")) {
            assertThat(nobody().get(path).header("Set-Cookie")).as(path).isNull();
        }
    }

    /** The last sentence of attack 41: whoever finds no connection is told so, and the next one works again. */
    @Test
    void aPoolThatHasRunOutIsSaidAndWorksAgain() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        try {
            HikariDataSource pool = Api.bean(HikariDataSource.class);
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            Answer refused = admin().get("/me").refused(503, "database");
            assertThat(refused.text("detail")).contains("قاعدة البيانات");
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
        admin().get("/me").expect(200);
    }

    /** Spring's own page for what fails before a screen is reached is English and says nothing that anybody could do. */
    @ParameterizedTest
    @CsvSource({"en-GB, en, Try again in a moment", "'', ar, أعد المحاولة بعد لحظات"})
    void aBrowserThatFindsNoDatabaseIsToldWhatToDo(String preferred, String language, String advice) throws Exception {
        List<Connection> taken = new ArrayList<>();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HikariDataSource pool = Api.bean(HikariDataSource.class);
            while (taken.size() < pool.getMaximumPoolSize()) {
                taken.add(pool.getConnection());
            }
            HttpResponse<String> page = browser.send(
                    HttpRequest.newBuilder(URI.create(Api.address() + "/articles"))
                            .header("Accept", "text/html")
                            .header("Accept-Language", preferred)
                            .header("Cookie", "tahqiq-session=" + "0".repeat(64))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body())
                    .contains("lang=\"" + language + "\"", advice)
                    .doesNotContain("Whitelabel", "Exception");
        } finally {
            for (Connection each : taken) {
                each.close();
            }
        }
    }

    @Test
    void isDownOnceNothingIsSavedAnyMore() {
        assertOutOfService(() -> false, new Drain(Duration.ZERO), "DOWN");
    }

    @Test
    void isOutOfServiceBeforeItStops() {
        Drain drain = new Drain(Duration.ZERO);
        drain.start();
        drain.stop();
        assertOutOfService(() -> true, drain, "OUT_OF_SERVICE");
    }

    private static void assertOutOfService(Health health, Drain drain, String status) {
        var controller = new MeController(
                Api.bean(CurrentMember.class),
                Api.bean(MemberService.class),
                health,
                drain,
                new StaticListableBeanFactory().getBeanProvider(BuildProperties.class));
        assertThat(controller.health().getStatusCode().value()).isEqualTo(503);
        assertThat(controller.health().getBody()).isEqualTo(new MeController.HealthAnswer(status, "dev"));
    }

    @ParameterizedTest
    @CsvSource({"23505, 409, duplicate", "22001, 422, value-too-long", "23503, 404, not-found", "23506, 404, not-found"
    })
    void tellsWhyTheDatabaseRefusedARow(String state, int status, String code) {
        var answer = new ProblemHandler(Api.bean(Problems.class))
                .collided(
                        new DataIntegrityViolationException("refused", new SQLException("refused", state)),
                        new MockHttpServletRequest());
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(answer.getBody().code()).isEqualTo(code);
    }
}
