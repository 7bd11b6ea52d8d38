package org.tahqiq.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.StreamResourceRegistry.ElementStreamResource;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of text: the Java face of the element {@code <article-canvas>}. The text and its spans live in the browser alone;
 * they are fetched once when the element is attached, zipped and in columns, and never kept in the server's state.
 *
 * <p>All positions are UTF-16.
 */
@Tag("article-canvas")
@JsModule("./canvas/article-canvas.ts")
public class ArticleCanvas extends Component implements Focusable<ArticleCanvas> {

    private static final JsonMapper JSON = JsonMapper.shared();
    /** A page has one edit under way at a time; some more may be repeated after a broken connection. */
    private static final int ANSWERS_KEPT = 50;

    /** What the page of text asks of the view it is in. */
    public interface Desk {

        /** The page is there from now on, until {@link #closed}. */
        void opened();

        void closed();

        /** The article as it is now. */
        Page page();

        /**
         * @param id made by the page; an edit that is sent again under it is not done twice
         * @throws Refusal when the edit cannot be done; a stale one with the current {@link Mark}
         */
        Done edit(UUID id, Edit edit);

        /** @throws Refusal when the suggestion is not there any more */
        Proposal.Why why(UUID suggestion, Locale locale);

        /** The member looks at another span, or at none. */
        void focused(Optional<UUID> id);

        /** The member wants to work on a span. */
        void open(UUID id);

        void openComments(UUID id);

        void openHistory(UUID id);

        /**
         * The member's cursor stands there.
         *
         * @param start -1 when there is none
         */
        void here(int start, int end, Optional<UUID> span);
    }

    /**
     * An article to be shown.
     *
     * @param cite how it is named where words of it are quoted
     * @param article its id, under which the browser keeps what the server has not answered yet
     * @param language of the text, BCP 47
     * @param me how the member is called
     * @param meId so that their own marks are not signed
     * @param marks by start, then end
     * @param suggestions by start; null while they are looked for
     * @param labels in the order they are offered
     * @param trail where it stands who changed what in the article; null for whom may not read that
     */
    public record Page(
            UUID article,
            String text,
            Citation cite,
            String language,
            String me,
            UUID meId,
            boolean editable,
            List<Mark> marks,
            List<Link> links,
            Op.Steps steps,
            Collection<Presence> others,
            @Nullable List<Proposal> suggestions,
            List<Label> labels,
            @Nullable String trail) {}

    /**
     * A finer kind of a tag, as the corpus tells it apart.
     *
     * @param retired whether it is given to no further marks
     */
    public record Label(String tag, String code, String arabic, String english, boolean retired) {}

    /** @param date ISO 8601, as precise as known */
    public record Citation(
            String title, @Nullable String source, @Nullable String date) {}

    /**
     * What became of an edit.
     *
     * @param id of the span or link it was about; null when there is none to go to
     * @param version of that, 0 when it is not there any more
     * @param span as it is stored now
     * @param ops what else changed
     */
    public record Done(
            @Nullable UUID id, long version, @Nullable Mark span, List<Op> ops, Op.Steps steps) {}

    /** The attribute that says where the browser fetches the article. */
    private static final String ADDRESS = "data-page";

    private static final int BUFFER = 64 * 1024;

    private final Desk desk;
    private final Translations translations;
    /** An edit whose answer was lost is sent again, and must not be done twice. */
    private final Map<String, ObjectNode> answers = new LinkedHashMap<>();
    /** Counts the changes sent to this page; a gap makes it load anew. */
    private long rev;

    /** The span to be focused once the article is there. */
    private @Nullable UUID first;

    /** The place to be selected then. */
    private @Nullable TextSpan firstPlace;

    public ArticleCanvas(Desk desk, Translations translations) {
        this.desk = desk;
        this.translations = translations;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        DownloadHandler page = this::send;
        getElement().setAttribute(ADDRESS, new ElementStreamResource(page, getElement()));
        // Before the article is read: what is changed in between is told twice rather than never.
        desk.opened();
        load();
        if (first != null) {
            getElement().callJsFunction("focusSpan", first.toString());
        }
        if (firstPlace != null) {
            getElement().callJsFunction("selectPlace", firstPlace.start(), firstPlace.end());
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        desk.closed();
    }

    /** Opens the article at a span: scrolls to it and focuses it. To be called before the canvas is attached. */
    public void openAt(UUID id) {
        first = id;
    }

    /** Opens the article at a place that nobody marked: scrolls to it and selects it. To be called before the canvas is attached. */
    public void openAt(TextSpan place) {
        firstPlace = place;
    }

    /** Tells the page what changed; after the answer to the edit under way, which may make what is spoken of. */
    public void apply(List<Op> ops) {
        if (ops.isEmpty()) {
            return;
        }
        getElement()
                .getNode()
                .runWhenAttached(ui -> ui.beforeClientResponse(
                        this, context -> getElement().callJsFunction("apply", CanvasJson.change(ops, ++rev))));
    }

    /** Shows who else has the article open. */
    public void others(Collection<Presence> others) {
        getElement().callJsFunction("others", CanvasJson.others(others));
    }

    /** Sends the whole article again. */
    @ClientCallable
    public void reload() {
        load();
    }

    @ClientCallable
    private void focusSpan(String id) {
        desk.focused(span(id));
    }

    /** Why a suggestion was made; null when it is not there any more. */
    @ClientCallable
    @Nullable
    ObjectNode why(String suggestion) {
        try {
            return span(suggestion)
                    .map(id -> CanvasJson.why(desk.why(id, getLocale())))
                    .orElse(null);
        } catch (Refusal gone) {
            return null;
        }
    }

    @ClientCallable
    private void openSpan(String id) {
        span(id).ifPresent(desk::open);
    }

    @ClientCallable
    private void openComments(String id) {
        span(id).ifPresent(desk::openComments);
    }

    @ClientCallable
    private void openHistory(String id) {
        span(id).ifPresent(desk::openHistory);
    }

    @ClientCallable
    private void here(int start, int end, String span) {
        desk.here(start, end, span(span));
    }

    /** One edit, answered with its id and version, or with the sentence that refuses it. */
    @ClientCallable
    ObjectNode edit(ObjectNode sent) {
        String opId = sent.path("opId").asString("");
        ObjectNode before = answers.get(opId);
        if (before != null) {
            return before.deepCopy().put("rev", ++rev);
        }
        try {
            ObjectNode answer = CanvasJson.accepted(desk.edit(Edit.id(sent, "opId"), Edit.read(sent)), ++rev);
            answers.put(opId, answer);
            if (answers.size() > ANSWERS_KEPT) {
                answers.remove(answers.keySet().iterator().next());
            }
            return answer;
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    private ObjectNode refused(Refusal refusal) {
        ObjectNode answer = JSON.createObjectNode().put("refusal", translations.say(refusal, getLocale()));
        refusal.details().stream()
                .map(Refusal.Detail::field)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(field -> answer.put("field", field));
        if (refusal.current() instanceof Mark current) {
            answer.set("current", CanvasJson.span(current));
        } else if (refusal.kind() == Refusal.Kind.UNKNOWN) {
            answer.putNull("current");
        }
        return answer;
    }

    /** Only an address goes by Flow's own way: Flow keeps its last answer, so the article would stay in the session. */
    private void load() {
        getElement().executeJs("this.fetchPage(this.getAttribute($0))", ADDRESS);
    }

    private ObjectNode json() {
        ObjectNode json = CanvasJson.page(desk.page(), rev);
        json.put("lang", Translations.rightToLeft(getLocale()) ? "ar" : "en");
        json.put("locale", Translations.tag(getLocale()));
        json.set("labels", JSON.valueToTree(translations.below("canvas.", getLocale())));
        return json;
    }

    /** Reads the article in the page's turn, so that its number says what it has; writes it in nobody's. */
    private void send(DownloadEvent event) throws IOException {
        AtomicReference<ObjectNode> read = new AtomicReference<>();
        event.getUI().accessSynchronously(() -> read.set(json()));
        event.setContentType("application/json;charset=utf-8");
        event.getResponse().setHeader("Cache-Control", "no-store");
        String accepted = event.getRequest().getHeader("Accept-Encoding");
        boolean zipped = accepted != null && accepted.contains("gzip");
        if (zipped) {
            event.getResponse().setHeader("Content-Encoding", "gzip");
        }
        try (OutputStream out = event.getOutputStream();
                OutputStream written = zipped ? new QuickZip(out) : out) {
            JSON.writeValue(written, read.get());
        }
    }

    /** A fifth larger than at Java's own level, in a third of the time: that of a long article held up its first screen. */
    private static final class QuickZip extends GZIPOutputStream {

        QuickZip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    private static Optional<UUID> span(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
