package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
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
        "tahqiq.bootstrap-token, short-and-secret, TAHQIQ_BOOTSTRAP_TOKEN",
        "TAHQIQ_DB_URL, postgresql://tahqiq:secret@host/tahqiq, TAHQIQ_DB_URL"
    })
    void whatMayHoldASecretIsNamedAndNotRepeated(String property, String value, String variable) {
        var environment = new MockEnvironment().withProperty(property, value);
        assertThatThrownBy(() -> SettingRules.require(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(variable + " takes ")
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "TAHQIQ_BASE_ULR, TAHQIQ_BASE_URL",
        "TAHQIQ_BASEURL, TAHQIQ_BASE_URL",
        "TAHQIQ_HOEM, TAHQIQ_HOME",
        "TAHQIQ_NIGHTYL, TAHQIQ_NIGHTLY",
        "TAHQIQ_OUTBOUND_PROTS, TAHQIQ_OUTBOUND_PORTS"
    })
    void aVariableThatNobodyReadsIsToldWithTheOneThatWasMeant(String written, String meant) {
        assertThat(SettingRules.slips(withVariable(written)))
                .containsExactly("%s is read by nobody; the nearest name is %s".formatted(written, meant));
    }

    /** The latter are given to every container where a service is called tahqiq. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "TAHQIQ_HEAP",
                "TAHQIQ_PORT",
                "TAHQIQ_PORT_80_TCP_ADDR",
                "TAHQIQ_SERVICE_HOST",
                "TAHQIQ_SERVICE_PORT_HTTP",
                "TAHQIQ_DATABASE_SERVICE_HOST",
                "TAHQIQ_DATABASE_PORT_5432_TCP"
            })
    void whatIsReadOrNotWrittenByAnybodyIsLeftAlone(String variable) {
        assertThat(SettingRules.slips(withVariable(variable))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/resources/application.yml",
                "src/main/resources/application-demo.yml",
                "src/main/resources/application-postgresql.yml",
                "src/main/java",
                "docker",
                "tahqiq",
                "README.md",
                "docs/operations.md"
            })
    void everyVariableThatIsNamedIsKnown(String place) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(place))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher names = Pattern.compile("TAHQIQ(_[A-Z]+)++(?!_)").matcher(Files.readString(file));
                assertThat(names.results().map(MatchResult::group))
                        .as(file.toString())
                        .noneMatch(name -> Variables.isUnread(name, null));
            }
        }
    }

    @Test
    void aPortThatNoServiceOfKubernetesHasIsNone() {
        assertThat(Variables.isUnread("TAHQIQ_OUTBOUND_PORT", "443")).isTrue();
    }

    private static MockEnvironment withVariable(String name) {
        var environment = new MockEnvironment();
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(name, "tcp://10.0.0.7:80")));
        // as a start does
        ConfigurationPropertySources.attach(environment);
        return environment;
    }

    @Test
    void aProfileThatIsNoneIsRefused() {
        var environment = new MockEnvironment();
        environment.setActiveProfiles("postgres");
        assertThatThrownBy(() -> SettingRules.require(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("SPRING_PROFILES_ACTIVE takes postgresql; “postgres”");
        environment.setActiveProfiles("postgresql");
        assertThatCode(() -> SettingRules.require(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "TAHQIQ_DB_URL, jdbc:postgresql://localhost/tahqiq",
        "TAHQIQ_DB_USER, tahqiq",
        "TAHQIQ_DB_PASSWORD, secret"
    })
    void aDatabaseIsNotNamedToUseTheEmbeddedOneExceptToMoveThere(String variable, String value) {
        var environment = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:x")
                .withProperty(variable, value);
        assertThatThrownBy(() -> SettingRules.require(environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(variable + " is set")
                .hasMessageContaining("SPRING_PROFILES_ACTIVE=postgresql")
                .hasMessageNotContaining("secret");
        environment.setProperty(HomeConfiguration.COMMAND, "move-to-postgresql");
        assertThatCode(() -> SettingRules.require(environment)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "server.port, 0",
        "server.port, 65535",
        "server.port, ''",
        "tahqiq.base-url, http://localhost:8080",
        "tahqiq.base-url, https://example.org/tahqiq",
        "tahqiq.bootstrap-token, ''",
        "tahqiq.bootstrap-token, 0123456789abcdef0123456789abcdef",
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
