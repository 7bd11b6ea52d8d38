package org.tahqiq.exchange.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.exchange.webhook.Receiver;
import tools.jackson.databind.JsonNode;

/** Other programs are told what happened in a corpus. */
class WebhookApiTest {

    private final Desk desk = Api.desk();
    private final Caller curator = desk.with("CURATOR", "EDITOR");
    private Receiver receiver;

    @BeforeEach
    void open() throws Exception {
        receiver = new Receiver("127.9.5.1", Api.OUTBOUND_PORT);
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void aProgramIsToldByIdsAndCanTellThatItIsWeWhoSpeak() throws Exception {
        Answer hook = make(receiver.url(), "article.added");
        String secret = hook.text("secret");
        assertThat(secret).startsWith("whsec_");
        String article = desk.article("خبر لا يخرج من هنا.");
        await().until(() -> receiver.heard("article.added").isPresent());
        Receiver.Heard heard = receiver.heard("article.added").orElseThrow();
        JsonNode told = heard.told();
        assertThat(told.propertyNames()).containsExactlyInAnyOrder("id", "event", "corpus", "subject", "seq", "url");
        assertThat(told.path("subject").asString()).isEqualTo(article);
        assertThat(told.path("corpus").asString()).isEqualTo(desk.corpus());
        assertThat(told.path("url").asString()).endsWith("/api/v1/articles/" + article);
        assertThat(told.path("id").asString()).isEqualTo(heard.id());
        assertThat(heard.signature()).isEqualTo("v1," + signed(secret, heard));
        // The first telling is of the webhook itself, and nothing that was not asked for came.
        assertThat(receiver.heard()).extracting(Receiver.Heard::event).containsExactly("webhook.made", "article.added");
        await().until(() -> states(hook.id()).equals(List.of("ARRIVED 204", "ARRIVED 204")));
    }

    @Test
    void whatDidNotArriveIsKeptWithItsAnswerAndToldAgain() {
        receiver.answers(503);
        Answer hook = make(receiver.url(), "article.added");
        await().until(() -> states(hook.id()).equals(List.of("WAITING 503")));
        String first = receiver.heard("webhook.made").orElseThrow().id();
        receiver.answers(200);
        assertThat(curator.post("/webhooks/" + hook.id() + "/redelivery", null)
                        .expect(200)
                        .json()
                        .path("deliveries")
                        .asInt())
                .isEqualTo(1);
        await().until(() -> states(hook.id()).equals(List.of("ARRIVED 200")));
        // The same id: whoever heard it after all knows it.
        assertThat(receiver.heard()).extracting(Receiver.Heard::id).containsOnly(first);
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.answers(302);
        Answer hook = make(receiver.url(), "article.added");
        await().until(() -> states(hook.id()).equals(List.of("WAITING 302")));
        assertThat(receiver.heard()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "Localhost.", "0x7f000001"})
    void anAddressInsideIsNotDialled(String host) throws Exception {
        try (ServerSocket inside = new ServerSocket(Api.OUTBOUND_PORT, 5, InetAddress.getByName("127.0.0.1"))) {
            inside.setSoTimeout(50);
            refuse("http://" + host + ":" + Api.OUTBOUND_PORT + "/", "article.added", "url-blocked");
            assertThatThrownBy(inside::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void aPortThatIsNotDialledIsRefusedAtOnce() {
        refuse("http://desk.example:" + (Api.OUTBOUND_PORT - 1) + "/", "article.added", "url-port");
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://desk.example/, article.added, url",
        "https://user:pw@desk.example/, article.added, url",
        "javascript:alert(1), article.added, url",
        "'', article.added, url",
        "http://127.9.5.1:PORT/, member.added, events",
        "http://127.9.5.1:PORT/, webhook.made, events"
    })
    void whatIsNoWebhookIsRefusedAtItsField(String url, String event, String field) {
        String dialled = url.replace("PORT", Integer.toString(Api.OUTBOUND_PORT));
        assertThat(curator.post(desk.path() + "/webhooks", Map.of("url", dialled, "events", List.of(event)))
                        .refused(422)
                        .fields())
                .containsExactly(field);
    }

    @Test
    void itsSecretIsToldOnceAndItEndsWhenItIsRemoved() {
        Answer hook = make(receiver.url(), "article.added");
        String path = "/webhooks/" + hook.id();
        assertThat(hook.header("Location")).isEqualTo("/api/v1" + path);
        assertThat(curator.get(path).expect(200).json().has("secret")).isFalse();
        assertThat(curator.all(desk.path() + "/webhooks")).hasSize(1).noneMatch(each -> each.has("secret"));
        curator.delete(path).refused(428, "precondition-required");
        curator.seeing(hook.etag()).delete(path).expect(204);
        curator.get(path).refused(404, "not-found");
        assertThat(curator.all(desk.path() + "/webhooks")).isEmpty();
        assertThat(Api.admin().get("/audit?corpus=" + desk.corpus()).body())
                .contains("webhook.made", "webhook.removed")
                .doesNotContain(hook.text("secret"));
    }

    private Answer make(String url, String event) {
        return curator.post(desk.path() + "/webhooks", Map.of("url", url, "events", List.of(event)))
                .expect(201);
    }

    private void refuse(String url, String event, String code) {
        assertThat(curator.post(desk.path() + "/webhooks", Map.of("url", url, "events", List.of(event)))
                        .refused(422, code)
                        .fields())
                .containsExactly("url");
    }

    /** The last first, each with its answer. */
    private List<String> states(String hook) {
        return curator.all("/webhooks/" + hook + "/deliveries").stream()
                .map(each -> each.path("state").asString() + " "
                        + each.path("answer").asString(""))
                .toList();
    }

    private static String signed(String secret, Receiver.Heard heard) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        String content = heard.id() + "." + heard.timestamp() + "." + heard.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }
}
