package org.tahqiq.store;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * This process among those that share a database. It has its home to itself: H2 locks its file, and with PostgreSQL this does, for an
 * index lies there, too.
 */
@Component
class Node implements DisposableBean {

    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final @Nullable FileChannel lock;

    Node(Home home, Environment environment) {
        this.lock = HomeConfiguration.isEmbedded(environment) ? null : lock(home.folder());
    }

    /** Another one at each start, so that no copy of a home makes two nodes one. */
    UUID id() {
        return id;
    }

    /** Whether there can be no other: then nothing of what several need is done. */
    boolean isAlone() {
        return lock == null;
    }

    private static FileChannel lock(Path home) {
        try {
            FileChannel file =
                    FileChannel.open(home.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isMine(file)) {
                file.close();
                throw new StartRefused("""
                        Another Tahqiq runs on %s. Each node has a home of its own (TAHQIQ_HOME=/path), and what all of them \
                        need is in the folder of TAHQIQ_SHARED.""".formatted(home.toAbsolutePath()));
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept until the file is closed or the process ends, however it ends. */
    private static boolean isMine(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void destroy() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
