package org.tahqiq.annotation.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.CommentService;
import org.tahqiq.team.Callers;
import tools.jackson.databind.JsonNode;

class CommentApiTest {

    private Desk desk;
    private Caller reader;
    private String span;
    private String path;

    @BeforeEach
    void mark() {
        desk = Api.desk();
        reader = desk.reader();
        span = desk.editor().mark(desk.article(), "CLAIM", 11, 27).expect(201).id();
        path = "/annotations/" + span + "/comments";
    }

    @Test
    void whoeverReadsASpanMayCommentOnIt() {
        Answer made = reader.post(path, Map.of("body", "هل العدد مؤكد؟")).expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/comments/" + made.id());
        assertThat(made.text("member")).isEqualTo(reader.id());
        assertThat(made.text("annotation")).isEqualTo(span);
        assertThat(made.json().path("resolved").asBoolean()).isFalse();
        desk.reviewer().post(path, Map.of("body", "نعم، في بيان الوزارة.")).expect(201);
        assertThat(reader.all(path, 1))
                .extracting(each -> each.path("body").asString())
                .containsExactly("هل العدد مؤكد؟", "نعم، في بيان الوزارة.");
        assertThat(reader.get("/comments/" + made.id()).etag()).isEqualTo(made.etag());
    }

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void colleaguesCanBeCalledAndNobodyCallsThemselves() {
        Caller editor = desk.editor();
        Callers.signIn(reader);
        AnnotationId id = new AnnotationId(UUID.fromString(span));
        assertThat(Api.bean(CommentService.class).callable(id))
                .extracting(CommentService.Colleague::name)
                .contains(name(editor))
                .doesNotContain(name(reader));
    }

    private static String name(Caller caller) {
        return Api.admin().get("/members/" + caller.id()).expect(200).text("name");
    }

    @Test
    void isResolvedAndOpenedAgainByAnybodyWhoReadsIt() {
        Answer made = reader.post(path, Map.of("body", "هل العدد مؤكد؟")).expect(201);
        Caller editor = desk.editor();
        String comment = "/comments/" + made.id();
        editor.patch(comment, Map.of("resolved", true)).refused(428, "precondition-required");
        Answer resolved = editor.seeing(made.etag())
                .patch(comment, Map.of("resolved", true))
                .expect(200);
        assertThat(resolved.text("resolvedBy")).isEqualTo(editor.id());
        assertThat(resolved.text("resolvedAt")).isNotBlank();
        assertThat(reader.seeing(made.etag())
                        .patch(comment, Map.of("resolved", false))
                        .refused(412, "stale")
                        .json()
                        .path("current")
                        .path("resolved")
                        .asBoolean())
                .isTrue();
        Answer open = reader.seeing(resolved.etag())
                .patch(comment, Map.of("resolved", false))
                .expect(200);
        assertThat(open.json().has("resolvedBy")).isFalse();
    }

    @Test
    void isDeletedOnlyByWhoMadeIt() {
        Answer made = reader.post(path, Map.of("body", "هل العدد مؤكد؟")).expect(201);
        String comment = "/comments/" + made.id();
        desk.curator().seeing(made.etag()).delete(comment).refused(403, "comment-of-another");
        reader.seeing(made.etag()).delete(comment).expect(204);
        reader.get(comment).refused(404, "not-found");
        assertThat(reader.all(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@NAME، انظر هذا      | true",
                "انظر (@NAME).        | true",
                "@NAMEx               | false",
                "mail@NAME            | false",
                "NAME بلا نداء        | false",
            })
    void callsMembersOfTheCorpusByName(String body, boolean called) {
        Caller colleague = desk.editor();
        String name = colleague.get("/me").text("name");
        Answer made =
                reader.post(path, Map.of("body", body.replace("NAME", name))).expect(201);
        assertThat(made.json().path("mentions").valueStream().map(JsonNode::asString))
                .isEqualTo(called ? List.of(colleague.id()) : List.of());
    }

    @Test
    void callsNobodyFromOutsideTheCorpus() {
        String stranger = Api.member().get("/me").text("name");
        Answer made = reader.post(path, Map.of("body", "يا @" + stranger)).expect(201);
        assertThat(made.json().path("mentions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesACommentThatSaysNothing(String body) {
        reader.post(path, Map.of("body", body)).refused(422, "missing");
        reader.post(path, new HashMap<>()).refused(422, "missing");
        reader.post(path, Map.of("body", "س".repeat(4001))).refused(422, "too-long");
        assertThat(reader.all(path)).isEmpty();
    }

    @Test
    void isSeenOnlyWithItsSpan() {
        Answer made = reader.post(path, Map.of("body", "هل العدد مؤكد؟")).expect(201);
        Api.member().get(path).refused(404, "not-found");
        Api.member().get("/comments/" + made.id()).refused(404, "not-found");
        Caller onlyReading = Api.member(reader.id(), List.of("read"));
        onlyReading.get(path).expect(200);
        onlyReading.post(path, Map.of("body", "لا")).refused(403, "token-reads-only");

        Desk blind = Api.desk("INDEPENDENT");
        String own = blind.editor().mark(blind.article(), "CLAIM", 11, 27).id();
        blind.editor()
                .post("/annotations/" + own + "/comments", Map.of("body", "سرّي"))
                .refused(404, "not-found");
        blind.curator()
                .post("/annotations/" + own + "/comments", Map.of("body", "راجع الحدود"))
                .expect(201);
    }
}
