package org.tahqiq.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.store.Disk;
import org.tahqiq.store.Home;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder with the backups: {@code tahqiq-20261127T023000000Z-nightly.zip}, and beside each what came of restoring it. Files alone, because a row
 * about them would come back with a restore where they are not.
 */
@Component
class Shelf {

    private static final Pattern NAME = Pattern.compile("tahqiq-(\\d{8}T\\d{9}Z)-(asked|nightly|migration)\\.zip");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String PART = ".part";
    private static final String PROOF = ".proof.json";

    /** What a stopped process left is older than any backup takes. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Path folder;
    private final InstantSource clock;

    Shelf(Home home, InstantSource clock) {
        this.folder = home.backups();
        this.clock = clock;
    }

    Path folder() {
        return folder;
    }

    /** The last ones first. */
    List<Kept> list() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(this::kept)
                    .sorted(Comparator.comparing(Kept::madeAt).reversed())
                    .toList();
        }
    }

    /** @throws NoSuchFileException for everything that is not the name of a backup here */
    Path file(String name) throws NoSuchFileException {
        Path file = folder.resolve(name);
        if (!NAME.matcher(name).matches() || !Files.exists(file)) {
            throw new NoSuchFileException(name);
        }
        return file;
    }

    /** Where one is written that is not done: nothing that was good is ever written over. */
    Path fresh(Kept.Reason reason) throws IOException {
        Files.createDirectories(folder);
        sweep();
        return folder.resolve("tahqiq-" + MOMENT.format(clock.instant()) + "-" + reason.word() + ".zip" + PART);
    }

    /** Gives it its name once it is on the disk. */
    Kept keep(Path fresh, Kept.Proof proof) throws IOException {
        String name = fresh.getFileName().toString();
        Path file = folder.resolve(name.substring(0, name.length() - PART.length()));
        Path note = folder.resolve(file.getFileName() + PROOF);
        Files.writeString(note, JsonMapper.shared().writeValueAsString(proof));
        Disk.flush(note);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.flush(folder);
        Matcher matcher = NAME.matcher(file.getFileName().toString());
        if (!matcher.matches()) {
            throw new IOException("No name of a backup: " + file);
        }
        return kept(matcher);
    }

    void drop(Kept kept) throws IOException {
        Files.deleteIfExists(folder.resolve(kept.name()));
        Files.deleteIfExists(folder.resolve(kept.name() + PROOF));
    }

    private void sweep() throws IOException {
        Instant before = clock.instant().minus(LONGEST);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean left = name.endsWith(PART) || name.startsWith(Backups.DRILL);
                if (left && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    FileSystemUtils.deleteRecursively(file);
                }
            }
        }
    }

    private Kept kept(Matcher name) {
        Path file = folder.resolve(name.group());
        return new Kept(
                name.group(),
                Kept.Reason.valueOf(name.group(2).toUpperCase(Locale.ROOT)),
                Instant.from(MOMENT.parse(name.group(1))),
                file.toFile().length(),
                proof(name.group()));
    }

    private Kept.@Nullable Proof proof(String name) {
        try {
            String note = Files.readString(folder.resolve(name + PROOF), StandardCharsets.UTF_8);
            return JsonMapper.shared().readValue(note, Kept.Proof.class);
        } catch (IOException | JacksonException e) {
            return null; // not proved, as far as anybody knows
        }
    }
}
