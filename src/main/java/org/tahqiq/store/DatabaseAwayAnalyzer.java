package org.tahqiq.store;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says in a sentence that the database's server is not there, or does not let us in, and which variables say how to reach it. */
class DatabaseAwayAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private final Environment environment;

    DatabaseAwayAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String address = environment.getProperty("spring.datasource.url", "");
        if (!address.startsWith("jdbc:postgresql:") || !isAtTheDoor(cause.getSQLState())) {
            return null;
        }
        return new FailureAnalysis(
                "%s does not answer or does not let us in: %s"
                        .formatted(address.replaceAll("[?].*", ""), cause.getMessage()),
                "Its address, user and password are those of TAHQIQ_DB_URL, TAHQIQ_DB_USER and TAHQIQ_DB_PASSWORD.",
                cause);
    }

    /** No connection (class 08), no such user or a wrong password (28), no such database (3D), and a server that starts or ends (57). */
    private static boolean isAtTheDoor(@Nullable String state) {
        return state != null && Stream.of("08", "28", "3D", "57").anyMatch(state::startsWith);
    }
}
