package org.tahqiq;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.tahqiq.store.Postgres;

/** The two databases that every service must work on alike. */
enum Database {
    H2,
    POSTGRES;

    /** Starts it, empty, with the services on it. */
    Running start(Path folder, String... properties) throws IOException {
        Postgres server = this == POSTGRES ? Postgres.start(folder.resolve("postgres")) : null;
        List<String> own = server == null ? List.of() : server.properties();
        String[] all = Stream.of(List.of("tahqiq.home=" + folder.resolve("home")), own, List.of(properties))
                .flatMap(List::stream)
                .toArray(String[]::new);
        return new Running(ServicesOnly.start(all), server);
    }

    /** A database in use. */
    record Running(
            ConfigurableApplicationContext services,
            @Nullable Postgres server) implements AutoCloseable {

        <T> T the(Class<T> service) {
            return services.getBean(service);
        }

        DataSource source() {
            return the(DataSource.class);
        }

        @Override
        public void close() throws IOException {
            services.close();
            if (server != null) {
                server.close();
            }
        }
    }
}
