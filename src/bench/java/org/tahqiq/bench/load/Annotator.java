package org.tahqiq.bench.load;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A member at work in a browser: marks, looks at what others marked, judges, and goes to the lists and the search now and then. */
public final class Annotator implements AutoCloseable {

    private static final String[] TAGS = {"CLAIM", "ATTRIBUTION", "FIGURE"};
    private static final String[] WORDS = {"الحكومة", "طائرة", "الوزير", "ارتفاع", "مليون"};

    /** Between two things that are done one after the other, milliseconds. */
    private static final int THINKING = 250;

    private final Stock stock;
    private final Stock.Person person;
    private final Deque<UUID> claims;
    private final Random random;
    private final Tab tab;
    private final List<Own> own = new ArrayList<>();
    private String text = "";
    private int[] starts = {};
    private int canvas;

    /** A span that this member made. */
    private record Own(UUID id, long version, String tag, int start, int end) {}

    public Annotator(URI base, Stock stock, int number) {
        this.stock = stock;
        this.person = stock.people().get(number);
        this.claims = new ArrayDeque<>(person.claims());
        this.random = new Random(number);
        this.tab = new Tab(base);
    }

    /** Signs in and opens the article. */
    public void enter() throws IOException, InterruptedException {
        tab.signIn(person.name(), Stock.PASSWORD);
        tab.open("articles/" + person.article(), "");
        arrive();
    }

    /** To the article, by a link. */
    public void openArticle(UUID article) throws IOException, InterruptedException {
        tab.go("articles/" + article, "");
        arrive();
    }

    private void arrive() throws IOException, InterruptedException {
        canvas = tab.element("article-canvas");
        read();
    }

    private void read() throws IOException, InterruptedException {
        JsonNode page = tab.fetchPage(canvas);
        text = page.path("text").asString();
        int[] found = new int[text.length()];
        int many = 0;
        for (int i = 0; i < text.length(); i++) {
            if (!isGap(i) && (i == 0 || isGap(i - 1))) {
                found[many++] = i;
            }
        }
        starts = Arrays.copyOf(found, many);
    }

    private boolean isGap(int at) {
        return Character.isWhitespace(text.charAt(at));
    }

    /** One edit, from the moment it was meant to be sent until the page has its answer. */
    public void save(Ledger ledger, long meant) throws IOException, InterruptedException {
        int kind = own.isEmpty() ? 0 : random.nextInt(5);
        if (kind < 3) {
            mark(ledger, meant);
        } else {
            change(ledger, meant, own.get(random.nextInt(own.size())));
        }
    }

    private void mark(Ledger ledger, long meant) throws IOException, InterruptedException {
        String tag = TAGS[random.nextInt(TAGS.length)];
        int[] place = place();
        send(
                ledger,
                meant,
                null,
                Tab.JSON
                        .createObjectNode()
                        .put("kind", "mark")
                        .put("tag", tag)
                        .put("start", place[0])
                        .put("end", place[1])
                        .put("quote", text.substring(place[0], place[1])));
    }

    private void change(Ledger ledger, long meant, Own span) throws IOException, InterruptedException {
        int[] place = place();
        send(
                ledger,
                meant,
                span,
                Tab.JSON
                        .createObjectNode()
                        .put("kind", "change")
                        .put("id", span.id().toString())
                        .put("version", span.version())
                        .put("tag", span.tag())
                        .put("start", place[0])
                        .put("end", place[1])
                        .put("quote", text.substring(place[0], place[1])));
    }

    private int[] place() {
        int first = random.nextInt(starts.length - 12);
        int end = starts[first + 2 + random.nextInt(8)];
        while (isGap(end - 1)) {
            end--;
        }
        return new int[] {starts[first], end};
    }

    private void send(Ledger ledger, long meant, Own before, ObjectNode edit) throws IOException, InterruptedException {
        edit.put("opId", UUID.randomUUID().toString());
        JsonNode answer = tab.call(canvas, "edit", edit);
        ledger.saves.add(System.nanoTime() - meant);
        if (answer.has("refusal")) {
            // two marks at one place by one member are refused, and the places are random
            if (before == null || !answer.path("current").isMissingNode()) {
                ledger.failed(edit + ": " + answer);
            }
            return;
        }
        UUID id = UUID.fromString(answer.path("id").asString());
        long version = answer.path("version").asLong();
        JsonNode span = answer.path("span");
        own.removeIf(each -> each.id().equals(id));
        own.add(new Own(
                id,
                version,
                edit.path("tag").asString(),
                span.path("start").asInt(),
                span.path("end").asInt()));
        ledger.saved(
                id,
                new Ledger.Saved(
                        version, edit.path("start").asInt(), edit.path("end").asInt()));
    }

    /** What the page tells of by itself after an edit: which span is in focus, where the cursor stands. */
    public void look(Ledger ledger) throws IOException, InterruptedException {
        if (!own.isEmpty()) {
            String last = own.getLast().id().toString();
            time(ledger, () -> tab.call(canvas, "focusSpan", last));
            time(
                    ledger,
                    () -> tab.call(
                            canvas, "here", own.getLast().start(), own.getLast().end(), last));
        }
        if (tab.isToFetch()) {
            read();
        }
    }

    /** Search, library, queue, and back to the article. */
    public void tour(Ledger ledger) throws IOException, InterruptedException {
        time(ledger, this::search);
        time(ledger, this::library);
        time(ledger, this::queue);
        time(ledger, () -> openArticle(person.article()));
    }

    public void search() throws IOException, InterruptedException {
        tab.go("search", "q=" + WORDS[random.nextInt(WORDS.length)]);
    }

    /** Whether nothing says any more that it is being made. */
    public boolean isIndexWhole() throws IOException, InterruptedException {
        tab.go("search", "");
        return !tab.has("role", "status");
    }

    public void library() throws IOException, InterruptedException {
        tab.go("articles", "corpus=" + stock.corpus());
    }

    /** Those whose words fit and that nobody has read to the end. */
    public void libraryWith(String word) throws IOException, InterruptedException {
        tab.go("articles", "q=" + word + "&corpus=" + stock.corpus());
    }

    public void queue() throws IOException, InterruptedException {
        tab.go("queue", "");
        tab.call(tab.element("vaadin-grid"), "setViewportRange", 0, 50);
    }

    /** Gives the next claim that waits for this member a verdict. */
    public void judge(Ledger ledger) throws IOException, InterruptedException {
        UUID claim = claims.poll();
        if (claim == null) {
            return;
        }
        time(ledger, () -> tab.call(canvas, "openSpan", claim.toString()));
        time(ledger, () -> tab.set(tab.element("vaadin-radio-group"), "2"));
        time(ledger, () -> tab.set(tab.element("data-draft", "rationale"), "لا يطابق بيان الوزارة المنشور."));
        time(ledger, () -> tab.click(tab.element("data-action", "give-verdict")));
        // What was typed is forgotten only when it is saved.
        if (tab.wasTold("removeItem")) {
            ledger.judged(claim);
        } else {
            ledger.failed("The verdict on " + claim + " was not taken");
        }
    }

    private interface Act {
        void run() throws IOException, InterruptedException;
    }

    private void time(Ledger ledger, Act act) throws IOException, InterruptedException {
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * THINKING));
        long start = System.nanoTime();
        act.run();
        ledger.others.add(System.nanoTime() - start);
    }

    @Override
    public void close() {
        tab.close();
    }
}
