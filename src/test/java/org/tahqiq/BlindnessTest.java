package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.tahqiq.Api.nobody;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.PassService;
import org.tahqiq.annotation.audit.ArticleAuditService;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.LibraryService;
import org.tahqiq.curation.GoldService;
import org.tahqiq.curation.SettlingService;
import org.tahqiq.review.ClaimService;
import org.tahqiq.store.Paging;
import org.tahqiq.suggestion.RuleService;
import org.tahqiq.suggestion.SuggestionService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;

/** Who works blind is told the same whether others worked there or not, wherever they ask. */
class BlindnessTest {

    /** A word that stands in no article: whoever reads it has read another's work. */
    private static final String SECRET = "زعفرانية";

    private static final String TEXT = "أعلن كيربي أن واشنطن خصصت 275 مليون دولار، وقال الوزير إن 40 طائرة وصلت.";

    private static final String FOUND = "/search?in=annotations&q=" + encoded("طائرة");

    private final Desk desk = Api.desk("INDEPENDENT");
    private final String article = desk.article(TEXT);
    private final Caller other = desk.editor();
    private final Caller blind = desk.editor();
    private final Caller curator = desk.curator();
    private final String ownSpan = blind.mark(article, "FIGURE", 26, 41).id();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** What another member made, by what it is. */
    private Map<String, String> othersWork() {
        List<JsonNode> suggestions = other.all("/articles/" + article + "/suggestions");
        assertThat(suggestions).hasSizeGreaterThan(1);
        decide("accept", suggestions.getFirst());
        decide("dismiss", suggestions.getLast());
        String claim = other.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", "CLAIM", "start", 58, "end", 71, "fields", Map.of("wording", SECRET)))
                .expect(201)
                .id();
        String figure = other.mark(article, "FIGURE", 58, 66).expect(201).id();
        String link = other.post(
                        "/articles/" + article + "/relations",
                        Map.of("kind", "QUANTIFIES", "from", figure, "to", claim))
                .expect(201)
                .id();
        String comment = other.post("/annotations/" + claim + "/comments", Map.of("body", SECRET))
                .expect(201)
                .id();
        curator.post("/annotations/" + claim + "/comments", Map.of("body", "أحسنت في " + SECRET))
                .expect(201);
        other.post(desk.path() + "/suggestions/count", null).expect(202);
        String pass = other.post("/articles/" + article + "/assignment/send", null)
                .expect(200)
                .id();
        String gold = curator.post("/articles/" + article + "/gold", Map.of("from", List.of(claim), "note", SECRET))
                .expect(201)
                .id();
        curator.post("/articles/" + article + "/adjudication/merge", null).expect(200);
        awaitFound(curator, FOUND);
        awaitFound(curator, "/search?in=claims&q=" + encoded(SECRET));
        return Map.of("claim", claim, "link", link, "comment", comment, "pass", pass, "gold", gold);
    }

    /** The index follows a moment later. */
    private static void awaitFound(Caller caller, String search) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            Answer found = caller.get(search);
            assertThat(found.items()).as(found.body()).isNotEmpty();
        });
    }

    private void decide(String what, JsonNode suggestion) {
        other.post(
                        "/suggestions/" + what,
                        Map.of(
                                "articleId",
                                article,
                                "suggestionIds",
                                List.of(suggestion.path("id").asString())))
                .expect(200);
    }

    @Test
    void noRouteTellsThemApart() {
        awaitFound(blind, "/search?in=articles&q=" + encoded("طائرة"));
        List<Caller> eyes = List.of(blind, Api.member(blind.id(), List.of("read", "export")));
        List<Map<String, String>> before = eyes.stream().map(this::everything).toList();
        Map<String, String> curators = everything(curator);
        othersWork();
        for (int i = 0; i < eyes.size(); i++) {
            assertThat(changed(before.get(i), everything(eyes.get(i)))).isEmpty();
        }
        // What is looked at is enough to see another's work in.
        assertThat(changed(curators, everything(curator)))
                .contains(
                        "/articles/" + article + "/adjudication",
                        "/articles/" + article + "/annotations",
                        "/articles/" + article + "/assignments",
                        "/articles/" + article + "/gold",
                        "/claims?corpus=" + desk.corpus(),
                        "/articles/" + article + "/relations",
                        "/corpora/" + desk.corpus() + "/passes",
                        "/corpora/" + desk.corpus() + "/export?format=jsonl",
                        FOUND);
    }

    private static Set<String> changed(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(path -> !after.get(path).equals(before.get(path)))
                .collect(Collectors.toSet());
    }

    @Test
    void whatOthersMadeIsNowhere() {
        Map<String, String> made = othersWork();
        String nothing = UUID.randomUUID().toString();
        for (String route : routes()) {
            if (route.contains("{")) {
                made.forEach(
                        (what, id) -> assertThat(blind.get(filled(route, id)).status())
                                .as(route + " of a " + what)
                                .isEqualTo(blind.get(filled(route, nothing)).status()));
            }
        }
        String claim = "/annotations/" + made.get("claim");
        blind.seeing("*").patch(claim, Map.of("tag", "FIGURE")).refused(404, "not-found");
        blind.seeing("*").delete(claim).refused(404, "not-found");
        blind.seeing("*").delete("/relations/" + made.get("link")).refused(404, "not-found");
        blind.seeing("*").delete("/gold/" + made.get("gold")).refused(404, "not-found");
        blind.post("/annotations/" + made.get("gold") + "/comments", Map.of("body", "ما هذا؟"))
                .refused(404, "not-found");
        blind.post(claim + "/comments", Map.of("body", "ما هذا؟")).refused(404, "not-found");
        blind.seeing("*").delete("/comments/" + made.get("comment")).refused(404, "not-found");
        assertThat(blind.post(
                                "/articles/" + article + "/relations",
                                Map.of("kind", "QUANTIFIES", "from", ownSpan, "to", made.get("claim")))
                        .body())
                .isEqualTo(blind.post(
                                "/articles/" + article + "/relations",
                                Map.of("kind", "QUANTIFIES", "from", ownSpan, "to", nothing))
                        .body());
        // The same span as another's is made as if nobody had marked it.
        blind.mark(article, "CLAIM", 58, 71).expect(201);
    }

    /** What screens ask that no route does. */
    @Test
    void noScreenTellsThemApart() {
        Callers.signIn(blind);
        List<Object> before = screens();
        SecurityContextHolder.clearContext();
        othersWork();
        Callers.signIn(blind);
        assertThat(screens()).isEqualTo(before);
        Callers.signIn(curator);
        assertThat(screens()).isNotEqualTo(before);
    }

    private List<Object> screens() {
        CorpusId corpus = new CorpusId(UUID.fromString(desk.corpus()));
        ArticleId id = new ArticleId(UUID.fromString(article));
        return List.of(
                Api.bean(LibraryService.class)
                        .list(
                                corpus,
                                new LibraryService.Filter(null, null, null, LibraryService.Sort.NEWEST),
                                Paging.first()),
                Api.bean(PassService.class).shares(corpus),
                Api.bean(RuleService.class).standings(corpus),
                Api.bean(SuggestionService.class).open(id),
                Api.bean(AnnotationService.class).drawn(id),
                Api.bean(ClaimService.class).standings(id),
                told(() -> Api.bean(GoldService.class).standing(id).open()),
                told(() -> Api.bean(SettlingService.class).list(corpus, Paging.first())),
                Api.bean(ArticleAuditService.class).of(id));
    }

    /** What a screen would show, or why it would not. */
    private static Object told(Supplier<Object> screen) {
        try {
            return screen.get();
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    /** Every route that reads, about everything there is to know of, as it answers this caller. */
    private Map<String, String> everything(Caller caller) {
        Set<String> paths = new HashSet<>();
        for (String route : routes()) {
            for (String id : List.of(desk.corpus(), article, ownSpan, blind.id(), other.id())) {
                paths.add(filled(route, id));
            }
        }
        for (JsonNode format : caller.all("/formats")) {
            paths.add(desk.path() + "/export?format=" + format.path("id").asString());
        }
        paths.add(desk.path() + "/articles?stage=OPEN");
        paths.add(desk.path() + "/articles?stage=IN_REVIEW");
        paths.add("/articles/" + article + "/annotations?member=" + other.id());
        paths.add("/claims?corpus=" + desk.corpus());
        for (String kind : List.of("articles", "claims", "annotations")) {
            paths.add("/search?in=" + kind + "&q=" + encoded("طائرة"));
        }
        paths.add("/search?q=" + encoded(SECRET));
        Map<String, String> answers = new TreeMap<>();
        paths.forEach(path -> answers.put(path, told(caller.get(path))));
        return answers;
    }

    private static String told(Answer answer) {
        return answer.status() + " "
                + Base64.getEncoder().encodeToString(answer.response().body());
    }

    /** But for those that tell of this very moment. */
    private static List<String> routes() {
        JsonNode paths = nobody().get("/openapi.json").json().path("paths");
        return paths.propertyNames().stream()
                .filter(path -> paths.path(path).has("get"))
                .map(path -> path.replaceFirst("/api/v1", ""))
                .filter(path -> !path.equals("/health") && !path.equals("/members/{id}/tokens"))
                .toList();
    }

    private static String filled(String route, String id) {
        return route.replaceAll("\\{\\w+}", id);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
