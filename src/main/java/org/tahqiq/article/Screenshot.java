package org.tahqiq.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.tahqiq.store.FileKind;

/**
 * A picture of how a text looked where it was published.
 *
 * @param sha256 the name of its bytes in the blobs
 * @param size bytes
 */
@Embeddable
public record Screenshot(
        @Column(name = "screenshot_sha256") String sha256,

        @Column(name = "screenshot_kind") @Enumerated(EnumType.STRING)
        FileKind kind,

        @Column(name = "screenshot_size") Long size) {}
