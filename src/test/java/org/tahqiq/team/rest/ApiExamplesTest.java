package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.nobody;

import io.swagger.v3.oas.models.PathItem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import tools.jackson.databind.JsonNode;

/** The examples in the API's own document are one story; here it is told to the application. */
class ApiExamplesTest {

    private static final List<String> SENDING = List.of("post", "put", "patch");

    @Test
    void everyExampleWorks() {
        Map<String, String> real = new HashMap<>();
        // Tests dial this machine alone, and what would never be dialled is refused.
        real.put("https://desk.example.org", "http://127.9.5.9:" + Api.OUTBOUND_PORT);
        for (ApiDocument.Call call : ApiDocument.examples()) {
            String path = call.path();
            for (String id : Optional.ofNullable(call.of()).orElse(List.of())) {
                path = path.replaceFirst("\\{\\w+}", real.get(id));
            }
            Answer answer = admin().seeing("*")
                    .header("Content-Type", call.mediaType())
                    .send(
                            call.method().name(),
                            path + Optional.ofNullable(call.query()).orElse(""),
                            call.body() == null ? null : body(call.body(), real));
            assertThat(answer.status()).as(call.route() + ": " + answer.body()).isEqualTo(call.answered());
            if (call.made() != null) {
                boolean listed = call.method() == PathItem.HttpMethod.GET;
                real.put(
                        call.made(),
                        listed ? answer.items().getFirst().path("id").asString() : answer.id());
            }
        }
    }

    @Test
    void everyRouteThatTakesSomethingHasAnExample() {
        Set<String> shown = new HashSet<>();
        ApiDocument.examples().stream()
                .filter(call -> call.method() != PathItem.HttpMethod.GET)
                .forEach(call -> shown.add(call.route()));
        Set<String> routes = new HashSet<>();
        JsonNode paths = nobody().get("/openapi.json").json().path("paths");
        for (String path : paths.propertyNames()) {
            for (String method : paths.path(path).propertyNames()) {
                if (SENDING.contains(method)) {
                    routes.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.replaceFirst("/api/v1", ""));
                }
            }
        }
        assertThat(shown).isEqualTo(routes);
    }

    @Test
    void theDocumentShowsThem() {
        JsonNode document = nobody().get("/openapi.json").json();
        JsonNode example = document.at("/paths/~1api~1v1~1articles~1{id}~1relations/post/requestBody/content")
                .path("application/json")
                .path("examples");
        assertThat(example.toString()).contains("QUANTIFIES");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void theDocumentSaysWhatARouteTakesAndAnswers() {
        JsonNode annotations = nobody().get("/openapi.json").json().at("/paths/~1api~1v1~1articles~1{id}~1annotations");
        assertThat(annotations.at("/post/responses").propertyNames()).containsExactlyInAnyOrder("201", "default");
        assertThat(annotations.at("/get/parameters").valueStream())
                .extracting(each -> each.path("name").asString())
                .contains("id", "tag", "member", "limit", "cursor", "offsets")
                .doesNotContain("paging", "asked");
    }

    private static String body(JsonNode body, Map<String, String> real) {
        String text = body.isString() ? body.asString() : body.toString();
        for (Map.Entry<String, String> id : real.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }
}
