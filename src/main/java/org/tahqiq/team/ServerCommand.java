package org.tahqiq.team;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import org.tahqiq.store.HomeConfiguration;
import org.tahqiq.store.Installation;
import org.tahqiq.store.Jobs;
import org.tahqiq.store.Saving;
import org.tahqiq.store.backup.Backups;
import org.tahqiq.store.backup.Kept;
import org.tahqiq.store.backup.Restoring;
import org.tahqiq.text.Refusal;
import org.tahqiq.ui.Translations;

/**
 * What is done at the server's console while the application does not run: {@code backup [FILE]}, {@code restore FILE}, {@code
 * move-to-postgresql JDBC-URL}. Only the parts that these need are started: no tables are changed and no door is opened.
 */
@ImportAutoConfiguration(DataSourceAutoConfiguration.class)
@ComponentScan("org.tahqiq.store.backup")
@Import({HomeConfiguration.class, Disk.class, Saving.class, Installation.class, AuditChains.class, Translations.class})
public class ServerCommand {

    private static final Logger LOG = LoggerFactory.getLogger(ServerCommand.class);
    private static final Set<String> COMMANDS = Set.of("backup", "restore", HomeConfiguration.MOVE);

    /** H2: another process has the file. */
    private static final int ALREADY_OPEN = 90020;

    @Bean
    static InstantSource clock() {
        return InstantSource.system();
    }

    public static boolean isOne(String[] args) {
        return args.length > 0 && COMMANDS.contains(args[0]);
    }

    /** @return the status to exit with */
    public static int run(String[] args) {
        try (var context = new SpringApplicationBuilder(ServerCommand.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(Map.of(HomeConfiguration.COMMAND, args[0]))
                .run()) {
            try {
                new Doing(context).command(List.of(args));
                return 0;
            } catch (Refusal refusal) {
                LOG.error(onConsole(context.getBean(Translations.class).say(refusal, Locale.getDefault())));
            } catch (IOException | SQLException | RuntimeException e) {
                if (!isOpenElsewhere(e)) {
                    throw new IllegalStateException(args[0] + " failed", e);
                }
                LOG.error(context.getBean(Translations.class).say("server-running", List.of(), Locale.getDefault()));
            }
            return 1;
        }
    }

    /** What keeps the direction of a path to itself on a screen is a sign that no log lets through. */
    private static String onConsole(String sentence) {
        return sentence.replaceAll("[\u2066-\u2069]", "\"");
    }

    private static boolean isOpenElsewhere(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ALREADY_OPEN) {
                return true;
            }
        }
        return false;
    }

    private record Doing(ApplicationContext context) {

        void command(List<String> args) throws IOException, SQLException {
            switch (args.getFirst()) {
                case "backup" -> backup(args.size() > 1 ? Path.of(args.get(1)) : null);
                case "restore" -> restore(Path.of(argument(args)));
                default -> move(argument(args));
            }
        }

        private void backup(@Nullable Path to) throws IOException {
            if (to != null && Files.exists(to)) {
                throw Refusal.conflict("file-there", to);
            }
            Path folder = to == null ? null : to.toAbsolutePath().resolveSibling("");
            // Before a backup is made, which takes long.
            if (folder != null && !(Files.isDirectory(folder) && Files.isWritable(folder))) {
                throw Refusal.invalid("folder-unwritable", folder);
            }
            Path made = made();
            if (to != null) {
                Files.copy(made, to);
                Disk.forOwnerAlone(to);
                Disk.flush(to);
            }
            tell("command.backup", to == null ? made : to);
        }

        private void restore(Path file) throws IOException, SQLException {
            if (!Files.exists(file)) {
                throw Refusal.invalid("file-missing", file);
            }
            Restoring.Restored restored = the(Restoring.class).restore(file);
            if (the(Installation.class).durability() == Installation.Durability.SERVER) {
                endSessions(the(DataSource.class));
            }
            tell("command.restored", the(Home.class).folder(), restored.rows(), restored.files());
        }

        /** By way of a backup: it is the same copy, it is proved, and it stays. */
        private void move(String address) throws IOException, SQLException {
            Environment environment = the(Environment.class);
            if (!address.startsWith("jdbc:postgresql:")
                    || the(Installation.class).durability() == Installation.Durability.SERVER) {
                throw Refusal.invalid("move-target", address);
            }
            var target = new DriverManagerDataSource(
                    address,
                    environment.getProperty("TAHQIQ_DB_USER", "tahqiq"),
                    environment.getProperty("TAHQIQ_DB_PASSWORD", ""));
            // Before a backup is made, which takes long and stays.
            the(Installation.class).database();
            try {
                the(Restoring.class).requireEmpty(target);
            } catch (SQLException e) {
                throw Refusal.invalid("move-unreachable", address, String.valueOf(e.getMessage()));
            }
            Restoring.Restored moved = the(Restoring.class).copyRows(made(), target);
            endSessions(target);
            the(Home.class).moved(address.replaceAll("[?].*", ""));
            tell("command.moved", moved.rows(), address.replaceAll("[?].*", ""));
        }

        private Path made() {
            if (the(Installation.class).durability() != Installation.Durability.SERVER
                    && !Files.exists(the(Home.class).database())) {
                throw Refusal.invalid("home-empty", the(Home.class).folder());
            }
            the(Installation.class).database(); // refused here when another process has it open
            Backups backups = the(Backups.class);
            Kept made = backups.make(Kept.Reason.ASKED, Jobs.UNSEEN);
            Kept.Proof proof = made.proof();
            if (proof != null && proof.problem() != null) {
                throw Refusal.invalid(proof.problem(), proof.args().toArray());
            }
            return backups.file(made.name());
        }

        /** What let a browser go on did so where the backup was made. The embedded database ends its sessions at each start. */
        private static void endSessions(DataSource target) throws SQLException {
            try (Connection connection = target.getConnection();
                    ResultSet table = connection.getMetaData().getTables(null, null, "member_session", null)) {
                // a backup may be older than the table
                if (table.next()) {
                    new JdbcTemplate(target).update("delete from member_session");
                }
            }
        }

        private static String argument(List<String> args) {
            if (args.size() < 2) {
                throw Refusal.invalid("command-argument", args.getFirst());
            }
            return args.get(1);
        }

        private void tell(String key, Object... args) {
            LOG.info(onConsole(the(Translations.class).getTranslation(key, Locale.getDefault(), args)));
        }

        private <T> T the(Class<T> part) {
            return context.getBean(part);
        }
    }
}
