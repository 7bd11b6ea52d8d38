package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The disk that the home folder lies on, or the two when what nodes share is on another. */
@Component
public class Disk {

    /** As one page of a database. */
    private static final int PAGE = 4096;

    private static final int FLUSHES = 40;

    /**
     * Left free by whoever saves: H2 closes its store at the first write that fails, and then nothing can be read either; and what
     * makes room again must be written down, too.
     */
    private static final long RESERVE = 64L << 20;

    private final Home home;

    public Disk(Home home) {
        this.home = home;
    }

    /** Bytes that this process may still write; 0 when nobody can say. */
    public long free() {
        return Math.min(
                home.folder().toFile().getUsableSpace(), home.shared().toFile().getUsableSpace());
    }

    /** Whether nothing more may be saved until somebody makes room; what is there can be read. */
    public boolean isFull() {
        return free() < RESERVE;
    }

    /** False when the disk was mounted for reading alone, as Linux does with one that fails, or a right was taken away. */
    public boolean isWritable() {
        return takes(home.folder()) && takes(home.databaseFile());
    }

    /** Takes the rights of all others away, where the file system knows them. */
    public static void forOwnerAlone(Path place) throws IOException {
        if (Files.getFileStore(place).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(
                    place, PosixFilePermissions.fromString(Files.isDirectory(place) ? "rwx------" : "rw-------"));
        }
    }

    /** Whether what is there may be written to. */
    boolean takes(Path place) {
        return Files.notExists(place) || Files.isWritable(place);
    }

    /** Bytes of a folder's files; 0 when there is none. Files that go while they are counted do not count. */
    public long used(Path folder) {
        long[] bytes = {0};
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        bytes[0] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes[0];
    }

    /** How long a page takes to be written and flushed, in 95 of 100 cases: what a save waits for at the least. */
    public Duration flushTime() {
        long[] nanos = new long[FLUSHES];
        try {
            Path file = Files.createTempFile(home.folder(), "flush", null);
            try (FileChannel out =
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
                for (int i = 0; i < FLUSHES; i++) {
                    long start = System.nanoTime();
                    out.write(ByteBuffer.allocate(PAGE), (long) i * PAGE);
                    out.force(false);
                    nanos[i] = System.nanoTime() - start;
                }
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Arrays.sort(nanos);
        return Duration.ofNanos(nanos[FLUSHES * 95 / 100]);
    }

    /** Returns when a file, or the entries of a folder, would survive a power cut. */
    public static void flush(Path path) throws IOException {
        try (FileChannel open = FileChannel.open(path, StandardOpenOption.READ)) {
            open.force(true);
        }
    }
}
