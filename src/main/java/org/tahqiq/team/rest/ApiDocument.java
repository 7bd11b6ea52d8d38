package org.tahqiq.team.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API's own document says beside the routes: how to come in, and an example of each call that sends something. */
@Component
class ApiDocument implements OpenApiCustomizer {

    private static final String TOKEN = "token";

    /**
     * A call as somebody would make it. All of them, in their order, are one story, which the tests send.
     *
     * @param route method and path below {@code /api/v1}
     * @param of the ids in the path, in their order
     * @param made the id that the thing has in later examples
     * @param type of the body; JSON when null
     */
    record Call(
            String route,
            @Nullable List<String> of,
            @Nullable String query,
            @Nullable String type,
            @Nullable JsonNode body,
            @Nullable String made) {

        PathItem.HttpMethod method() {
            return PathItem.HttpMethod.valueOf(route.split(" ")[0]);
        }

        String path() {
            return "/api/v1" + route.split(" ")[1];
        }

        String mediaType() {
            return type == null ? org.springframework.http.MediaType.APPLICATION_JSON_VALUE : type;
        }
    }

    static List<Call> examples() {
        try (InputStream in = new ClassPathResource("openapi/examples.json").getInputStream()) {
            return List.of(JsonMapper.shared().readValue(in, Call[].class));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void customise(OpenAPI document) {
        document.info(new Info()
                .title("Tahqiq (تحقيق)")
                .version("1")
                .description(
                        "Offsets are half-open ranges of Unicode code points, or of UTF-16 units with ?offsets=utf16. Lists"
                                + " take limit and cursor. PATCH, PUT and DELETE need If-Match. Refusals are RFC 9457 problems.")
                .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        document.getComponents()
                .addSecuritySchemes(
                        TOKEN,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        document.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        int number = 0;
        for (Call call : examples()) {
            number++;
            if (call.body() != null) {
                show(document, call, call.body(), String.valueOf(number));
            }
        }
    }

    private static void show(OpenAPI document, Call call, JsonNode body, String name) {
        Operation operation = Optional.ofNullable(document.getPaths().get(call.path()))
                .map(PathItem::readOperationsMap)
                .map((Map<PathItem.HttpMethod, Operation> all) -> all.get(call.method()))
                .orElseThrow(() -> new IllegalStateException("An example of no route: " + call.route()));
        RequestBody request = Optional.ofNullable(operation.getRequestBody()).orElseGet(RequestBody::new);
        Content content = Optional.ofNullable(request.getContent()).orElseGet(Content::new);
        content.computeIfAbsent(call.mediaType(), type -> new MediaType())
                .addExamples(
                        name,
                        new Example()
                                .value(
                                        body.isString()
                                                ? body.asString()
                                                : JsonMapper.shared().convertValue(body, Map.class)));
        operation.setRequestBody(request.content(content));
    }
}
