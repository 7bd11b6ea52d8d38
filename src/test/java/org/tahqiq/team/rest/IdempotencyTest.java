package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.fresh;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;

class IdempotencyTest {

    private static final Map<String, Object> CLAIM = Map.of("tag", "CLAIM", "start", 0, "end", 10);

    private static Caller with(Caller caller, String key) {
        return caller.header("Idempotency-Key", key);
    }

    private static void same(Answer again, Answer first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.body()).isEqualTo(first.body());
        for (String header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    @Test
    void repeatsTheFirstAnswerAndDoesNothing() {
        Desk desk = Api.desk();
        Caller editor = with(desk.editor(), fresh("مفتاح".replaceAll(".", "k")));
        String path = desk.path() + "/articles";
        var article = Map.of("title", "خبر 😀", "text", "قال الوزير 😀");
        Answer first = editor.post(path, article).expect(201);
        assertThat(first.header("Location")).isNotBlank();
        same(editor.post(path, article), first);
        editor.post(path, Map.of("title", "خبر", "text", "غيره")).refused(422, "idempotency-mismatch");
        editor.post(path + "?offsets=utf16", article).refused(422, "idempotency-mismatch");
        assertThat(desk.reader().all(path)).hasSize(1);
        with(desk.editor(), editor.headers().get("Idempotency-Key"))
                .post(path, article)
                .expect(201);
        assertThat(desk.reader().all(path)).hasSize(2);
    }

    @Test
    void repeatsRefusalsToo() {
        Desk desk = Api.desk();
        String article = "/articles/" + desk.article() + "/annotations";
        Caller editor = with(desk.editor(), fresh("key"));
        Answer first = editor.post(article, Map.of("tag", "CLAIM", "start", 5, "end", 2))
                .refused(422, "span-order");
        same(editor.post(article, Map.of("tag", "CLAIM", "start", 5, "end", 2)), first);
        editor.post(article, CLAIM).refused(422, "idempotency-mismatch");
        Caller reader = with(desk.reader(), fresh("key"));
        Answer forbidden = reader.post(article, CLAIM).refused(403, "role-needed");
        same(reader.post(article, CLAIM), forbidden);
        assertThat(desk.reader().all(article)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "each"})
    void concurrentRequestsMakeOneThing(String keys) throws Exception {
        Desk desk = Api.desk();
        Caller editor = desk.editor();
        String path = "/articles/" + desk.article() + "/annotations";
        String key = fresh("key");
        List<Callable<Answer>> tries = IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(i -> () ->
                        with(editor, keys.equals("one") ? key : key + "-" + i).post(path, CLAIM))
                .toList();
        List<Answer> answers;
        try (var threads = Executors.newFixedThreadPool(12)) {
            answers = threads.invokeAll(tries).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
        assertThat(desk.reader().all(path)).hasSize(1);
        if (keys.equals("one")) {
            answers.forEach(answer -> same(answer, answers.getFirst()));
        } else {
            assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(200, 201);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", ""})
    void refusesAKeyThatIsNone(String key) {
        with(Api.desk().curator(), key)
                .post("/corpora", Map.of("name", "أخبار"))
                .refused(422, "idempotency-key");
    }
}
