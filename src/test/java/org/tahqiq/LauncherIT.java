package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that ./tahqiq, Docker and systemd start with, on the jar itself; so it runs when that is built. */
@Timeout(1800)
class LauncherIT {

    private static final String TOKEN = "t".repeat(32);

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path folder;

    private static Path laidOut;
    private static Path home;
    private static Shipped.Ended prepared;
    private static boolean touched;

    /** With the settings of an installation around it, none of which may be used. */
    @BeforeAll
    static void layOut() throws Exception {
        laidOut = folder.resolve("a folder of its own");
        home = folder.resolve("home");
        Shipped shipped = shipped(Map.of(
                "TAHQIQ_HOME", home.toString(),
                "SERVER_PORT", "1",
                "SPRING_PROFILES_ACTIVE", "postgresql",
                "TAHQIQ_DB_URL", "jdbc:postgresql://127.0.0.1:1/none"));
        prepared = shipped.run(Shipped.DOCKER.resolve("prepare.sh"), Shipped.JAR, laidOut);
        touched = Files.exists(home);
    }

    @Test
    void theCacheIsMadeOnceAndTheInstallationIsNotTouched() throws Exception {
        assertThat(prepared.status()).as(prepared.said()).isZero();
        assertThat(touched).isFalse();
        Path cache = laidOut.resolve("tahqiq.aot");
        assertThat(Files.exists(cache))
                .as(prepared.said())
                .isEqualTo(Runtime.version().feature() >= 25);
        if (Files.exists(cache)) {
            var made = Files.getLastModifiedTime(cache);
            Shipped.Ended again = shipped(Map.of()).run(Shipped.DOCKER.resolve("prepare.sh"), Shipped.JAR, laidOut);
            assertThat(again.status()).as(again.said()).isZero();
            assertThat(Files.getLastModifiedTime(cache)).isEqualTo(made);
        }
    }

    @Test
    void itStartsIsHealthyIsBackedUpAndEnds() throws Exception {
        int port = Shipped.freePort();
        Path classes = folder.resolve("classes.log");
        Shipped server = new Shipped(
                folder.resolve("server.log"),
                Map.of(
                        "TAHQIQ_HOME",
                        home.toString(),
                        "SERVER_ADDRESS",
                        "127.0.0.1",
                        "SERVER_PORT",
                        Integer.toString(port),
                        "TAHQIQ_BOOTSTRAP_TOKEN",
                        TOKEN,
                        "JAVA_TOOL_OPTIONS",
                        "'-Xlog:class+load:file=" + classes + "'"));
        Shipped beside = shipped(Map.of("SERVER_PORT", Integer.toString(port), "TAHQIQ_TOKEN", TOKEN));
        assertThat(beside.run(laidOut.resolve("health.sh")).status()).isNotZero();
        Process process = server.begin(laidOut.resolve("launch.sh"));
        Path backup = folder.resolve("backup.zip");
        try {
            server.awaitPage(process, port);
            assertThat(beside.run(laidOut.resolve("health.sh")).status()).isZero();
            if (Runtime.version().feature() >= 25) {
                assertThat(Shipped.fromCache(classes)).isGreaterThan(.9);
            }
            Shipped stranger = shipped(Map.of("SERVER_PORT", Integer.toString(port), "TAHQIQ_TOKEN", "thq_wrong"));
            assertThat(stranger.run(laidOut.resolve("backup.sh")).status()).isNotZero();
            Shipped.Ended made = beside.run(laidOut.resolve("backup.sh"), backup);
            assertThat(made.status()).as(made.said()).isZero();
            assertThat(beside.run(laidOut.resolve("backup.sh"), backup).said()).contains("not written over");
        } finally {
            process.destroy(); // SIGTERM, as Docker and systemd send it: the script must not stand between
            process.waitFor(60, TimeUnit.SECONDS);
        }
        assertThat(process.exitValue()).isEqualTo(143);
        assertThat(beside.run(laidOut.resolve("health.sh")).status()).isNotZero();
        assertThat(beside.run(laidOut.resolve("backup.sh")).said())
                .contains("No server answers at port " + port)
                .doesNotContain("/dev/tcp");
        Shipped other = shipped(Map.of("TAHQIQ_HOME", folder.resolve("other").toString()));
        Shipped.Ended restored = other.run(laidOut.resolve("launch.sh"), "restore", backup);
        assertThat(restored.status()).as(restored.said()).isZero();
    }

    @Test
    void aJavaThatMakesNoCacheStartsWithoutAndSaysNothingOfIt() throws Exception {
        String version = "JAVA_VERSION=\"%d.0.1\"\n";
        for (Path java : List.of(
                java(version.formatted(25), "case $JAVA_TOOL_OPTIONS in *AOTMode*) exit 1 ;; esac"),
                java(version.formatted(21), "case $* in *aot* | *AOT*) exit 1 ;; esac"))) {
            Path own = Files.createTempDirectory(folder, "laid-out");
            Shipped shipped = shipped(Map.of(
                    "JAVA_HOME",
                    java.toString(),
                    "TAHQIQ_HOME",
                    folder.resolve("none").toString()));
            Shipped.Ended without = shipped.run(Shipped.DOCKER.resolve("prepare.sh"), Shipped.JAR, own);
            assertThat(without.status()).as(without.said()).isZero();
            assertThat(own.resolve("tahqiq.aot")).doesNotExist();
            Shipped.Ended started = shipped.run(own.resolve("launch.sh"), "restore", folder.resolve("missing.zip"));
            assertThat(started.status()).isOne();
            assertThat(started.said())
                    .contains("missing.zip")
                    .doesNotContain("AOT")
                    .doesNotContain("VM option");
            Shipped.Ended again = shipped.run(own.resolve("prepare.sh"));
            assertThat(again.status()).isZero();
            assertThat(again.said()).as("nothing is tried twice").isEmpty();
        }
    }

    @Test
    void aFolderWithOtherThingsInItIsLeftAlone() throws Exception {
        Path others = Files.createDirectories(folder.resolve("others").resolve("lib"));
        Shipped.Ended refused =
                shipped(Map.of()).run(Shipped.DOCKER.resolve("prepare.sh"), Shipped.JAR, others.getParent());
        assertThat(refused.status()).isOne();
        assertThat(others).exists();
    }

    private static Shipped shipped(Map<String, String> environment) throws IOException {
        return new Shipped(Files.createTempFile(folder, "command", ".log"), environment);
    }

    /** A JDK that says which one it is, and whose Java does something else first. */
    private static Path java(String release, String first) throws IOException {
        Path jdk = Files.createTempDirectory(folder, "jdk");
        Files.writeString(jdk.resolve("release"), release);
        Path java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
        Files.writeString(
                java, "#!/bin/sh\n%s\nexec '%s/bin/java' \"$@\"\n".formatted(first, System.getProperty("java.home")));
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return jdk;
    }
}
