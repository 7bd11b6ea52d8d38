package org.tahqiq.store;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;

/**
 * Whether anything may be saved now, asked before it is tried: H2 closes its store at the first write that fails, and then nothing can
 * be read either.
 */
@Component
public class Saving {

    private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

    private final Disk disk;
    private final Environment environment;
    private final AtomicBoolean unsound = new AtomicBoolean();

    public Saving(Disk disk, Environment environment) {
        this.disk = disk;
        this.environment = environment;
    }

    /** What is in the way; empty when nothing is. */
    public Optional<Hindrance> hindrance() {
        if (unsound.get()) {
            return Optional.of(Hindrance.UNSOUND);
        }
        if (!disk.isWritable()) {
            return Optional.of(Hindrance.READ_ONLY);
        }
        return disk.isFull() ? Optional.of(Hindrance.FULL) : Optional.empty();
    }

    /** @throws Refusal {@code disk-full}, {@code disk-read-only}, {@code database-unsound} */
    void require() {
        hindrance().ifPresent(each -> {
            throw each.refusal();
        });
    }

    /**
     * Saves nothing more until a start with a sound database: what a crash or a disk broke is not built upon. PostgreSQL looks after
     * its own, and whoever keeps the server may have only the log told ({@code tahqiq.self-check}).
     *
     * @param fault what is wrong, for whoever keeps the server
     */
    public void refuse(String fault) {
        if (HomeConfiguration.isEmbedded(environment)
                && !environment.getProperty("tahqiq.self-check", "refuse").equals("tell")) {
            unsound.set(true);
            LOG.error(
                    "The database is not whole: {}. It can be read, and nothing is saved any more. Stop the server and restore the last"
                            + " backup that was proved into a new folder (docs/operations.md)",
                    fault);
        }
    }
}
