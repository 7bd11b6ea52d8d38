package org.tahqiq;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Programs that mark claims of one article over REST, each as a good one does: an edit has one {@code Idempotency-Key}, and is sent
 * again, under the same key, until it is answered. What was answered is remembered.
 */
final class Clients {

    private static final JsonMapper JSON = new JsonMapper();

    /** What says that nothing is known of what became of it, or that it is to be sent again. */
    private static final Set<Integer> AGAIN = Set.of(409, 429, 502, 503, 504);

    private static final String WORD = "البطالة";
    private static final int STEP = WORD.length() + 1;
    private static final int WORDS = 80;
    private static final int STARTS = 40;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI annotations;
    private final String token;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> repeats = new ConcurrentHashMap<>();
    private final Queue<String> refusals = new ConcurrentLinkedQueue<>();
    private final List<Client> clients = new ArrayList<>();
    private volatile boolean over;

    private Clients(URI base, String token, UUID article) {
        this.annotations = base.resolve("/api/v1/articles/" + article + "/annotations");
        this.token = token;
    }

    /** The text on which so many find enough to mark. */
    static String text(int many) {
        return (WORD + " ").repeat(many * WORDS).strip();
    }

    static Clients begin(int many, URI base, String token, UUID article) {
        Clients all = new Clients(base, token, article);
        for (int i = 0; i < many; i++) {
            all.clients.add(all.new Client(i * WORDS));
        }
        all.clients.forEach(client -> client.thread.start());
        return all;
    }

    /** Marks in a part of the article that is theirs alone, a span only once: one word each, then two from each on. */
    private final class Client {

        private final int firstWord;
        private final Thread thread = Thread.ofVirtual().unstarted(this::work);
        private volatile int begun;
        private volatile int answered;

        Client(int firstWord) {
            this.firstWord = firstWord;
        }

        private void work() {
            try {
                for (int edit = 0; !over; edit++) {
                    begun = edit + 1;
                    int from = firstWord + edit % STARTS;
                    int words = edit / STARTS + 1;
                    acknowledged.add(mark(from * STEP, (from + words) * STEP - 1));
                    answered = edit + 1;
                }
            } catch (IOException | RuntimeException e) {
                refusals.add(e.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private UUID mark(int start, int end) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(annotations)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("tag", "CLAIM", "start", start, "end", end))))
                .build();
        while (true) {
            String why;
            try {
                var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (answer.statusCode() == 201) {
                    return UUID.fromString(
                            JSON.readTree(answer.body()).path("id").asString());
                }
                if (!AGAIN.contains(answer.statusCode())) {
                    throw new IllegalStateException(
                            "%d %s".formatted(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
                }
                why = Integer.toString(answer.statusCode());
            } catch (IOException nobodyKnows) {
                // The line broke before the answer: the key makes it one edit, however often it is sent.
                why = nobodyKnows.getClass().getSimpleName();
            }
            repeats.merge(why, 1, Integer::sum);
            TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
        }
    }

    /** Waits until each client has answers to so many edits that it begins after this call. */
    void awaitEach(int more, Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        Map<Client, Integer> goals =
                clients.stream().collect(Collectors.toMap(Function.identity(), client -> client.begun + more));
        while (goals.entrySet().stream().anyMatch(each -> each.getKey().answered < each.getValue())) {
            requireNoneRefused();
            if (System.nanoTime() > deadline) {
                throw new AssertionError("A client is without an answer after " + atMost);
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private void requireNoneRefused() {
        if (!refusals.isEmpty()) {
            throw new AssertionError("A client was refused: " + refusals);
        }
    }

    /** Ends when what each has begun is answered; returns what was acknowledged. */
    Set<UUID> end() throws InterruptedException {
        over = true;
        for (Client client : clients) {
            client.thread.join();
        }
        requireNoneRefused();
        return acknowledged;
    }

    /** How often something was sent again, by what was answered. */
    Map<String, Integer> repeats() {
        return repeats;
    }

    /** Edits that were begun, and answered once {@link #end} has returned. */
    int edits() {
        return clients.stream().mapToInt(client -> client.begun).sum();
    }
}
