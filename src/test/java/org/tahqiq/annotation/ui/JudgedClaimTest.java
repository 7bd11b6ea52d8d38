package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Callers;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Edit;
import tools.jackson.databind.JsonNode;

/** What editors may still do to a claim that is being judged, on the page of text and by REST: «40 طائرة وصلت». */
class JudgedClaimTest {

    /** What is done to the claim. */
    enum Deed {
        DELETE,
        RETAG,
        MOVE,
        UNDO
    }

    /** The way by which it is done. Each answers with the code of the refusal, empty when there is none. */
    enum Door {
        REST {
            @Override
            String open(Caller by, String article, String claim, Deed deed) {
                String path = "/annotations/" + claim;
                Answer answer = switch (deed) {
                    case DELETE -> by.seeing("*").delete(path);
                    case RETAG -> by.seeing("*").patch(path, Map.of("tag", "FIGURE"));
                    case MOVE -> by.seeing("*").patch(path, Map.of("start", 11));
                    case UNDO -> by.post("/articles/" + article + "/undo", Map.of());
                };
                return answer.status() < 300 ? "" : answer.text("code");
            }
        },
        SCREEN {
            @Override
            String open(Caller by, String article, String claim, Deed deed) {
                Callers.signIn(by);
                UUID id = UUID.fromString(claim);
                AnnotationDesk desk = Api.bean(AnnotationDesk.Desks.class)
                        .at(new ArticleId(UUID.fromString(article)), (span, tab, changed) -> {});
                Supplier<Edit> edit = () -> switch (deed) {
                    case DELETE -> new Edit.RemoveSpan(id, version(by, claim));
                    case RETAG -> new Edit.ChangeSpan(id, version(by, claim), "FIGURE", 14, 27, "40 طائرة وصلت");
                    case MOVE -> new Edit.ChangeSpan(id, version(by, claim), "CLAIM", 11, 27, "إن 40 طائرة وصلت");
                    case UNDO -> new Edit.Undo();
                };
                try {
                    desk.edit(UUID.randomUUID(), edit.get());
                    return "";
                } catch (Refusal refusal) {
                    return refusal.code();
                }
            }
        };

        abstract String open(Caller by, String article, String claim, Deed deed);

        static long version(Caller by, String claim) {
            return Long.parseLong(by.get("/annotations/" + claim).etag().replace("\"", ""));
        }
    }

    /** Held here: the current UI is only weakly referred to. */
    private final UI ui = new UI();

    private Desk desk;
    private Caller editor;
    private Caller assignee;
    private String article;
    private String claim;

    @BeforeEach
    void mark() {
        UI.setCurrent(ui);
        desk = Api.desk();
        editor = desk.editor();
        assignee = desk.with("EDITOR", "REVIEWER");
        article = desk.article();
        claim = editor.post(
                        "/articles/" + article + "/annotations",
                        Map.of("tag", "CLAIM", "start", 14, "end", 27, "fields", Map.of("topic", "نقل")))
                .expect(201)
                .id();
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    static Stream<Arguments> takingAwayInEveryState() {
        return Stream.of("ASSIGNED", "IN_RESEARCH", "IN_REVIEW")
                .flatMap(state -> Stream.of(Deed.DELETE, Deed.RETAG)
                        .flatMap(deed -> Stream.of(Door.values()).map(door -> Arguments.of(state, deed, door))));
    }

    @ParameterizedTest
    @MethodSource("takingAwayInEveryState")
    void fromAssignedOnOnlyTheAssigneeOrACuratorTakesItAwayAndUndoBringsItBack(String state, Deed deed, Door door) {
        walkTo(state);
        String before = editor.get("/claims/" + claim).body();
        assertThat(door.open(editor, article, claim, deed)).isEqualTo("claim-in-work");
        assertThat(door.open(desk.with("EDITOR", "REVIEWER"), article, claim, deed))
                .isEqualTo("claim-in-work");
        for (Caller by : new Caller[] {assignee, desk.with("EDITOR", "CURATOR")}) {
            assertThat(door.open(by, article, claim, deed)).isEmpty();
            editor.get("/claims/" + claim).refused(404, "not-found");
            assertThat(door.open(by, article, claim, Deed.UNDO)).isEmpty();
            assertThat(editor.get("/claims/" + claim).expect(200).body()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void markingItCannotBeUndoneOnceItIsAssigned(Door door) {
        String figure = editor.mark(desk.article(), "FIGURE", 14, 16).id();
        walkTo("ASSIGNED");
        assertThat(door.open(editor, article, claim, Deed.UNDO)).isEqualTo("claim-in-work");
        assertThat(door.open(editor, article, claim, Deed.UNDO)).isEqualTo("undo-none");
        assertThat(claim().path("state").asString()).isEqualTo("ASSIGNED");
        editor.get("/annotations/" + figure).expect(200);
    }

    @ParameterizedTest
    @EnumSource
    void movingItsEndsAfterAVerdictOpensTheReviewAgain(Door door) {
        walkTo("IN_REVIEW");
        assertThat(door.open(editor, article, claim, Deed.MOVE)).isEmpty();
        assertThat(claim().path("state").asString()).isEqualTo("IN_RESEARCH");
        assertThat(claim().path("verdict").asString()).isEqualTo("FALSE");
        assertThat(editor.all("/annotations/" + claim + "/history")).hasSize(2);
        assignee.post("/claims/" + claim + "/transitions", Map.of("to", "IN_REVIEW"))
                .expect(200);
        assertThat(door.open(editor, article, claim, Deed.UNDO)).isEmpty();
        assertThat(editor.get("/annotations/" + claim).text("quote")).isEqualTo("40 طائرة وصلت");
        assertThat(claim().path("state").asString())
                .as("undoing moves its ends again")
                .isEqualTo("IN_RESEARCH");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsPublishedChangesOnlyByACorrection(Door door) {
        assertThat(door.open(editor, article, claim, Deed.MOVE)).isEmpty();
        walkTo("IN_REVIEW");
        Api.bean(JdbcClient.class)
                .sql("update review set state = 'PUBLISHED' where claim_id = ?")
                .param(UUID.fromString(claim))
                .update();
        Caller curator = desk.with("EDITOR", "CURATOR");
        for (Deed deed : new Deed[] {Deed.DELETE, Deed.RETAG}) {
            assertThat(door.open(curator, article, claim, deed)).isEqualTo("claim-published");
        }
        assertThat(door.open(editor, article, claim, Deed.UNDO)).isEqualTo("claim-published");
        assertThat(editor.get("/annotations/" + claim).text("quote")).isEqualTo("إن 40 طائرة وصلت");
    }

    private void walkTo(String state) {
        String path = "/claims/" + claim;
        assignee.post(path + "/transitions", Map.of("to", "ASSIGNED", "assignee", assignee.id()))
                .expect(200);
        if (state.equals("ASSIGNED")) {
            return;
        }
        assignee.post(path + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        if (state.equals("IN_RESEARCH")) {
            return;
        }
        assignee.seeing("*")
                .put(path + "/verdict", Map.of("verdict", "FALSE", "rationale", "الرقم المعلن 14 لا 40."))
                .expect(200);
        assignee.post(path + "/transitions", Map.of("to", "IN_REVIEW")).expect(200);
    }

    private JsonNode claim() {
        return editor.get("/claims/" + claim).expect(200).json();
    }
}
