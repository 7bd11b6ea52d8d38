package org.tahqiq.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A span as the page of text shows it; {@code mark.ts} has its twin.
 *
 * @param tag CLAIM, ATTRIBUTION or FIGURE
 * @param start UTF-16 position in the article's text
 * @param end UTF-16 position, exclusive
 * @param member how its maker is called
 * @param memberId who its maker is
 * @param fields the typed fields of its tag, those that are absent left out; positions are UTF-16
 * @param comments how many comments on it wait to be resolved
 */
public record Mark(
        UUID id,
        String tag,
        int start,
        int end,
        long version,
        String member,
        UUID memberId,
        ObjectNode fields,
        @Nullable Badge badge,
        int comments) {}
