package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.Api;
import org.tahqiq.store.Home;
import org.tahqiq.store.StartRefused;

/** What the machines of admins may ask, and whom everybody may write to. */
class OperatorDoorTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/prometheus",
                "/actuator/sbom",
                "/actuator/sbom/frontend"
            })
    void onlyAnAdminsTokenWithThatScopeOpensTheActuator(String path) {
        assertThat(status(path, null)).isEqualTo(401);
        assertThat(status(path, "Bearer thq_nobody")).isEqualTo(401);
        String member = admin().post("/members", java.util.Map.of("name", Api.fresh("مشغّل")))
                .expect(201)
                .id();
        assertThat(status(path, token(Api.member(member, List.of("read", "admin")))))
                .isEqualTo(403);
        String self = admin().get("/me").expect(200).id();
        assertThat(status(path, token(Api.member(self, List.of("read", "export")))))
                .isEqualTo(403);
        assertThat(status(path, token(admin()))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "env",
                "heapdump",
                "threaddump",
                "configprops",
                "beans",
                "loggers",
                "mappings",
                "shutdown",
                "metrics",
                "httpexchanges",
                "flyway",
                "scheduledtasks",
                "info",
                "conditions",
                "caches",
                "logfile",
                "jolokia"
            })
    void whatTellsSecretsOrChangesThingsIsNotThereEvenForAdmins(String endpoint) {
        assertThat(status("/actuator/" + endpoint, token(admin()))).isEqualTo(404);
    }

    @Test
    void theFiguresOfPrometheusNameNobody() {
        String figures = body("/actuator/prometheus");
        assertThat(figures)
                .contains(
                        "tahqiq_audit_breaks",
                        "tahqiq_backup_proved_age_seconds",
                        "jvm_memory_used_bytes",
                        "disk_free_bytes")
                .contains("uri=\"/api/v1/me\"");
        // Ids and names in addresses are templates.
        assertThat(figures)
                .doesNotContainPattern("\\p{XDigit}{8}-\\p{XDigit}{4}-7")
                .doesNotContain("thq_");
    }

    @Test
    void theDiskIsThatOfTheHomeAndFullWhereSavingEnds() {
        assertThat(body("/actuator/health"))
                .contains(
                        "\"threshold\":" + (64 << 20),
                        "\"path\":\"" + Api.bean(Home.class).folder() + "\"");
    }

    @Test
    void theListOfWhatIsShippedIsThere() {
        assertThat(body("/actuator/sbom")).contains("application", "frontend");
        assertThat(body("/actuator/sbom/application")).contains("CycloneDX", "spring-security-web");
        assertThat(body("/actuator/sbom/frontend")).contains("CycloneDX", "pkg:npm/lit@");
    }

    @Test
    void nobodyIsNamedForHolesUnlessSomebodyIs() {
        assertThat(status("/.well-known/security.txt", null)).isEqualTo(404);
        assertThat(text("", "").contact().getStatusCode().value()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "security@desk.example, mailto:security@desk.example",
        "https://desk.example/report, https://desk.example/report",
        "mailto:security@desk.example, mailto:security@desk.example"
    })
    void whoeverFindsAHoleIsToldWhomToWriteTo(String contact, String said) {
        assertThat(text(contact, "2027-11-01T00:00:00Z").contact().getBody()).isEqualTo("""
                        Contact: %s
                        Expires: 2027-11-01T00:00:00Z
                        Preferred-Languages: ar, en
                        Canonical: https://desk.example/.well-known/security.txt
                        """.formatted(said));
    }

    @Test
    void aContactThatExpiredIsNotToldAndOneWithoutAnEndRefusesTheStart() {
        assertThat(text("a@desk.example", "2026-11-27T12:00:00Z")
                        .contact()
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> text("a@desk.example", ""))
                .isInstanceOf(StartRefused.class);
    }

    private static SecurityTextController text(String contact, String expires) {
        return new SecurityTextController(contact, expires, "https://desk.example", InstantSource.fixed(NOW));
    }

    private static String token(Api.Caller caller) {
        return caller.headers().get("Authorization");
    }

    private static int status(String path, String authorization) {
        return ask(path, authorization).statusCode();
    }

    private static String body(String path) {
        HttpResponse<String> answer = ask(path, token(admin()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse<String> ask(String path, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Api.address() + path));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
