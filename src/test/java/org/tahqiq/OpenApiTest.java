package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.nobody;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.Api.Answer;
import tools.jackson.databind.JsonNode;

class OpenApiTest {

    @ParameterizedTest
    @CsvSource({
        "get post,         /corpora",
        "get patch delete, /corpora/{id}",
        "get post,         /members",
        "patch,            /members/{id}",
        "post,             /members/{id}/tokens",
        "delete,           /tokens/{id}",
        "get,              /corpora/{id}/members",
        "put,              /corpora/{id}/members/{memberId}",
        "get,              /me",
        "get,              /health",
        "get post,         /corpora/{id}/articles",
        "get,              /corpora/{id}/trash",
        "get patch delete, /articles/{id}",
        "get post,         /articles/{id}/versions",
        "get post,         /articles/{id}/carry",
        "get post delete,  /articles/{id}/screenshot",
        "get,              /articles/{id}/original",
        "get,              /articles/{id}/assignments",
        "post,             /articles/{id}/assignment",
        "post,             /articles/{id}/assignment/send",
        "post,             /articles/{id}/assignment/recall",
        "post,             /assignments/{id}/return",
        "get post,         /articles/{id}/annotations",
        "patch delete,     /annotations/{id}",
        "get,              /annotations/{id}/history",
        "get post,         /articles/{id}/relations",
        "delete,           /relations/{id}",
        "get,              /articles/{id}/steps",
        "post,             /articles/{id}/undo",
        "post,             /articles/{id}/redo",
        "get post,         /annotations/{id}/comments",
        "get patch delete, /comments/{id}",
        "post,             /suggest",
        "get,              /articles/{id}/suggestions",
        "post,             /suggestions/accept",
        "post,             /suggestions/dismiss",
        "post,             /suggestions/restore",
        "get,              /corpora/{id}/rules",
        "get post,         /corpora/{id}/agreement",
        "get,              /corpora/{id}/agreement/differences",
        "get,              /corpora/{id}/agreement/judgements",
        "post,             /corpora/{id}/agreement/detectors",
        "get put,          /corpora/{id}/guidelines",
        "get,              /corpora/{id}/guidelines/versions",
        "get post,         /corpora/{id}/labels",
        "get patch delete, /labels/{id}",
        "post,             /corpora/{id}/suggestions/count",
        "get,              /jobs",
        "get delete,       /jobs/{id}",
        "get,              /claims",
        "get,              /claims/{id}",
        "post,             /claims/{id}/transitions",
        "put,              /claims/{id}/verdict",
        "get,              /claims/{id}/claimreview",
        "get,              /claims/{id}/publications",
        "get put,          /corpora/{id}/imprint",
        "post,             /claims/{id}/evidence",
        "patch delete,     /evidence/{id}",
        "put,              /claims/{id}/due",
        "get,              /claims/{id}/gate",
        "get put,          /corpora/{id}/gate",
        "post put delete,  /claims/{id}/second-verdict",
        "post,             /claims/{id}/second-verdict/settlement",
        "get post,         /claims/{id}/replies",
        "get patch delete, /replies/{id}",
        "get post,         /corpora/{id}/templates",
        "get patch delete, /templates/{id}",
        "get,              /corpora/{id}/workload",
        "get post,         /corpora/{id}/claimreviews",
        "get put,          /corpora/{id}/ratings",
        "get,              /me/notifications",
        "get put,          /me/notification-silence",
        "get,              /formats",
        "get,              /corpora/{id}/export",
        "post,             /corpora/{id}/import",
        "post,             /corpora/{id}/import/labels",
        "get post,         /corpora/{id}/releases",
        "get,              /releases/{id}",
        "get,              /releases/{id}/download",
        "get,              /releases/{id}/verification",
        "get post,         /corpora/{id}/webhooks",
        "get delete,       /webhooks/{id}",
        "get,              /webhooks/{id}/deliveries",
        "post,             /webhooks/{id}/redelivery",
    })
    void documentsTheRoute(String methods, String path) {
        Answer document = nobody().get("/openapi.json").expect(200);
        assertThat(document.text("openapi")).startsWith("3.1");
        assertThat(document.json().path("paths").path("/api/v1" + path).propertyNames())
                .contains(methods.split(" "));
    }

    @Test
    void documentsOnlyItsOwnRoutes() {
        assertThat(nobody().get("/openapi.json").json().path("paths").propertyNames())
                .allMatch(path -> path.startsWith("/api/v1/"));
    }

    @Test
    void saysOfEachRouteWhatItDoes() throws IOException {
        JsonNode written;
        try (InputStream in = getClass().getResourceAsStream("/openapi/summaries.json")) {
            written = Api.JSON.readTree(in);
        }
        List<String> routes = new ArrayList<>();
        nobody().get("/openapi.json")
                .json()
                .path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, one) -> {
                    String route = method.toUpperCase(Locale.ROOT) + path.replace("/api/v1", " ");
                    routes.add(route);
                    assertThat(one.path("summary").asString()).as(route).isNotBlank();
                }));
        assertThat(written.propertyNames())
                .as("none that is not there any more")
                .containsExactlyInAnyOrderElementsOf(routes)
                .hasSizeGreaterThan(150);
    }

    @Test
    void hasAPageToBrowse() {
        Answer page = nobody().get("/docs");
        while (page.status() / 100 == 3) {
            page = nobody().get(page.header("Location").replaceFirst("^https?://[^/]+", ""));
        }
        page.expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).containsIgnoringCase("swagger");
    }
}
