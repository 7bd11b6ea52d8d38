package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What we ship of others: listed, and never older than a version with a known hole. */
class SupplyChainTest {

    private static final Path SBOM = Path.of("target/classes/META-INF/sbom");
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^-]*(?:-[A-Za-z0-9.]+)?)\\.jar");
    private static final Map<String, String> JARS = jars();
    private static final JsonNode LOCK = read(Path.of("package-lock.json")).path("packages");

    /** One line of the list. */
    private record Floor(String kind, String name, String version, String reason) {

        static Floor of(String line) {
            String[] parts = line.split("\\s+", 4);
            return new Floor(parts[0], parts[1], parts[2], parts[3]);
        }

        String present() {
            return kind.equals("npm")
                    ? LOCK.path("node_modules/" + name).path("version").asString("")
                    : JARS.getOrDefault(name, "");
        }
    }

    @TestFactory
    Stream<DynamicTest> nothingIsOlderThanItsFloor() throws IOException {
        List<Floor> floors = Files.readAllLines(Path.of("src/test/resources/version-floors.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Floor::of)
                .toList();
        assertThat(floors).hasSizeGreaterThan(5);
        return floors.stream()
                .map(floor -> DynamicTest.dynamicTest(floor.name() + " because of " + floor.reason(), () -> {
                    assertThat(floor.present())
                            .as("no " + floor.name() + " here: take its line out of the list")
                            .isNotEmpty();
                    assertThat(Version.parse(floor.present())).isGreaterThanOrEqualTo(Version.parse(floor.version()));
                }));
    }

    @Test
    void aVersionBelowItsFloorWouldBeFound() {
        assertThat(Version.parse("7.1.0")).isLessThan(Version.parse("7.1.1"));
        assertThat(Version.parse("7.1.9")).isLessThan(Version.parse("7.1.10"));
        assertThat(JARS).containsKeys("spring-security-web", "h2", "flow-server", "icu4j");
    }

    @Test
    void theListOfJavaLibrariesIsInTheJarAndLeavesTestsOut() {
        List<String> names = names(read(SBOM.resolve("application.cdx.json")));
        assertThat(names).contains("spring-security-web", "h2", "flow-server", "spring-security-oauth2-client");
        assertThat(names).doesNotContain("assertj-core", "spring-security-oauth2-authorization-server", "greenmail");
    }

    /** {@code ./tahqiq frontend} writes it; who changes the lock file alone is told here. */
    @Test
    void theListOfTheBrowsersLibrariesIsThatOfTheLockFile() {
        TreeSet<String> locked = new TreeSet<>();
        LOCK.propertyStream()
                .filter(each ->
                        !each.getKey().isEmpty() && !each.getValue().path("dev").asBoolean(false))
                .forEach(each -> locked.add(each.getKey().replaceFirst("^.*node_modules/", "") + "@"
                        + each.getValue().path("version").asString()));
        JsonNode list = read(SBOM.resolve("frontend.cdx.json"));
        assertThat(list.path("components")
                        .valueStream()
                        .map(each -> each.path("name").asString() + "@"
                                + each.path("version").asString()))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(locked);
    }

    private static List<String> names(JsonNode sbom) {
        return sbom.path("components")
                .valueStream()
                .map(each -> each.path("name").asString())
                .toList();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file);
    }

    private static Map<String, String> jars() {
        Map<String, String> jars = new TreeMap<>();
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(path -> JAR.matcher(Path.of(path).getFileName().toString()))
                .filter(Matcher::matches)
                // Two of a name (Jackson 2 and 3): the older one counts.
                .forEach(jar -> jars.merge(
                        jar.group(1),
                        jar.group(2),
                        (one, other) -> Version.parse(one).compareTo(Version.parse(other)) < 0 ? one : other));
        return jars;
    }
}
