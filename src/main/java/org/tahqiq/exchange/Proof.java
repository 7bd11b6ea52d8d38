package org.tahqiq.exchange;

import java.util.List;

/**
 * That a file holds what it should: it was read back, and each of its articles compared with what was written, but for what its format
 * says that it loses.
 *
 * @param articles that were compared, with what the format holds of all that was marked and judged in them
 * @param sha256 of the file
 * @param bytes of the file
 * @param differing articles that did not come back as they were written, by their place in the file, from 1
 */
public record Proof(
        long articles,
        long annotations,
        long relations,
        long reviews,
        String sha256,
        long bytes,
        List<Long> differing) {

    public boolean holds() {
        return differing.isEmpty();
    }
}
