package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import org.h2.store.fs.FilePath;

/**
 * A folder under H2 whose power can be cut. What H2 writes stays in memory, as in the page cache of an operating
 * system; only {@code FileChannel.force} brings it into the real folder. {@link #cut()} ends all input and output and
 * lets each write since the last force survive with probability 1/2, so writes are lost and reordered. The database is
 * then opened from the real folder with {@link #survivorUrl(String)}.
 *
 * <p>Simplifications: renaming and making folders are durable at once; a new file that was never forced, and a
 * deletion, survive with probability 1/2; a force covers the file it is called on and its directory entry (as ext4 and
 * XFS do).
 */
final class PowerCut implements AutoCloseable {

    private static final Map<Path, PowerCut> MOUNTS = new ConcurrentHashMap<>();

    private final Path folder;
    private final SplittableRandom chance;
    private final int tornPage;
    private final Map<Path, CachedFile> files = new ConcurrentSkipListMap<>();
    private volatile boolean off;
    private volatile boolean forcesFail;
    private volatile boolean full;
    private volatile boolean held;
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private long forces;
    private long writes;
    private long lost;

    private PowerCut(Path folder, long seed, int tornPage) {
        this.folder = folder;
        this.chance = new SplittableRandom(seed);
        this.tornPage = tornPage;
    }

    /** Mounts an existing folder, whose files are on the disk already; the seed decides what survives. */
    static PowerCut mount(Path folder, long seed) {
        return mount(new PowerCut(folder.toAbsolutePath().normalize(), seed, 0));
    }

    /** As {@link #mount(Path, long)}, but a lost write is lost page by page: its other pages may be there. */
    static PowerCut mountTorn(Path folder, long seed, int pageBytes) {
        return mount(new PowerCut(folder.toAbsolutePath().normalize(), seed, pageBytes));
    }

    private static PowerCut mount(PowerCut cut) {
        FilePath.register(new PowerCutPath());
        if (MOUNTS.putIfAbsent(cut.folder, cut) != null) {
            throw new IllegalStateException("Mounted already: " + cut.folder);
        }
        return cut;
    }

    static PowerCut of(Path path) {
        for (Path folder = path; folder != null; folder = folder.getParent()) {
            PowerCut cut = MOUNTS.get(folder);
            if (cut != null) {
                return cut;
            }
        }
        throw new IllegalArgumentException("No powercut folder holds " + path);
    }

    /** The JDBC address of a database while the power is on; settings are appended by the caller. */
    String url(String name) {
        return "jdbc:h2:" + PowerCutPath.SCHEME + ":" + folder.resolve(name);
    }

    /** The JDBC address of what is left after {@link #cut()}. */
    String survivorUrl(String name) {
        return "jdbc:h2:file:" + folder.resolve(name);
    }

    /**
     * Cuts the power, once: every later input or output of H2 in this folder throws, and the folder holds what
     * survived.
     */
    synchronized void cut() {
        if (off) {
            throw new IllegalStateException("The power is off already");
        }
        off = true;
        try {
            for (CachedFile file : files.values()) {
                lost += file.loseSome(chance, tornPage);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes into another folder what a kill of the process would leave now: all that was written, forced or not. */
    synchronized void copyTo(Path other) throws IOException {
        requirePower();
        for (CachedFile file : files.values()) {
            if (file.exists()) {
                Files.write(other.resolve(file.path().getFileName()), file.bytes());
            }
        }
    }

    /** Calls of force, of H2 and of the test's own preparation. */
    synchronized long forces() {
        return forces;
    }

    /** Writes and truncations. */
    synchronized long writes() {
        return writes;
    }

    /** Writes over what an earlier write put behind the two headers of a file. */
    synchronized long rewrites() {
        return files.values().stream().mapToLong(CachedFile::rewrites).sum();
    }

    /** Writes and truncations (or torn pages of them) which the cut took away. */
    synchronized long lost() {
        return lost;
    }

    /** Forgets the folder; the real files stay. */
    @Override
    public void close() {
        off = true;
        MOUNTS.remove(folder);
    }

    synchronized void requirePower() throws IOException {
        if (off) {
            throw new IOException("The power is off");
        }
    }

    /** All changes go through here one at a time, so that a cut falls between two of them. */
    synchronized <T> T change(Change<T> change) throws IOException {
        requirePower();
        return change.run();
    }

    void countWrite() {
        writes++;
    }

    void countForce() {
        forces++;
    }

    /** From now on force throws, as on a disk with a bad sector. */
    void failForces() {
        forcesFail = true;
    }

    /** From now on no file can grow. */
    void fill() {
        full = true;
    }

    /** @throws IOException as Linux says it (ENOSPC) */
    void requireRoom(CachedFile file, long end) throws IOException {
        if (full && end > file.size()) {
            throw new IOException("No space left on device");
        }
    }

    /** From now on force waits for {@link #mendForces()}. */
    void holdForces() {
        hold = new CountDownLatch(1);
    }

    /** Waits until H2 stands in a held force. */
    void awaitHeldForce() throws InterruptedException {
        while (!held) {
            Thread.sleep(1);
        }
    }

    void mendForces() {
        forcesFail = false;
        hold.countDown();
        held = false;
    }

    /** Called before each force, outside of the lock. */
    void meetTrouble() throws IOException {
        held = hold.getCount() > 0;
        try {
            hold.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
        if (forcesFail) {
            throw new IOException("This force fails, as the test wants");
        }
    }

    CachedFile file(Path path) {
        return files.computeIfAbsent(path, CachedFile::new);
    }

    void renamed(Path from, Path to) throws IOException {
        CachedFile moved = file(from);
        moved.force();
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        files.remove(from);
        files.remove(to);
    }

    Iterable<CachedFile> known() {
        return files.values();
    }

    interface Change<T> {
        T run() throws IOException;
    }
}
