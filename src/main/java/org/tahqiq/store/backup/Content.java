package org.tahqiq.store.backup;

import java.math.BigInteger;
import java.security.MessageDigest;
import org.tahqiq.store.Hashes;

/**
 * What a table holds: how many rows, and one number that is the same for the same rows in any order, because databases sort
 * differently: the sum of the SHA-256 of every row as a backup writes it.
 */
record Content(long rows, String sum) {

    /** Adds rows up. */
    static final class Tally {

        private static final BigInteger SPACE = BigInteger.ONE.shiftLeft(256);

        private final MessageDigest digest = Hashes.sha256();
        private long rows;
        private BigInteger sum = BigInteger.ZERO;

        void add(byte[] row) {
            rows++;
            sum = sum.add(new BigInteger(1, digest.digest(row))).mod(SPACE);
        }

        Content content() {
            return new Content(rows, sum.toString(16));
        }
    }
}
