package org.tahqiq.store;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tahqiq.text.Refusal;

/** What people are told when the database cannot do what it was asked: the same sentence at every door, and nothing was saved. */
public final class Fault {

    private static final Logger LOG = LoggerFactory.getLogger(Fault.class);

    /** Classes of SQLSTATE, beside those of a connection that is not there: no resources, stopped by an operator, a fault outside of it. */
    private static final Set<String> FAILING = Set.of("53", "57", "58");

    /** Of H2: an I/O error, and a database that one of them closed. Of H2 and PostgreSQL: a lock that was not to be had in time. */
    private static final Set<String> FAILING_TOO = Set.of("90028", "90031", "90098", "90121", "HYT00", "55P03");

    private Fault() {}

    /** A {@link Refusal} for what the database is to blame for; anything else as it is. */
    public static Throwable told(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOfTheDatabase(sql)) {
                if (isAway(sql)) {
                    LOG.error("The database does not answer: {}", sql.getMessage());
                } else {
                    LOG.error("The database did not do what was asked", thrown);
                }
                return hindrance(sql)
                        .map(Hindrance::refusal)
                        .orElseGet(() -> new Refusal(Refusal.Kind.BUSY, "database"));
            }
        }
        return thrown;
    }

    /** As {@link #told} for what can only have come from the database. */
    public static Refusal refusal(Exception thrown) {
        if (told(thrown) instanceof Refusal refusal) {
            return refusal;
        }
        LOG.error("The database did not do what was asked", thrown);
        return new Refusal(Refusal.Kind.BUSY, "database");
    }

    /** PostgreSQL finds them itself; H2 is never let that far ({@link WriteTurn}). */
    private static Optional<Hindrance> hindrance(SQLException thrown) {
        return Arrays.stream(Hindrance.values())
                .filter(each -> each.state().equals(thrown.getSQLState()))
                .findFirst();
    }

    /** Then everybody's requests fail alike, and where in the code they do tells nobody anything. */
    private static boolean isAway(SQLException thrown) {
        String state = thrown.getSQLState();
        return thrown instanceof SQLTransientConnectionException || (state != null && state.startsWith("08"));
    }

    private static boolean isOfTheDatabase(SQLException thrown) {
        String state = thrown.getSQLState();
        return isAway(thrown)
                || hindrance(thrown).isPresent()
                || (state != null
                        && state.length() == 5
                        && (FAILING.contains(state.substring(0, 2)) || FAILING_TOO.contains(state)));
    }
}
