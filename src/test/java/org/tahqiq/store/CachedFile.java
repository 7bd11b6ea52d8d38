package org.tahqiq.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** One file of a {@link PowerCut}: its bytes as the program sees them, and what has not reached the real file yet. */
final class CachedFile {

    /** {@code bytes} at {@code position}, or a truncation to {@code position} when {@code bytes} is empty. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Unsynced(long position, byte[] bytes) {}

    /** H2 keeps two copies of a file's header, a block each, and writes them over and over. */
    private static final int HEADERS = 2 * 4096;

    private final Path real;
    private final List<Unsynced> unsynced = new ArrayList<>();
    private byte[] cache;
    private int size;
    private boolean exists;
    private long rewrites;

    CachedFile(Path real) {
        this.real = real;
        try {
            exists = Files.isRegularFile(real);
            cache = exists ? Files.readAllBytes(real) : new byte[0];
            size = cache.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path() {
        return real;
    }

    synchronized boolean exists() {
        return exists;
    }

    synchronized long size() {
        return size;
    }

    synchronized long rewrites() {
        return rewrites;
    }

    synchronized byte[] bytes() {
        return Arrays.copyOf(cache, size);
    }

    synchronized boolean create() {
        boolean made = !exists;
        exists = true;
        return made;
    }

    synchronized void delete() {
        exists = false;
        size = 0;
        unsynced.clear();
        unsynced.add(new Unsynced(0, new byte[0])); // a new file of this name starts empty
    }

    synchronized int read(ByteBuffer into, long position) {
        if (position >= size) {
            return into.hasRemaining() ? -1 : 0;
        }
        int length = (int) Math.min(into.remaining(), size - position);
        into.put(cache, (int) position, length);
        return length;
    }

    synchronized int write(ByteBuffer from, long position) {
        byte[] bytes = new byte[from.remaining()];
        from.get(bytes);
        if (bytes.length > 0) {
            if (position >= HEADERS && position < size) {
                rewrites++;
            }
            int end = Math.toIntExact(position + bytes.length);
            if (end > cache.length) {
                cache = Arrays.copyOf(cache, Math.max(end, cache.length * 2));
            }
            System.arraycopy(bytes, 0, cache, (int) position, bytes.length);
            size = Math.max(size, end);
            unsynced.add(new Unsynced(position, bytes));
        }
        return bytes.length;
    }

    synchronized void truncate(long to) {
        if (to < size) {
            Arrays.fill(cache, (int) to, size, (byte) 0);
            size = (int) to;
            unsynced.add(new Unsynced(to, new byte[0]));
        }
    }

    /** Brings everything to the real file. The real disk need not be forced: only the JVM's view of it is simulated. */
    synchronized void force() throws IOException {
        if (exists) {
            reach(unsynced);
        }
        unsynced.clear();
    }

    /** Returns how many writes, or torn pages, did not survive. */
    synchronized long loseSome(SplittableRandom chance, int tornPage) throws IOException {
        if (!exists) {
            if (Files.exists(real) && chance.nextBoolean()) {
                Files.delete(real);
            }
            return 0;
        }
        if (unsynced.isEmpty() && (Files.exists(real) || chance.nextBoolean())) {
            return 0;
        }
        List<Unsynced> pieces = new ArrayList<>();
        unsynced.forEach(write -> pieces.addAll(tornPage == 0 ? List.of(write) : torn(write, tornPage)));
        List<Unsynced> survivors =
                pieces.stream().filter(piece -> chance.nextBoolean()).toList();
        reach(survivors);
        return (long) pieces.size() - survivors.size();
    }

    private static List<Unsynced> torn(Unsynced write, int page) {
        List<Unsynced> pages = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(from + page, write.bytes.length);
            pages.add(new Unsynced(write.position + from, Arrays.copyOfRange(write.bytes, from, to)));
            from = to;
        } while (from < write.bytes.length);
        return pages;
    }

    private void reach(List<Unsynced> changes) throws IOException {
        try (FileChannel channel = FileChannel.open(real, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (Unsynced change : changes) {
                if (change.bytes.length == 0) {
                    channel.truncate(change.position);
                } else {
                    channel.write(ByteBuffer.wrap(change.bytes), change.position);
                }
            }
        }
    }
}
