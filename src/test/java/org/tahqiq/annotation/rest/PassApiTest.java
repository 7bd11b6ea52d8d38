package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.PassService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.CorpusId;

/** Two readings of every article, drawn from the queue or given. */
class PassApiTest {

    private final Desk desk = new Desk(admin().post(
                    "/corpora", Map.of("name", Api.fresh("مدوّنة"), "mode", "INDEPENDENT", "annotatorsPerArticle", 2))
            .expect(201)
            .id());
    private final String next = desk.path() + "/passes/next";
    private final Caller layla = desk.editor();
    private final Caller omar = desk.editor();

    private static void finish(Caller editor, Answer pass) {
        editor.post("/articles/" + pass.text("article") + "/assignment/send", null)
                .expect(200);
    }

    @Test
    void theNextArticleIsTheOneInHandUntilItIsFinished() {
        String first = desk.article("وصلت 40 طائرة.");
        String second = desk.article("قُتل 12 مدنيًا.");
        Answer drawn = layla.post(next, null).expect(201);
        assertThat(drawn.text("article")).isEqualTo(first);
        assertThat(layla.post(next, null).expect(200).id()).isEqualTo(drawn.id());
        finish(layla, drawn);
        Answer then = layla.post(next, null).expect(201);
        assertThat(then.text("article")).isEqualTo(second);
        finish(layla, then);
        layla.post(next, null).expect(204);
    }

    @Test
    void whatOneHasReadComesToAnotherBeforeWhatNobodyHas() {
        String first = desk.article("وصلت 40 طائرة.");
        String second = desk.article("قُتل 12 مدنيًا.");
        layla.post("/articles/" + second + "/assignment", null).expect(201);
        assertThat(omar.post(next, null).expect(201).text("article")).isEqualTo(second);
        Caller third = desk.editor();
        assertThat(third.post(next, null).expect(201).text("article")).isEqualTo(first);
    }

    @Test
    void aReturnedPassComesFirst() {
        Answer old = layla.post("/articles/" + desk.article("وصلت 40 طائرة.") + "/assignment", null)
                .expect(201);
        Answer returned = layla.post("/articles/" + desk.article("قُتل 12 مدنيًا.") + "/assignment", null)
                .expect(201);
        finish(layla, returned);
        desk.curator()
                .post("/assignments/" + returned.id() + "/return", Map.of("note", "بقي رقم دون وسم."))
                .expect(200);
        assertThat(layla.post(next, null).expect(200).id()).isEqualTo(returned.id());
        finish(layla, returned);
        assertThat(layla.post(next, null).expect(200).id()).isEqualTo(old.id());
    }

    @Test
    void aCuratorGivesAnEditorAnArticle() {
        desk.article("وصلت 40 طائرة.");
        String given = desk.article("قُتل 12 مدنيًا.");
        String path = "/articles/" + given + "/assignments";
        Caller curator = desk.curator();
        Answer pass = curator.post(path, Map.of("member", layla.id())).expect(201);
        assertThat(pass.text("member")).isEqualTo(layla.id());
        assertThat(curator.post(path, Map.of("member", layla.id())).expect(200).id())
                .isEqualTo(pass.id());
        assertThat(layla.post(next, null).expect(200).text("article")).isEqualTo(given);
        curator.post(path, Map.of("member", desk.reviewer().id())).refused(422, "pass-role");
        curator.post(path, Map.of()).refused(422, "missing");
        layla.post(path, Map.of("member", omar.id())).refused(403, "role-needed");
        Api.member().post(path, Map.of("member", omar.id())).refused(404, "not-found");
    }

    @Test
    void whoIsGivenAnArticleIsToldAndItCanBeTakenBackUntilTheyBegin() {
        String given = desk.article("قُتل 12 مدنيًا.");
        String path = "/articles/" + given + "/assignments";
        Caller curator = desk.curator();
        Answer pass = curator.post(path, Map.of("member", layla.id())).expect(201);
        assertThat(pass.header("Location")).isEqualTo("/api/v1/assignments/" + pass.id());
        assertThat(layla.get("/me/notifications").expect(200).items())
                .extracting(tiding -> tiding.path("kind").asString())
                .containsExactly("PASS_GIVEN");
        omar.get("/assignments/" + pass.id()).refused(404, "not-found");
        layla.seeing("*").delete("/assignments/" + pass.id()).refused(403, "role-needed");
        curator.delete("/assignments/" + pass.id()).refused(428);
        curator.seeing(pass.etag()).delete("/assignments/" + pass.id()).expect(204);
        assertThat(curator.get(path).items()).isEmpty();
        layla.mark(given, "FIGURE", 5, 7).expect(201);
        String begun = curator.get(path).items().getFirst().path("id").asString();
        curator.seeing("*").delete("/assignments/" + begun).refused(409, "pass-begun");
    }

    @Test
    void onlyEditorsDraw() {
        desk.article();
        for (Caller none : List.of(desk.reader(), desk.reviewer(), desk.curator())) {
            none.post(next, null).refused(403, "role-needed");
        }
        Api.member().post(next, null).refused(404, "not-found");
    }

    /** Eight editors draw at once until nothing is left: no article is read by more than two, none by fewer. */
    @Test
    void twoWhoDrawAtOnceDoNotBothGetTheLastPlace() {
        List<String> articles = Stream.generate(() -> desk.article()).limit(6).toList();
        List<Caller> editors = new ArrayList<>(List.of(layla, omar));
        Stream.generate(desk::editor).limit(6).forEach(editors::add);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            editors.forEach(editor -> threads.submit(() -> {
                for (Answer pass = editor.post(next, null); pass.status() != 204; pass = editor.post(next, null)) {
                    if (pass.status() == 201) {
                        finish(editor, pass);
                    }
                }
            }));
        }
        Caller curator = desk.curator();
        assertThat(articles.stream()
                        .map(article -> curator.all("/articles/" + article + "/assignments")
                                .size())
                        .toList())
                .containsOnly(2);
    }

    @Test
    void everyMemberSeesHowFarTheyAreAndACuratorHowFarAllAre() {
        Answer pass = layla.post("/articles/" + desk.article() + "/assignment", null);
        layla.post("/articles/" + desk.article() + "/assignment", null).expect(201);
        finish(layla, pass);
        assertThat(shares(layla)).isEqualTo(Map.of(layla.id(), "1 of 2"));
        assertThat(shares(omar)).isEqualTo(Map.of(omar.id(), "0 of 0"));
        assertThat(shares(desk.curator())).containsEntry(layla.id(), "1 of 2").containsEntry(omar.id(), "0 of 0");
    }

    /** Whoever made the corpus holds every role there, and is no reader for that. */
    @Test
    void whoCuratesCountsAsAReaderOnlyWithAReading() {
        Caller founder = desk.with("CURATOR", "EDITOR", "REVIEWER");
        assertThat(shares(founder)).doesNotContainKey(founder.id()).containsKey(layla.id());
        founder.post("/articles/" + desk.article() + "/assignment", null).expect(201);
        assertThat(shares(founder)).containsEntry(founder.id(), "0 of 1");
    }

    private Map<String, String> shares(Caller caller) {
        return caller.all(desk.path() + "/passes", 1).stream()
                .collect(Collectors.toMap(
                        share -> share.path("member").asString(),
                        share -> share.path("done").asLong() + " of "
                                + (share.path("done").asLong()
                                        + share.path("open").asLong())));
    }

    @Test
    void marksThatCameFromAFileAreToldWithTheMemberTheyCountFor() {
        Caller importer = desk.with("CURATOR", "EDITOR");
        importer.header("Content-Type", "application/jsonl")
                .post(desk.path() + "/import?format=jsonl", """
                        {"title":"خبر من أداة","text":"قال الوزير","annotations":[\
                        {"tag":"FIGURE","start":0,"end":3,"quote":"قال","member":{"name":"annotator_1"}},\
                        {"tag":"CLAIM","start":0,"end":3,"quote":"قال"}]}
                        """)
                .expect(200);
        assertThat(broughtIn(importer))
                .singleElement()
                .extracting(PassService.BroughtIn::marks)
                .isEqualTo(1L);
        assertThat(broughtIn(layla)).as("who works blind").isEmpty();
    }

    private List<PassService.BroughtIn> broughtIn(Caller caller) {
        Callers.signIn(caller);
        try {
            return Api.bean(PassService.class).broughtIn(new CorpusId(UUID.fromString(desk.corpus())));
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
