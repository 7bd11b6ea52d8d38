package org.tahqiq.team.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;
import tools.jackson.databind.json.JsonMapper;

/** Says no over HTTP: RFC 9457 problems in the language of the request. */
@Component
class Problems {

    /**
     * A problem detail.
     *
     * @param type {@code /problems/<code>}
     * @param errors the fields that were wrong
     * @param rules the rules of a transition or gate that were not met, all at once
     * @param current what is stored now, when the caller's version was stale
     */
    record Problem(
            String type,
            String code,
            String title,
            int status,
            String detail,
            @Nullable List<FieldError> errors,
            @Nullable List<Rule> rules,
            @Nullable Object current) {}

    record FieldError(String field, String code, String message) {}

    record Rule(String code, String message) {}

    private final Translations translations;
    private final JsonMapper json;

    Problems(Translations translations, JsonMapper json) {
        this.translations = translations;
        this.json = json;
    }

    Problem of(Refusal refusal, HttpServletRequest request) {
        Locale locale = Translations.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        List<FieldError> errors = refusal.details().stream()
                .filter(d -> d.field() != null)
                .map(d -> new FieldError(
                        String.valueOf(d.field()), d.code(), translations.say(d.code(), d.args(), locale)))
                .toList();
        List<Rule> rules = refusal.details().stream()
                .filter(d -> d.field() == null)
                .map(d -> new Rule(d.code(), translations.say(d.code(), d.args(), locale)))
                .toList();
        int status = refusal.kind().status();
        return new Problem(
                "/problems/" + refusal.code(),
                refusal.code(),
                translations.getTranslation("problem.title." + status, locale),
                status,
                translations.say(refusal, locale),
                errors.isEmpty() ? null : errors,
                rules.isEmpty() ? null : rules,
                refusal.current());
    }

    Problem of(int status, String code, HttpServletRequest request) {
        Locale locale = Translations.preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        return new Problem(
                "/problems/" + code,
                code,
                translations.getTranslation("problem.title." + status, locale),
                status,
                translations.say(code, List.of(), locale),
                null,
                null,
                null);
    }

    void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        write(response, of(refusal, request));
    }

    void write(HttpServletRequest request, HttpServletResponse response, int status, String code) throws IOException {
        write(response, of(status, code, request));
    }

    private void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsString(problem).getBytes(StandardCharsets.UTF_8));
    }
}
