package org.tahqiq.store.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Home;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Jobs;
import tools.jackson.databind.json.JsonMapper;

/** Writes everything of an installation into one archive. */
@Component
class Writing {

    /** What is told of the configuration: named one by one, so that no secret is ever among it. */
    private static final List<String> TOLD = List.of(
            "spring.profiles.active",
            "spring.mail.host",
            "spring.mail.port",
            "tahqiq.base-url",
            "tahqiq.claims-due",
            "tahqiq.durability",
            "tahqiq.files-per-corpus",
            "tahqiq.files-per-member",
            "tahqiq.mail-from",
            "tahqiq.nightly",
            "tahqiq.outbound.networks",
            "tahqiq.outbound.ports",
            "tahqiq.requests-per-second");

    private final DataSource database;
    private final Home home;
    private final Environment environment;
    private final InstantSource clock;
    private final Installation installation;

    Writing(DataSource database, Home home, Environment environment, InstantSource clock, Installation installation) {
        this.database = database;
        this.home = home;
        this.environment = environment;
        this.clock = clock;
        this.installation = installation;
    }

    /**
     * The database is read as it is when this begins. Files come after it: a row never names one that is not there, and files are not
     * taken away.
     *
     * @param rounds how often each row and file will be gone through in all, for the progress
     */
    void write(OutputStream out, int rounds, Jobs.Progress progress) throws IOException, SQLException {
        try (Snapshot snapshot = Snapshot.of(database);
                ArchiveWriter archive = new ArchiveWriter(out)) {
            var madeAt = clock.instant();
            progress.total((snapshot.rows() + blobs().size()) * rounds);
            SortedMap<String, Content> tables = new TreeMap<>();
            for (Schema.Table table : snapshot.schema().tables().values()) {
                archive.file(
                        Archive.TABLES + table.name() + Archive.ROWS,
                        to -> tables.put(table.name(), snapshot.write(table, to, progress)));
            }
            List<Path> blobs = blobs();
            for (Path blob : blobs) {
                archive.file(Archive.BLOBS + blob.getFileName(), to -> Files.copy(blob, to));
                progress.step();
            }
            archive.file(Archive.CONFIGURATION, to -> to.write(json(configuration())));
            About about = new About(
                    About.FORM,
                    installation.version(),
                    installation.database(),
                    snapshot.version(),
                    madeAt,
                    tables,
                    blobs.size());
            archive.file(Archive.ABOUT, to -> to.write(json(about)));
            archive.finish();
        }
    }

    private List<Path> blobs() throws IOException {
        if (!Files.exists(home.blobs())) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(home.blobs())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Map<String, String> configuration() {
        SortedMap<String, String> told = new TreeMap<>();
        for (String name : TOLD) {
            String property = environment.getProperty(name);
            if (property != null) {
                told.put(name, property);
            }
        }
        return told;
    }

    private static byte[] json(Object value) {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(value)
                .getBytes(StandardCharsets.UTF_8);
    }
}
