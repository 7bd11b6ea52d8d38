package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

/** Row 10: every route that there is against every role, here and in another corpus, as {@code matrix/routes.txt} says who may. */
class RoleMatrixTest {

    private static final Desk DESK = Api.desk();
    private static final Map<String, Caller> ROLES =
            Map.of("R", DESK.reader(), "E", DESK.editor(), "V", DESK.reviewer(), "C", DESK.curator());
    private static final Caller STRANGER = Api.desk().with("EDITOR", "REVIEWER", "CURATOR");
    private static final Caller NOBODY_IN_PARTICULAR = Api.member();
    private static final String EVERY_ROLE = "REVC";
    private static final String PROGRAM =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.exe\"\r\n\r\nMZ\r\n--b--\r\n";

    /** Stopped by the next thing, or not at all: what cannot be read, a conflict, a stale version, a value, a missing one. */
    private static final Set<Integer> PASSED = Set.of(200, 201, 202, 204, 400, 409, 412, 415, 422, 428);

    /** Would make a backup, or take back what the others are to find. */
    private static final Pattern NOT_BY_ADMIN = Pattern.compile("POST (/backups|.*/undo)");

    /** Take any document of the web. */
    private static final Pattern OPEN_BODY = Pattern.compile(".*/(import.*|claimreviews)");

    private static final Map<String, String> THINGS = new LinkedHashMap<>();

    /**
     * A line of the matrix.
     *
     * @param may letters of roles, {@code *} for every member, {@code **} for everybody, {@code -} for the admin alone; behind a {@code ?}
     *     what is asked for is not there for anybody
     */
    record Route(String may, String method, String template, String body) {

        static Route of(String line) {
            String[] parts = line.split("\\|", -1);
            return new Route(parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip());
        }

        boolean isOpenTo(String role) {
            return may.startsWith("*") || may.contains(role);
        }

        boolean isOfACorpus() {
            return template.matches(".*\\{(?!nobody|someone|token|job).*") || body.contains("{article}");
        }

        /** As the handler mapping writes it. */
        String mapped() {
            return method + " " + template.replaceAll("\\?.*", "").replaceAll("\\{\\w+}", "{}");
        }

        Answer sentBy(Caller caller) {
            String path = filled(template);
            if (body.equals("FILE")) {
                return caller.header("Content-Type", "multipart/form-data; boundary=b")
                        .send(method, path, PROGRAM);
            }
            String sent = body.isEmpty() ? null : filled(body.replace('\'', '"'));
            return caller.seeing("\"stale\"").send(method, path, sent);
        }

        private static String filled(String text) {
            String filled = text;
            for (Map.Entry<String, String> thing : THINGS.entrySet()) {
                filled = filled.replace("{" + thing.getKey() + "}", thing.getValue());
            }
            return filled;
        }
    }

    static Stream<Route> routes() {
        return Api.resource("matrix/routes.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Route::of);
    }

    @BeforeAll
    static void oneOfEverything() {
        String article = DESK.article();
        String annotation = admin().mark(article, "CLAIM", 0, 10).expect(201).id();
        String figure = admin().mark(article, "FIGURE", 14, 16).expect(201).id();
        String evidence = made("/claims/" + annotation + "/evidence", Map.of("stance", "CONTEXT"));
        Caller pupil = DESK.editor();
        THINGS.put("corpus", DESK.corpus());
        THINGS.put("article", article);
        THINGS.put("annotation", annotation);
        THINGS.put(
                "relation",
                made(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "QUANTIFIES", "from", figure, "to", annotation)));
        THINGS.put("evidence", evidence);
        THINGS.put("comment", made("/annotations/" + annotation + "/comments", Map.of("body", "هل العدد مؤكد؟")));
        THINGS.put(
                "assignment",
                pupil.post("/articles/" + article + "/assignment", null).text("id"));
        THINGS.put("file", attached(evidence));
        THINGS.put(
                "reply",
                made(
                        "/claims/" + annotation + "/replies",
                        Map.of("addressee", "الوزارة", "channel", "EMAIL", "sentOn", "2026-11-01")));
        THINGS.put(
                "template",
                made(
                        "/corpora/" + DESK.corpus() + "/templates",
                        Map.of("kind", "RATIONALE", "name", "رقم", "body", "الرقم غير ذلك.")));
        THINGS.put("release", made(DESK.path() + "/releases", Map.of("title", "الأول", "notes", "أول ما يخرج.")));
        THINGS.put(
                "label",
                made(
                        DESK.path() + "/labels",
                        Map.of(
                                "tag",
                                "FIGURE",
                                "code",
                                Api.fresh("poll").replace("-", ""),
                                "arabic",
                                "استطلاع",
                                "english",
                                "Poll")));
        THINGS.put(
                "webhook",
                made(
                        DESK.path() + "/webhooks",
                        Map.of(
                                "url",
                                "http://127.9.5.9:" + Api.OUTBOUND_PORT + "/hook",
                                "events",
                                List.of("release.made"))));
        Caller someone = Api.member();
        THINGS.put("someone", someone.id());
        THINGS.put(
                "token",
                admin().get("/members/" + someone.id() + "/tokens")
                        .items()
                        .getFirst()
                        .path("id")
                        .asString());
        THINGS.put("nobody", new UUID(0x019f_0000_0000_7000L, 0x8000_0000_0000_0000L).toString());
        THINGS.put("job", THINGS.get("nobody"));
    }

    private static String made(String path, Map<String, Object> body) {
        return admin().post(path, body).expect(201).id();
    }

    private static String attached(String evidence) {
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nبيان\r\n--b--\r\n";
        return admin().header("Content-Type", "multipart/form-data; boundary=b")
                .post("/evidence/" + evidence + "/files", part.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .id();
    }

    @Test
    void everyRouteIsInTheMatrix() {
        TreeSet<String> there = new TreeSet<>();
        Api.application()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().forEach((info, handler) -> {
                    if (handler.getBeanType().getPackageName().startsWith("org.tahqiq")) {
                        info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> info.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/v1"))
                                        .map(path ->
                                                method + " " + path.substring(7).replaceAll("\\{[^}]+}", "{}"))
                                        .forEach(there::add));
                    }
                }));
        assertThat(routes().map(Route::mapped).sorted().toList()).containsExactlyElementsOf(there);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void everyRouteKnowsWhoMay(Route route) {
        if (route.may().startsWith("**")) {
            assertThat(route.sentBy(Api.nobody()).status()).isEqualTo(200);
        } else {
            route.sentBy(Api.nobody()).refused(401, "unauthorized");
        }
        Map<String, Integer> answers = new TreeMap<>();
        ROLES.forEach((role, caller) -> answers.put(role, route.sentBy(caller).status()));
        for (String role : EVERY_ROLE.split("")) {
            int status = answers.get(role);
            if (route.isOpenTo(role)) {
                assertThat(PASSED.contains(status) || (route.may().endsWith("?") && status == 404))
                        .as(role + " in " + answers)
                        .isTrue();
            } else {
                assertThat(status)
                        .as(role + " in " + answers)
                        .isIn(route.isOfACorpus() ? List.of(403) : List.of(403, 404));
            }
        }
        for (Caller stranger : List.of(STRANGER, NOBODY_IN_PARTICULAR)) {
            if (route.isOfACorpus()) {
                route.sentBy(stranger).refused(404, "not-found");
            }
        }
        if (!NOT_BY_ADMIN.matcher(route.method() + " " + route.template()).matches()) {
            int status = route.sentBy(admin()).status();
            assertThat(PASSED.contains(status) || status == 404 || (route.may().equals("!") && status == 403))
                    .as("admin " + status)
                    .isTrue();
        }
    }

    @AfterAll
    static void nothingCameOfIt() {
        assertThat(admin().all("/articles/" + THINGS.get("article") + "/annotations"))
                .hasSize(2);
        assertThat(admin().all("/articles/" + THINGS.get("article") + "/relations"))
                .hasSize(1);
        assertThat(admin().all(DESK.path() + "/articles")).hasSize(1);
    }

    /** Row 11: what nobody may set is no field of any request. */
    @ParameterizedTest
    @MethodSource("routes")
    void noRouteTakesAFieldThatNobodyMaySet(Route route) {
        if (route.body().startsWith("{") && !OPEN_BODY.matcher(route.template()).matches()) {
            String more = route.body().equals("{}") ? "{" : route.body().replaceFirst("}$", ",");
            for (String field : List.of("'createdBy':'x'", "'role':'ADMIN'", "'verified':true")) {
                assertThat(new Route(route.may(), route.method(), route.template(), more + field + "}")
                                .sentBy(admin())
                                .status())
                        .as(field)
                        .isIn(route.template().contains("{nobody}") ? List.of(400, 404) : List.of(400));
            }
        }
    }
}
