package org.tahqiq.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** A PostgreSQL server of one test, which can be killed and started again on the same files. */
public final class Postgres implements AutoCloseable {

    private final Path data;
    private EmbeddedPostgres server;

    private Postgres(Path data) throws IOException {
        this.data = data;
        this.server = start(data, 0);
    }

    public static Postgres start(Path data) throws IOException {
        return new Postgres(data);
    }

    /** What the application needs to know, as Spring properties. */
    public List<String> properties() {
        return List.of(
                "spring.profiles.active=postgresql",
                "spring.datasource.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
                "spring.datasource.username=postgres");
    }

    public DataSource source() {
        return server.getPostgresDatabase();
    }

    /** SIGKILL for the postmaster and all backends. */
    void kill() throws IOException {
        long postmaster = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle), handle.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** After {@link #kill()}: on the same files and port. */
    void startAgain() throws IOException {
        int port = server.getPort();
        server.close();
        server = start(data, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres start(Path data, int port) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                // The library turns both off, for speed; these are PostgreSQL's own defaults again.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
