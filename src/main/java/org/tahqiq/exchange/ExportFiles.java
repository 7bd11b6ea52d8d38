package org.tahqiq.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.tahqiq.store.Home;

/** Files that were made of corpora, kept to be fetched for a day, whoever asks for others meanwhile or nobody does. */
@Component
class ExportFiles {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Home home;
    private final InstantSource clock;

    ExportFiles(Home home, InstantSource clock) {
        this.home = home;
        this.clock = clock;
    }

    /** Where a file is to be written. */
    Path next(String extension) {
        return folder().resolve(UUID.randomUUID() + "." + extension);
    }

    Optional<Path> find(String name) {
        return Optional.of(folder().resolve(name)).filter(Files::exists);
    }

    /** At the start, too: a server that was stopped may have left some, also half written ones. */
    @Scheduled(fixedDelayString = "PT1H")
    void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        try {
            return Files.createDirectories(home.exports());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
