package org.tahqiq.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The words between the page of text and its desk. */
class ArticleCanvasTest {

    private static final UUID SPAN = new UUID(0, 7);
    private static final Mark FIGURE =
            new Mark(SPAN, "FIGURE", 14, 16, 3, "سلمى", new UUID(0, 1), json("{'value':40}"), null, 2);

    private final List<Edit> done = new ArrayList<>();
    private final ArticleCanvas canvas = new ArticleCanvas(new Counting(), new Translations());

    @Test
    void anUndoWhoseAnswerWasLostIsNotDoneTwice() {
        ObjectNode first = canvas.edit(json("{'opId':'a','kind':'undo'}"));
        ObjectNode again = canvas.edit(json("{'opId':'a','kind':'undo'}"));
        assertThat(done).hasSize(1);
        assertThat(again.path("ops")).isEqualTo(first.path("ops"));
        assertThat(again.path("rev").asLong()).isGreaterThan(first.path("rev").asLong());
        canvas.edit(json("{'opId':'b','kind':'undo'}"));
        assertThat(done).hasSize(2);
    }

    @Test
    void anAnswerHasTheSpanTheOpsAndTheSteps() {
        ObjectNode answer = canvas.edit(json("{'opId':'a','kind':'undo'}"));
        assertThat(json(answer.toString())).isEqualTo(json("""
                {'id':'00000000-0000-0000-0000-000000000007','version':3,'rev':1,
                 'span':{'id':'00000000-0000-0000-0000-000000000007','tag':'FIGURE','start':14,'end':16,'version':3,
                         'member':'سلمى','memberId':'00000000-0000-0000-0000-000000000001','fields':{'value':40},'comments':2},
                 'ops':[{'id':'00000000-0000-0000-0000-000000000009','version':0,'kind':'link',
                         'from':'00000000-0000-0000-0000-000000000007','to':'00000000-0000-0000-0000-000000000008',
                         'relation':'QUANTIFIES'},
                        {'kind':'drop','id':'00000000-0000-0000-0000-000000000008'},
                        {'kind':'badge','id':'00000000-0000-0000-0000-000000000007','badge':null},
                        {'kind':'comments','id':'00000000-0000-0000-0000-000000000007','open':2}],
                 'steps':{'undo':true,'redo':false}}"""));
    }

    @Test
    void aRefusalNamesTheFieldAndShowsWhatIsStored() {
        ObjectNode refused = canvas.edit(json(
                "{'opId':'a','kind':'fields','id':'00000000-0000-0000-0000-000000000007','version':2,'fields':{}}"));
        assertThat(refused.path("refusal").asString()).isNotBlank();
        assertThat(refused.path("field").asString()).isEqualTo("fields.currency");
        assertThat(refused.path("current").path("version").asInt()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'opId':'a','kind':'erase','id':'00000000-0000-0000-0000-000000000007'}",
                "{'opId':'a','kind':'remove','id':'7'}",
                "{'opId':'a','kind':'fields','id':'00000000-0000-0000-0000-000000000007','fields':[]}",
                "{}",
            })
    void anUnknownEditIsRefusedAndNothingDone(String edit) {
        assertThat(canvas.edit(json(edit)).has("refusal")).isTrue();
        assertThat(done).isEmpty();
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    private final class Counting implements ArticleCanvas.Desk {

        @Override
        public ArticleCanvas.Done edit(Edit edit) {
            done.add(edit);
            if (edit instanceof Edit.WriteFields) {
                throw Refusal.invalid("unknown-code", "XYZ")
                        .at("fields.currency")
                        .current(FIGURE);
            }
            return new ArticleCanvas.Done(
                    SPAN,
                    3,
                    FIGURE,
                    List.of(
                            new Op.Tie(new Link(new UUID(0, 9), 0, "QUANTIFIES", SPAN, new UUID(0, 8))),
                            new Op.Drop(new UUID(0, 8)),
                            new Op.Word(SPAN, null),
                            new Op.Talk(SPAN, 2)),
                    new Op.Steps(true, false));
        }

        @Override
        public void opened() {}

        @Override
        public void closed() {}

        @Override
        public ArticleCanvas.Page page() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Proposal.Why why(UUID suggestion, Locale locale) {
            throw Refusal.unknown();
        }

        @Override
        public void focused(Optional<UUID> id) {}

        @Override
        public void open(UUID id) {}

        @Override
        public void openComments(UUID id) {}

        @Override
        public void openHistory(UUID id) {}

        @Override
        public void here(int start, int end, Optional<UUID> span) {}
    }
}
