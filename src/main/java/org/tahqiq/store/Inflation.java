package org.tahqiq.store;

import org.tahqiq.text.Refusal;

/**
 * How much may still be unpacked. One is shared by an archive and the archives in it, so that a bomb within a bomb counts as what it
 * comes to.
 */
public final class Inflation {

    /** Text does not shrink to a hundredth; what is small may. */
    private static final long HIGHEST_RATIO = 100;

    private static final long SMALL = 1L << 20;

    private final long longestFile;
    private int files;
    private long bytes;

    /**
     * @param files at most, in all
     * @param longestFile bytes of one of them
     * @param bytes of all of them
     */
    public Inflation(int files, long longestFile, long bytes) {
        this.files = files;
        this.longestFile = longestFile;
        this.bytes = bytes;
    }

    void files(int more) {
        files -= more;
        if (files < 0) {
            throw bomb();
        }
    }

    /**
     * @param length of the file so far
     * @param more of it just now
     * @param packed bytes that it takes in the archive
     */
    void grows(long length, int more, long packed) {
        bytes -= more;
        boolean swells = length > SMALL && length > HIGHEST_RATIO * Math.max(1, packed);
        if (bytes < 0 || length > longestFile || swells) {
            throw bomb();
        }
    }

    private static Refusal bomb() {
        return Refusal.invalid("zip-bomb").at("file");
    }
}
