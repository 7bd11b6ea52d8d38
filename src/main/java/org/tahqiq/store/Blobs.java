package org.tahqiq.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;

/**
 * Files that are kept as they came, named by what is in them: {@code blobs/sha256/ab/cd/abcd…}. The same bytes are kept once; whoever
 * may read them is decided by the row that names them. Nothing in here is ever shown by the browser itself but a
 * {@link FileKind#picture}.
 */
@Component
public class Blobs {

    /** The Content-Security-Policy under which bytes from outside are given out: whatever they are, they run nothing. */
    public static final String POLICY = "sandbox; default-src 'none'";

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}");
    private static final int PART = 64 * 1024;

    private final Path folder;
    private final Saving saving;

    Blobs(Home home, Saving saving) {
        this.folder = home.blobs();
        this.saving = saving;
    }

    /**
     * What was kept.
     *
     * @param sha256 lower-case hex
     * @param size bytes
     */
    public record Blob(String sha256, long size) {}

    /**
     * Keeps bytes; when this returns they are on the disk, and stay there through a power cut. Whoever names them in a row does so
     * afterwards, so that no row names what is not there.
     *
     * @param most bytes
     * @throws Refusal {@code file-too-large} (413) while reading, however much is behind; {@code disk-full}, {@code disk-read-only} (503)
     */
    public Blob keep(InputStream bytes, long most) {
        return keep(bytes, most, read -> {});
    }

    /** @param consent is asked when all was read and before it counts as kept; where it refuses, nothing is left */
    public Blob keep(InputStream bytes, long most, Consumer<Blob> consent) {
        saving.require();
        try {
            Path fresh = fresh();
            try {
                Blob blob = write(bytes, fresh, most);
                consent.accept(blob);
                settle(fresh, blob.sha256());
                return blob;
            } finally {
                Files.deleteIfExists(fresh);
            }
        } catch (IOException e) {
            saving.require();
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IOException when it is not there, or cannot be read */
    public InputStream open(String sha256) throws IOException {
        return Files.newInputStream(place(sha256));
    }

    private Path fresh() throws IOException {
        Path incoming = folder.resolveSibling("incoming");
        Files.createDirectories(incoming);
        return Files.createTempFile(incoming, "", null);
    }

    private static Blob write(InputStream bytes, Path file, long most) throws IOException {
        MessageDigest digest = Hashes.sha256();
        long size = 0;
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            byte[] part = new byte[PART];
            for (int read = bytes.read(part); read >= 0; read = bytes.read(part)) {
                size += read;
                if (size > most) {
                    throw new Refusal(Refusal.Kind.TOO_LARGE, "file-too-large", most >> 20);
                }
                digest.update(part, 0, read);
                ByteBuffer left = ByteBuffer.wrap(part, 0, read);
                while (left.hasRemaining()) {
                    out.write(left);
                }
            }
            out.force(true);
        }
        return new Blob(Hashes.hex(digest), size);
    }

    /** Its name counts as kept only when the folder is flushed too; a folder that is new is an entry of the one above it. */
    private void settle(Path fresh, String sha256) throws IOException {
        Path place = place(sha256);
        Path shelf = folder.resolve(sha256.substring(0, 2));
        Path box = shelf.resolve(sha256.substring(2, 4));
        Files.createDirectories(box);
        Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        for (Path each : List.of(box, shelf, folder, folder.resolve(".."), folder.resolve("../.."))) {
            Disk.flush(each);
        }
    }

    /** A name is only ever a hash: nothing that was typed becomes a path. */
    private Path place(String sha256) throws NoSuchFileException {
        if (!NAME.matcher(sha256).matches()) {
            throw new NoSuchFileException(sha256);
        }
        return folder.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }
}
