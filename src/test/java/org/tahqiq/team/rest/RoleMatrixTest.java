package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

/** Every route against every role. Letters are who may: R reader, E editor, V reviewer, C curator. Nobody else sees the thing. */
class RoleMatrixTest {

    private static final Desk DESK = Api.desk();
    private static final Map<String, Caller> ROLES =
            Map.of("R", DESK.reader(), "E", DESK.editor(), "V", DESK.reviewer(), "C", DESK.curator());
    private static final Caller STRANGER = Api.desk().with("EDITOR", "REVIEWER", "CURATOR");
    private static String article;
    private static String annotation;
    private static String relation;
    private static String evidence;
    private static String webhook;

    @BeforeAll
    static void oneOfEverything() {
        article = DESK.article();
        annotation = admin().mark(article, "CLAIM", 0, 10).expect(201).id();
        String figure = admin().mark(article, "FIGURE", 14, 16).expect(201).id();
        relation = admin().post(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "QUANTIFIES", "from", figure, "to", annotation))
                .expect(201)
                .id();
        webhook = admin().post(
                        DESK.path() + "/webhooks",
                        Map.of("url", "https://desk.example/hook", "events", List.of("release.made")))
                .expect(201)
                .id();
        evidence = admin().post("/claims/" + annotation + "/evidence", Map.of("stance", "CONTEXT"))
                .expect(201)
                .id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "REVC | GET    | /corpora/{corpus}                      |",
                "C    | PATCH  | /corpora/{corpus}                      | {'description':'وصف'}",
                "C    | DELETE | /corpora/{corpus}                      |",
                "REVC | GET    | /corpora/{corpus}/members              |",
                "C    | PUT    | /corpora/{corpus}/members/{nobody}     | {'roles':['READER']}",
                "REVC | GET    | /corpora/{corpus}/articles             |",
                "EC   | POST   | /corpora/{corpus}/articles             | {'title':'خبر'}",
                "REVC | GET    | /articles/{article}                    |",
                "EC   | PATCH  | /articles/{article}                    | {'title':'خبر'}",
                "EC   | DELETE | /articles/{article}                    |",
                "EC   | GET    | /corpora/{corpus}/trash                |",
                "REVC | GET    | /articles/{article}/assignments        |",
                "REVC | GET    | /articles/{article}/annotations        |",
                "E    | POST   | /articles/{article}/annotations        | {'tag':'CLAIM','start':3,'end':1}",
                "REVC | GET    | /annotations/{annotation}              |",
                "REVC | GET    | /annotations/{annotation}/history      |",
                "E    | PATCH  | /annotations/{annotation}              | {'end':3}",
                "E    | DELETE | /annotations/{annotation}              |",
                "REVC | GET    | /articles/{article}/relations          |",
                "E    | POST   | /articles/{article}/relations          | {'kind':'SAME_AS'}",
                "REVC | GET    | /relations/{relation}                  |",
                "E    | DELETE | /relations/{relation}                  |",
                "REVC | GET    | /claims?corpus={corpus}                |",
                "REVC | GET    | /claims/{annotation}                   |",
                "C    | POST   | /claims/{annotation}/transitions       | {'to':'PUBLISHED'}",
                "C    | PUT    | /claims/{annotation}/verdict           | {'verdict':'TRUE','rationale':'صحيح'}",
                "VC   | POST   | /claims/{annotation}/evidence          | {'stance':'LIKES'}",
                "REVC | GET    | /evidence/{evidence}                   |",
                "VC   | PATCH  | /evidence/{evidence}                   | {'note':'ملاحظة'}",
                "VC   | DELETE | /evidence/{evidence}                   |",
                "REVC | GET    | /articles/{article}/suggestions        |",
                "E    | POST   | /suggestions/accept                    | {'articleId':'{article}','suggestionIds':[]}",
                "E    | POST   | /suggestions/dismiss                   | {'articleId':'{article}','suggestionIds':[]}",
                "REVC | GET    | /corpora/{corpus}/rules                |",
                "REVC | GET    | /corpora/{corpus}/gate                 |",
                "-    | PUT    | /corpora/{corpus}/gate                 | {'code':'gate-reply','on':true}",
                "REVC | GET    | /claims/{annotation}/gate              |",
                "REVC | GET    | /claims/{annotation}/publications      |",
                "REVC | GET    | /corpora/{corpus}/imprint              |",
                "C    | PUT    | /corpora/{corpus}/imprint              | {'deskName':'مكتب'}",
                "C    | PUT    | /claims/{annotation}/due               | {}",
                "C    | POST   | /claims/{annotation}/second-verdict    | {}",
                "REVC | GET    | /claims/{annotation}/replies           |",
                "VC   | POST   | /claims/{annotation}/replies           | {'channel':'EMAIL'}",
                "REVC | GET    | /corpora/{corpus}/templates            |",
                "C    | POST   | /corpora/{corpus}/templates            | {'kind':'LETTER'}",
                "C    | GET    | /audit?corpus={corpus}                 |",
                "REVC | GET    | /corpora/{corpus}/workload             |",
                "REVC | GET    | /corpora/{corpus}/export?format=jsonl  |",
                "EC   | POST   | /corpora/{corpus}/import?format=jsonl  | {}",
                "REVC | GET    | /corpora/{corpus}/releases             |",
                "C    | POST   | /corpora/{corpus}/releases             | {'notes':'بلا عنوان'}",
                "C    | GET    | /corpora/{corpus}/webhooks             |",
                "C    | POST   | /corpora/{corpus}/webhooks             | {'url':'https://desk.example'}",
                "C    | GET    | /webhooks/{webhook}                    |",
                "C    | DELETE | /webhooks/{webhook}                    |",
                "C    | GET    | /webhooks/{webhook}/deliveries         |",
                "C    | POST   | /webhooks/{webhook}/redelivery         |",
            })
    void everyRouteKnowsWhoMay(String may, String method, String template, String body) {
        String path = template.replace("{corpus}", DESK.corpus())
                .replace("{article}", article)
                .replace("{annotation}", annotation)
                .replace("{relation}", relation)
                .replace("{evidence}", evidence)
                .replace("{webhook}", webhook)
                .replace("{nobody}", "019f0000-0000-7000-8000-000000000000");
        String sent = body == null ? null : body.replace('\'', '"').replace("{article}", article);
        Api.nobody().send(method, path, sent).refused(401, "unauthorized");
        STRANGER.seeing("\"stale\"").send(method, path, sent).refused(404, "not-found");
        Api.member().seeing("\"stale\"").send(method, path, sent).refused(404, "not-found");
        ROLES.forEach((role, caller) -> {
            int status = caller.seeing("\"stale\"").send(method, path, sent).status();
            if (may.contains(role)) {
                // Whoever may is stopped by the next thing only: a stale version, a value, a member who is not there.
                List<Integer> passed = path.contains("019f0000") ? List.of(404) : List.of(200, 412, 422);
                assertThat(status).as(role).isIn(passed);
            } else {
                assertThat(status).as(role).isEqualTo(403);
            }
        });
        int adminGets = admin().seeing("\"stale\"").send(method, path, sent).status();
        assertThat(adminGets).as("admin").isIn(200, 404, 412, 422);
        assertThat(Arrays.asList(
                        admin().all("/articles/" + article + "/annotations").size(),
                        admin().all("/articles/" + article + "/relations").size(),
                        admin().all(DESK.path() + "/articles").size()))
                .containsExactly(2, 1, 1);
    }
}
