package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Application;
import org.tahqiq.ServicesOnly;
import org.tahqiq.Shipped;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.team.Browser;
import org.tahqiq.team.SessionService;
import org.tahqiq.team.SignInService;

/** What is done at the console, each command in a process of its own. */
@Timeout(600)
class ServerCommandTest {

    private static final String TEXT = "قال الوزير إن نسبة البطالة انخفضت إلى 11.4 في المئة";
    private static final int DAMAGED = 100;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    /** How a command ended and what it said. */
    private record Ended(int status, String said) {}

    @Test
    void aBackupIsMadeAndRestoredOnceAndNeverOverData() throws Exception {
        Path home = folder.resolve("home");
        Path file = folder.resolve("backup.zip");
        try (var application = ServicesOnly.start("tahqiq.home=" + home)) {
            write(application);
            Ended running = command(home, "backup", file.toString());
            assertThat(running.status()).as(running.said()).isOne();
            assertThat(running.said()).contains("The server runs on this folder");
            Ended second = run(home, List.of("--server.port=0"));
            assertThat(second.status()).isNotZero();
            assertThat(second.said())
                    .contains("another process has its database open")
                    .doesNotContain("\tat ", "¶");
        }
        Ended nowhere =
                command(home, "backup", folder.resolve("missing/backup.zip").toString());
        assertThat(nowhere.status()).isOne();
        assertThat(nowhere.said())
                .contains("The folder \"" + folder.resolve("missing") + "\" is not there")
                .doesNotContain("\tat ");
        assertThat(home.resolve("backups")).doesNotExist();
        assertThat(command(home, "backup", file.toString()).status()).isZero();
        assertThat(command(home, "backup", file.toString()).said())
                .contains("The file \"" + file + "\" is there")
                .doesNotContain("¶");
        Path other = folder.resolve("other");
        assertThat(command(other, "restore", file.toString()).status()).isZero();
        try (var restored = ServicesOnly.start("tahqiq.home=" + other)) {
            assertThat(texts(restored)).containsExactly(TEXT);
            assertThat(sessions(restored)).isZero();
        }
        Ended again = command(other, "restore", file.toString());
        assertThat(again.status()).isOne();
        assertThat(again.said()).contains("There are data already");
        byte[] bytes = Files.readAllBytes(file);
        // A single byte may be the hour of an entry, which changes nothing that is brought back.
        for (int i = bytes.length / 3; i < bytes.length / 3 + DAMAGED; i++) {
            bytes[i] ^= 1;
        }
        Files.write(file, bytes);
        Ended damaged = command(folder.resolve("third"), "restore", file.toString());
        assertThat(damaged.status()).isOne();
        assertThat(damaged.said()).contains("This backup is damaged");
        assertThat(folder.resolve("third")).doesNotExist();
    }

    @Test
    void theEmbeddedDatabaseMovesToPostgresAndIsLeft() throws Exception {
        Path home = folder.resolve("home");
        try (var application = ServicesOnly.start("tahqiq.home=" + home)) {
            write(application);
        }
        try (Postgres postgres = Postgres.start(folder.resolve("postgres"))) {
            String address = postgres.properties().get(1).replace("spring.datasource.url=", "");
            Ended nowhere = command(home, "move-to-postgresql", "jdbc:postgresql://127.0.0.1:1/nowhere");
            assertThat(nowhere.status()).isOne();
            assertThat(nowhere.said()).contains("does not answer").doesNotContain("\tat ");
            assertThat(home.resolve("backups")).doesNotExist();
            Ended moved = command(home, "move-to-postgresql", address);
            assertThat(moved.status()).as(moved.said()).isZero();
            String[] properties = Stream.concat(Stream.of("tahqiq.home=" + home), postgres.properties().stream())
                    .toArray(String[]::new);
            try (var there = ServicesOnly.start(properties)) {
                assertThat(texts(there)).containsExactly(TEXT);
                assertThat(sessions(there)).isZero();
                write(there);
                assertThat(texts(there)).hasSize(2);
            }
            Ended start = run(home, List.of("--server.port=0"));
            assertThat(start.status()).isNotZero();
            assertThat(start.said()).contains("were moved to " + address);
            Ended twice = command(home, "move-to-postgresql", address);
            assertThat(twice.status()).isNotZero();
            assertThat(twice.said()).contains("were moved to " + address);
        }
    }

    @Test
    void aDatabaseThatIsAwayIsToldInASentenceAndNoFolderIsLeft() throws Exception {
        Path home = folder.resolve("home");
        Ended start = run(
                home,
                List.of(
                        "--server.port=0",
                        "--spring.profiles.active=postgresql",
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere?ssl=false"));
        assertThat(start.status()).isOne();
        assertThat(start.said())
                .contains("jdbc:postgresql://127.0.0.1:1/nowhere does not answer", "TAHQIQ_DB_PASSWORD")
                .doesNotContain("\tat ");
        assertThat(home).doesNotExist();
    }

    /** Nor is a server asked for one. */
    @Test
    void theScriptMakesNoBackupForAFolderThatIsNotThere() throws Exception {
        Path to = folder.resolve("missing/backup.zip");
        Shipped.Ended ended = new Shipped(folder.resolve("script.log"), Map.of("TAHQIQ_TOKEN", "x", "SERVER_PORT", "1"))
                .run(Shipped.DOCKER.resolve("backup.sh"), to);
        assertThat(ended.status()).isOne();
        assertThat(ended.said())
                .startsWith("tahqiq: The folder " + to.getParent())
                .hasLineCount(1);
    }

    @Test
    void aPortThatIsNoneIsToldByItsVariable() throws Exception {
        Ended start = run(folder.resolve("home"), List.of("--server.port=abc"));
        assertThat(start.status()).isOne();
        assertThat(start.said()).contains("SERVER_PORT takes a port").doesNotContain("java.lang.Integer");
    }

    private static void write(ConfigurableApplicationContext application) {
        ServicesOnly.signIn(application);
        var corpus = application
                .getBean(CorpusService.class)
                .make(new CorpusService.Description("أخبار الاقتصاد", null, null, null));
        application
                .getBean(ArticleService.class)
                .add(corpus.id(), TEXT, new Article.Description("البطالة", null, null, null, "ar"));
        SessionService sessions = application.getBean(SessionService.class);
        sessions.begin(application.getBean(SignInService.class).byName("admin").orElseThrow(), new Browser("Firefox"));
        assertThat(sessions(application)).isOne();
    }

    private static long sessions(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select count(*) from member_session")
                .query(Long.class)
                .single();
    }

    private static List<String> texts(ConfigurableApplicationContext application) {
        return application
                .getBean(JdbcClient.class)
                .sql("select body from article")
                .query(String.class)
                .list();
    }

    private Ended command(Path home, String... words) throws IOException, InterruptedException {
        return run(home, List.of(words));
    }

    private Ended run(Path home, List<String> words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Dvaadin.productionMode=true",
                "-cp",
                System.getProperty("java.class.path"),
                Application.class.getName()));
        command.addAll(words);
        Path log = Files.createTempFile(folder, "command", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
        builder.environment().put("TAHQIQ_HOME", home.toString());
        if (words.contains("move-to-postgresql")) {
            builder.environment().put("TAHQIQ_DB_USER", "postgres");
        }
        Process process = builder.start();
        if (!process.waitFor(180, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
        return new Ended(process.exitValue(), Files.readString(log, StandardCharsets.UTF_8));
    }
}
