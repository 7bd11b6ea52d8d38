package org.tahqiq.team.rest;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.text.OffsetUnit;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the API's own document says beside the routes: how to come in, and an example of each call that sends something. */
@Component
class ApiDocument implements OpenApiCustomizer, OperationCustomizer {

    static {
        // Read from headers and query by our own resolver; customise says how.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Paging.class, SeenVersion.class, OffsetUnit.Asked.class);
    }

    private static final String TOKEN = "token";

    /**
     * A call as somebody would make it. All of them, in their order, are one story, which the tests send.
     *
     * @param route method and path below {@code /api/v1}
     * @param status of the answer; 200 when null
     * @param of the ids in the path, in their order
     * @param made the id that the thing has in later examples; the first of a list, for a GET that only leads to one
     * @param type of the body; JSON when null
     */
    record Call(
            String route,
            @Nullable Integer status,
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

        int answered() {
            return status == null ? 200 : status;
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

    /** What each route does, in a line. */
    private static Map<String, String> summaries() {
        try (InputStream in = new ClassPathResource("openapi/summaries.json").getInputStream()) {
            return JsonMapper.shared().readValue(in, new TypeReference<>() {});
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
        Map<String, String> summaries = summaries();
        document.getPaths()
                .forEach((path, routes) -> routes.readOperationsMap()
                        .forEach((method, operation) ->
                                operation.summary(summaries.get(method + path.replaceFirst("/api/v1", " ")))));
        int number = 0;
        for (Call call : examples()) {
            number++;
            Operation operation = operation(document, call);
            answers(operation, call.answered());
            if (call.body() != null) {
                show(operation, call, call.body(), String.valueOf(number));
            }
        }
    }

    /** What every route of a kind takes and may answer beside what its method says. */
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == Paging.class) {
                operation.addParametersItem(query(
                        "limit",
                        new IntegerSchema()
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(Paging.MOST))
                                ._default(100)));
                operation.addParametersItem(query("cursor", new StringSchema().pattern("[A-Za-z0-9_-]+")));
            } else if (type == OffsetUnit.Asked.class) {
                operation.addParametersItem(query(
                        "offsets",
                        new StringSchema()._enum(List.of(OffsetUnit.CODEPOINT.label(), OffsetUnit.UTF16.label()))));
            } else if (type == SeenVersion.class) {
                operation.addParametersItem(header("If-Match").required(true));
            }
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(header("Idempotency-Key"));
        }
        if (method.hasMethodAnnotation(DeleteMapping.class)) {
            answers(operation, 204);
        }
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description(
                                        "RFC 9457 problem: code, title, detail, errors, and current where a version was stale")
                                .content(new Content().addMediaType("application/problem+json", new MediaType())));
        return operation;
    }

    private static Parameter query(String name, Schema<?> schema) {
        return new Parameter().in("query").name(name).schema(schema);
    }

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).schema(new StringSchema());
    }

    /** The answer is documented as 200 until it is known to be another. */
    private static void answers(Operation operation, int status) {
        ApiResponse ok = status == 200 ? null : operation.getResponses().remove("200");
        if (ok != null) {
            operation
                    .getResponses()
                    .addApiResponse(String.valueOf(status), ok.description(status == 201 ? "Made" : "Done"));
        }
    }

    private static Operation operation(OpenAPI document, Call call) {
        return Optional.ofNullable(document.getPaths().get(call.path()))
                .map(PathItem::readOperationsMap)
                .map((Map<PathItem.HttpMethod, Operation> all) -> all.get(call.method()))
                .orElseThrow(() -> new IllegalStateException("An example of no route: " + call.route()));
    }

    private static void show(Operation operation, Call call, JsonNode body, String name) {
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
