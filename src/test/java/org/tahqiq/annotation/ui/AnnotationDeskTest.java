package org.tahqiq.annotation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ArticleFeed.News;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Callers;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.ArticleCanvas;
import org.tahqiq.ui.Edit;
import org.tahqiq.ui.Link;
import org.tahqiq.ui.Mark;
import org.tahqiq.ui.Op;
import tools.jackson.databind.node.ObjectNode;

/** What the page of text gets from the server, in «قال الوزير إن 40 طائرة وصلت.» */
class AnnotationDeskTest {

    private final Pages pages = Api.bean(Pages.class);

    /** Held here: the current UI is only weakly referred to. */
    private final UI ui = new UI();

    private Desk corpus;
    private Caller editor;
    private String article;
    private AnnotationDesk desk;

    @BeforeEach
    void open() {
        corpus = Api.desk();
        editor = corpus.editor();
        article = corpus.article();
        UI.setCurrent(ui);
        Callers.signIn(editor);
        desk = deskOf(article);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
        SecurityContextHolder.clearContext();
    }

    @Test
    void thePageHasSpansWithFieldsLinksCommentsAndSteps() {
        Mark figure = figure();
        Mark claim = claim();
        ArticleCanvas.Done linked =
                desk.edit(UUID.randomUUID(), new Edit.MakeLink("QUANTIFIES", figure.id(), claim.id()));
        desk.edit(
                UUID.randomUUID(),
                new Edit.WriteFields(figure.id(), figure.version(), json("{\"value\":40,\"unit\":\"طائرة\"}")));
        editor.post("/annotations/" + claim.id() + "/comments", Map.of("body", "هل وصلت كلها؟"))
                .expect(201);
        ArticleCanvas.Page page = desk.page();
        assertThat(page.meId()).isEqualTo(UUID.fromString(editor.id()));
        assertThat(page.editable()).isTrue();
        assertThat(page.marks()).extracting(Mark::id).containsExactly(claim.id(), figure.id());
        assertThat(page.marks().get(0).comments()).isEqualTo(1);
        assertThat(page.marks().get(0).badge()).isNotNull();
        assertThat(page.marks().get(1).fields()).isEqualTo(json("{\"unit\":\"طائرة\",\"value\":40}"));
        assertThat(page.marks()).extracting(Mark::memberId).containsOnly(UUID.fromString(editor.id()));
        assertThat(page.links())
                .containsExactly(
                        new Link(required(linked.id()), linked.version(), "QUANTIFIES", figure.id(), claim.id()));
        assertThat(page.steps()).isEqualTo(new Op.Steps(true, false));
    }

    @Test
    void anEditIsAnsweredWithTheSpanAsItIsStored() {
        ArticleCanvas.Done made = desk.edit(UUID.randomUUID(), new Edit.MarkSpan("FIGURE", 14, 16, "40"));
        Mark span = required(made.span());
        assertThat(span.member()).isNotBlank();
        ArticleCanvas.Done longer = desk.edit(
                UUID.randomUUID(), new Edit.ChangeSpan(span.id(), made.version(), "FIGURE", 14, 22, "40 طائرة"));
        assertThat(required(longer.span()).end()).isEqualTo(22);
        assertThat(longer.version()).isGreaterThan(made.version());
        assertThat(desk.edit(
                                UUID.randomUUID(),
                                new Edit.ChangeSpan(span.id(), made.version(), "FIGURE", 14, 22, "40 طائرة"))
                        .version())
                .as("a change whose answer was lost")
                .isEqualTo(longer.version());
        assertThat(refusal(new Edit.ChangeSpan(span.id(), made.version(), "CLAIM", 14, 22, "40 طائرة"))
                        .current())
                .isInstanceOf(Mark.class);
    }

    @Test
    void aFieldThatIsWrongIsNamed() {
        Mark figure = figure();
        Refusal refusal = refusal(new Edit.WriteFields(figure.id(), figure.version(), json("{\"currency\":\"XYZ\"}")));
        assertThat(refusal.details()).extracting(Refusal.Detail::field).containsExactly("fields.currency");
        for (String unreadable : List.of("{\"colour\":\"أحمر\"}", "{\"value\":\"أربعون\"}", "{\"value\":true}")) {
            assertThat(refusal(new Edit.WriteFields(figure.id(), figure.version(), json(unreadable)))
                            .kind())
                    .isEqualTo(Refusal.Kind.UNREADABLE);
        }
    }

    @Test
    void aRemovedSpanTellsWhichLinksWentWithItAndUndoBringsThemBack() {
        Mark figure = figure();
        Mark claim = claim();
        UUID link = required(desk.edit(UUID.randomUUID(), new Edit.MakeLink("QUANTIFIES", figure.id(), claim.id()))
                .id());
        ArticleCanvas.Done removed = desk.edit(UUID.randomUUID(), new Edit.RemoveSpan(claim.id(), claim.version()));
        assertThat(removed.ops()).containsExactly(new Op.Untie(link));
        // The page was closed and opened again.
        ArticleCanvas.Done undone = deskOf(article).edit(UUID.randomUUID(), new Edit.Undo());
        assertThat(undone.id()).isEqualTo(claim.id());
        assertThat(undone.ops()).extracting(op -> op.getClass().getSimpleName()).containsExactly("Put", "Tie");
        assertThat(undone.steps()).isEqualTo(new Op.Steps(true, true));
        ArticleCanvas.Done redone = desk.edit(UUID.randomUUID(), new Edit.Redo());
        assertThat(redone.ops()).containsExactly(new Op.Untie(link), new Op.Drop(claim.id()));
        assertThat(desk.page().marks()).extracting(Mark::id).containsExactly(figure.id());
    }

    @Test
    void newsAreReadWithTheReadersOwnEyes() {
        Mark figure = figure();
        List<News> news = List.of(new News.OfSpan(new AnnotationId(figure.id())));
        assertThat(pages.read(news)).contains(new Op.Put(figure));
        desk.edit(UUID.randomUUID(), new Edit.RemoveSpan(figure.id(), figure.version()));
        Callers.signIn(corpus.reader());
        assertThat(pages.read(news)).contains(new Op.Drop(figure.id()));
        Callers.signIn(Api.member());
        assertThat(pages.read(news)).isEmpty();
    }

    @Test
    void whoWorksBlindIsToldOfTheirOwnWorkAlone() {
        Desk blind = Api.desk("INDEPENDENT");
        String text = blind.article();
        Caller first = blind.editor();
        String span = first.mark(text, "CLAIM", 11, 27).id();
        List<News> news = List.of(new News.OfSpan(new AnnotationId(UUID.fromString(span))));
        Callers.signIn(blind.editor());
        assertThat(pages.read(news)).isEmpty();
        Callers.signIn(first);
        assertThat(pages.read(news)).hasSize(1);
        Callers.signIn(blind.curator());
        assertThat(pages.read(news)).hasSize(1);
        Caller second = blind.editor();
        News theirs = new News.OfSpan(new AnnotationId(
                UUID.fromString(second.mark(text, "FIGURE", 14, 16).id())));
        Callers.signIn(first);
        assertThat(pages.read(List.of(theirs, news.getFirst())))
                .as("what is not to be seen does not keep back the rest")
                .hasSize(1);
    }

    @Test
    void whoComesToWorkBlindSeesNobodyElseAnyMore() {
        Desk blind = Api.desk("INDEPENDENT");
        String text = blind.article();
        Callers.signIn(blind.editor());
        AnnotationDesk first = deskOf(text);
        first.opened();
        Caller curator = blind.with("CURATOR");
        Callers.signIn(curator);
        AnnotationDesk second = deskOf(text);
        second.opened();
        assertThat(second.page().others()).hasSize(1);
        Api.admin()
                .put(blind.path() + "/members/" + curator.id(), Map.of("roles", List.of("EDITOR")))
                .expect(200);
        assertThat(second.page().others()).isEmpty();
        first.closed();
        second.closed();
    }

    @Test
    void nobodyIsShownToThemselves() {
        AnnotationDesk another = deskOf(article);
        another.opened();
        desk.opened();
        assertThat(desk.page().others()).isEmpty();
        another.closed();
        desk.closed();
    }

    @Test
    void theWayToTheTrailIsForThoseWhoMayReadIt() {
        assertThat(desk.page().trail()).isNull();
        Callers.signIn(corpus.with("CURATOR"));
        assertThat(deskOf(article).page().trail()).isEqualTo("audit?subject=" + article);
    }

    private Mark figure() {
        return required(desk.edit(UUID.randomUUID(), new Edit.MarkSpan("FIGURE", 14, 16, "40"))
                .span());
    }

    private Mark claim() {
        return required(desk.edit(UUID.randomUUID(), new Edit.MarkSpan("CLAIM", 11, 27, "إن 40 طائرة وصلت"))
                .span());
    }

    private Refusal refusal(Edit edit) {
        return required(catchThrowableOfType(Refusal.class, () -> desk.edit(UUID.randomUUID(), edit)));
    }

    @Test
    void anEditThatIsSentAgainFromAnotherPageIsDoneOnce() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        Mark figure = figure();
        Edit claim = new Edit.ChangeSpan(figure.id(), figure.version(), "CLAIM", 14, 22, "40 طائرة");
        ArticleCanvas.Done changed = desk.edit(first, claim);
        AnnotationDesk afterRestart = deskOf(article);
        assertThat(afterRestart.edit(first, claim)).isEqualTo(changed);
        assertThat(afterRestart.edit(second, new Edit.Undo()).ops()).isNotEmpty();
        assertThat(deskOf(article).edit(second, new Edit.Undo()).ops()).isEmpty();
        assertThat(desk.page().marks())
                .singleElement()
                .matches(mark -> mark.tag().equals("FIGURE"));
    }

    private static AnnotationDesk deskOf(String article) {
        return Api.bean(AnnotationDesk.Desks.class)
                .at(new ArticleId(UUID.fromString(article)), (span, tab, changed) -> {});
    }

    private static <T> T required(@Nullable T value) {
        return Optional.ofNullable(value).orElseThrow();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Api.JSON.readTree(text);
    }
}
