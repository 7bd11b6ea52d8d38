package org.tahqiq.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A span as the page of text shows it; {@code mark.ts} has its twin.
 *
 * @param tag CLAIM, ATTRIBUTION or FIGURE
 * @param start UTF-16 position in the article's text
 * @param end UTF-16 position, exclusive
 * @param member how its maker is called
 */
public record Mark(
        UUID id,
        String tag,
        int start,
        int end,
        long version,
        String member,
        @Nullable Badge badge) {}
