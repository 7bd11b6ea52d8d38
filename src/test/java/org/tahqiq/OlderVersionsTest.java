package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.exchange.ExchangeService;
import org.tahqiq.team.Callers;
import org.tahqiq.team.Chains;
import org.tahqiq.team.CorpusId;
import tools.jackson.databind.JsonNode;

/**
 * The home that the commit which closed a part of the work left behind opens in this version, and says all that it said then:
 * {@code home/export.jsonl} is what that commit exported itself. How they were made stands in {@code older/README.md}.
 */
class OlderVersionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"part-5", "part-6"})
    void aHomeOfAnOlderVersionOpensWithAllThatIsInIt(String closed, @TempDir Path home) throws IOException {
        unpack(closed + ".zip", home);
        JsonNode then = Api.JSON.readTree(Files.readString(home.resolve("export.jsonl")));
        assertThat(then.at("/claims/0/evidence").size()).isPositive();
        try (Demo demo = Demo.start(home)) {
            ApplicationContext application = demo.application();
            assertContains(exported(application), then, "");
            assertThat(Chains.broken(application.getBean(DataSource.class))).isEmpty();
        }
    }

    private static JsonNode exported(ApplicationContext application) throws IOException {
        Callers.signInAdmin(application);
        try {
            ExchangeService exchange = application.getBean(ExchangeService.class);
            CorpusId corpus = new CorpusId(application
                    .getBean(JdbcClient.class)
                    .sql("select id from corpus")
                    .query(UUID.class)
                    .single());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            exchange.export(corpus, exchange.format("jsonl"), out);
            return Api.JSON.readTree(out.toByteArray());
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    /** What is said more now is no loss. */
    private static void assertContains(JsonNode now, JsonNode then, String path) {
        if (then.isObject()) {
            then.propertyStream()
                    .forEach(each ->
                            assertContains(now.path(each.getKey()), each.getValue(), path + "/" + each.getKey()));
        } else if (then.isArray()) {
            assertThat(now.size()).as(path).isEqualTo(then.size());
            for (int i = 0; i < then.size(); i++) {
                assertContains(now.get(i), then.get(i), path + "/" + i);
            }
        } else {
            assertThat(now).as(path).isEqualTo(then);
        }
    }

    private static void unpack(String name, Path home) throws IOException {
        InputStream file = Objects.requireNonNull(OlderVersionsTest.class.getResourceAsStream("/older/" + name), name);
        try (ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path place = home.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(place);
                } else {
                    Files.createDirectories(place.getParent());
                    Files.copy(zip, place);
                }
            }
        }
    }
}
