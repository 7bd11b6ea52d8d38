package org.tahqiq.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of text: the Java face of the element {@code <article-canvas>}. The text and its spans live in the browser alone;
 * they are sent once when the element is attached, never kept in the server's state.
 *
 * <p>All positions are UTF-16.
 */
@Tag("article-canvas")
@JsModule("./canvas/article-canvas.ts")
public class ArticleCanvas extends Component {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TAGS = List.of("CLAIM", "ATTRIBUTION", "FIGURE");

    /** What the page of text asks of the view it is in. */
    public interface Desk {

        /** The article as it is now. */
        Page page();

        /** @throws Refusal when the mark cannot be made */
        Mark mark(String tag, int start, int end, String quote);

        /** @throws Refusal when it cannot be changed; a stale one with the current {@link Mark} */
        Mark change(UUID id, long version, String tag, int start, int end, String quote);

        /** @throws Refusal when it cannot be removed; a stale one with the current {@link Mark} */
        void remove(UUID id, long version);

        /** The member looks at another span, or at none. */
        void focused(Optional<UUID> id);

        /** The member wants to work on a span. */
        void open(UUID id);
    }

    /**
     * An article to be shown.
     *
     * @param language of the text, BCP 47
     * @param me how the member is called, so that their own marks are not signed
     * @param marks by start, then end
     */
    public record Page(String text, String language, String me, boolean editable, List<Mark> marks) {}

    private final Desk desk;
    private final Translations translations;
    /** Counts the changes sent to this page; a gap makes it load anew. */
    private long rev;

    /** The span to be focused once the article is there. */
    private @Nullable UUID first;

    public ArticleCanvas(Desk desk, Translations translations) {
        this.desk = desk;
        this.translations = translations;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        load();
        if (first != null) {
            getElement().callJsFunction("focusSpan", first.toString());
        }
    }

    /** Opens the article at a span: scrolls to it and focuses it. To be called before the canvas is attached. */
    public void openAt(UUID id) {
        first = id;
    }

    /** Changes the word on one card, or takes it away; after the answer to the edit under way, which may make the span. */
    public void badge(UUID id, Optional<Badge> badge) {
        getElement()
                .getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(this, context -> {
                    ObjectNode change = JSON.createObjectNode();
                    change.put("rev", ++rev);
                    change.putArray("ops")
                            .addObject()
                            .put("kind", "badge")
                            .put("id", id.toString())
                            .set("badge", badge.<JsonNode>map(JSON::valueToTree).orElse(JSON.nullNode()));
                    getElement().callJsFunction("apply", change);
                }));
    }

    @ClientCallable
    private void reload() {
        load();
    }

    @ClientCallable
    private void focusSpan(String id) {
        desk.focused(id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id)));
    }

    @ClientCallable
    private void openSpan(String id) {
        desk.open(UUID.fromString(id));
    }

    /** One edit, answered with its id and version, or with the sentence that refuses it. */
    @ClientCallable
    private ObjectNode edit(ObjectNode edit) {
        try {
            ObjectNode answer = JSON.createObjectNode();
            switch (edit.path("kind").asString()) {
                case "mark" -> accepted(answer, desk.mark(tag(edit), at(edit, "start"), at(edit, "end"), quote(edit)));
                case "change" ->
                    accepted(
                            answer,
                            desk.change(
                                    id(edit),
                                    edit.path("version").asLong(),
                                    tag(edit),
                                    at(edit, "start"),
                                    at(edit, "end"),
                                    quote(edit)));
                case "remove" -> {
                    desk.remove(id(edit), edit.path("version").asLong());
                    answer.put("id", edit.path("id").asString()).put("version", 0);
                }
                // A command of another version of the page must never be taken for a removal.
                default -> throw Refusal.unreadable("unreadable");
            }
            return answer.put("rev", ++rev);
        } catch (Refusal refusal) {
            ObjectNode answer = JSON.createObjectNode();
            answer.put("refusal", translations.say(refusal, getLocale()));
            if (refusal.current() instanceof Mark current) {
                answer.set("current", record(current));
            } else if (refusal.kind() == Refusal.Kind.UNKNOWN) {
                answer.putNull("current");
            }
            return answer;
        }
    }

    private void load() {
        Page page = desk.page();
        ObjectNode json = JSON.createObjectNode();
        json.put("text", page.text())
                .put("rev", rev)
                .put("me", page.me())
                .put("editable", page.editable())
                .put("lang", Translations.rightToLeft(getLocale()) ? "ar" : "en")
                .put("language", page.language());
        json.set("labels", JSON.valueToTree(translations.below("canvas.", getLocale())));
        json.set("spans", columns(page.marks()));
        ObjectNode badges = json.putObject("badges");
        for (Mark mark : page.marks()) {
            if (mark.badge() != null) {
                badges.set(mark.id().toString(), JSON.valueToTree(mark.badge()));
            }
        }
        getElement().callJsFunction("load", json);
    }

    /** Columns with delta starts are a tenth of what objects would be. */
    private static ObjectNode columns(List<Mark> marks) {
        ObjectNode columns = JSON.createObjectNode();
        ArrayNode ids = columns.putArray("ids");
        ArrayNode tags = columns.putArray("tags");
        ArrayNode starts = columns.putArray("starts");
        ArrayNode lengths = columns.putArray("lengths");
        ArrayNode versions = columns.putArray("versions");
        ArrayNode members = columns.putArray("members");
        List<String> names = marks.stream().map(Mark::member).distinct().toList();
        columns.set("names", JSON.valueToTree(names));
        int before = 0;
        for (Mark mark : marks) {
            ids.add(mark.id().toString());
            tags.add(TAGS.indexOf(mark.tag()));
            starts.add(mark.start() - before);
            lengths.add(mark.end() - mark.start());
            versions.add(mark.version());
            members.add(names.indexOf(mark.member()));
            before = mark.start();
        }
        return columns;
    }

    private static void accepted(ObjectNode answer, Mark mark) {
        answer.put("id", mark.id().toString()).put("version", mark.version());
    }

    private static JsonNode record(Mark mark) {
        return JSON.valueToTree(mark);
    }

    private static UUID id(ObjectNode edit) {
        return UUID.fromString(edit.path("id").asString());
    }

    private static String tag(ObjectNode edit) {
        return edit.path("tag").asString();
    }

    private static int at(ObjectNode edit, String end) {
        return edit.path(end).asInt();
    }

    private static String quote(ObjectNode edit) {
        return edit.path("quote").asString();
    }
}
