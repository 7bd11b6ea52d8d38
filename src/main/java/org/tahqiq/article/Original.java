package org.tahqiq.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file or page that an article was read from, kept as it came.
 *
 * @param sha256 the name of its bytes in the blobs
 * @param size bytes
 * @param address it was fetched from; null for a file
 * @param changed what was done to the text beside reading it: codes with a comma between; null for nothing
 */
@Embeddable
public record Original(
        @Column(name = "original_name") String name,
        @Column(name = "original_type") String mediaType,
        @Column(name = "original_sha256") String sha256,
        @Column(name = "original_size") Long size,
        @Nullable @Column(name = "original_address") String address,
        @Nullable @Column(name = "original_changed") String changed) {

    private static final int LONGEST_NAME = 300;

    /** A file's name is a label that its sender wrote: no more of it is kept than says what it was. */
    static Original of(Draft.Handed handed, List<String> changes, String sha256) {
        String label = handed.name()
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\uFFFE\\uFFFF]", "")
                .strip();
        return new Original(
                label.substring(Math.max(0, label.length() - LONGEST_NAME)),
                handed.mediaType(),
                sha256,
                (long) handed.bytes().length,
                handed.address(),
                changes.isEmpty() ? null : String.join(",", changes));
    }

    public List<String> changes() {
        return changed == null ? List.of() : List.of(changed.split(",", -1));
    }
}
