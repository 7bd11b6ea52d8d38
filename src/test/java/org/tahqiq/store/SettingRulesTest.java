package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

class SettingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "server.port, -5, SERVER_PORT",
        "server.port, 99999, SERVER_PORT",
        "server.port, http, SERVER_PORT",
        "tahqiq.base-url, tahqiq.example.org, TAHQIQ_BASE_URL",
        "tahqiq.base-url, https://tahqiq.example.org/, TAHQIQ_BASE_URL",
        "tahqiq.base-url, https://a b, TAHQIQ_BASE_URL",
        "tahqiq.base-url, '', TAHQIQ_BASE_URL",
        "tahqiq.claims-due, three days, TAHQIQ_CLAIMS_DUE",
        "tahqiq.drain, soon, TAHQIQ_DRAIN",
        "tahqiq.requests-per-second, 0, TAHQIQ_REQUESTS_PER_SECOND",
        "tahqiq.requests-per-second, many, TAHQIQ_REQUESTS_PER_SECOND",
        "tahqiq.requests-per-second, 9999999999, TAHQIQ_REQUESTS_PER_SECOND",
        "tahqiq.files-per-corpus, 50 gigabytes, TAHQIQ_FILES_PER_CORPUS",
        "tahqiq.files-per-member, lots, TAHQIQ_FILES_PER_MEMBER",
        "tahqiq.outbound.ports, '80,70000', TAHQIQ_OUTBOUND_PORTS",
        "tahqiq.outbound.networks, 10.0.0.0/99, TAHQIQ_OUTBOUND_NETWORKS",
        "tahqiq.oidc.networks, the house, TAHQIQ_OIDC_NETWORKS",
        "tahqiq.nightly, at night, TAHQIQ_NIGHTLY",
        "tahqiq.durability, Power, TAHQIQ_DURABILITY",
        "tahqiq.self-check, off, TAHQIQ_SELF_CHECK",
    })
    void aWrongSettingIsNamedByItsVariable(String property, String value, String variable) {
        var environment = new MockEnvironment().withProperty(property, value);
        assertThatThrownBy(() -> SettingRules.require(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(variable + " takes ")
                .hasMessageContaining("“" + value + "”");
    }

    @Test
    void aPortIsNamedBeforeTheAddressThatIsMadeOfIt() {
        var environment = new MockEnvironment()
                .withProperty("tahqiq.base-url", "http://localhost:-5")
                .withProperty("server.port", "-5");
        assertThatThrownBy(() -> SettingRules.require(environment)).hasMessageStartingWith("SERVER_PORT takes ");
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 0",
        "server.port, 65535",
        "server.port, ''",
        "tahqiq.base-url, http://localhost:8080",
        "tahqiq.base-url, https://example.org/tahqiq",
        "tahqiq.claims-due, 36h",
        "tahqiq.drain, PT20S",
        "tahqiq.files-per-corpus, 1024",
        "tahqiq.outbound.ports, '80, 443'",
        "tahqiq.outbound.networks, ''",
        "tahqiq.outbound.networks, '10.0.0.0/8, fd00::/8'",
        "tahqiq.nightly, -",
        "tahqiq.nightly, 0 0 3 * * SUN",
        "tahqiq.durability, process",
        "tahqiq.self-check, tell",
        "tahqiq.unknown, anything",
    })
    void whatASettingTakesIsTaken(String property, String value) {
        var environment = new MockEnvironment().withProperty(property, value);
        assertThatCode(() -> SettingRules.require(environment)).doesNotThrowAnyException();
    }
}
