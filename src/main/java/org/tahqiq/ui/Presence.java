package org.tahqiq.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has an article open.
 *
 * @param session one open page
 * @param name how the member is called
 * @param start UTF-16 position of their cursor or selection; -1 when there is none
 * @param end UTF-16 position, exclusive
 * @param span the span they look at
 */
public record Presence(
        UUID session,
        UUID member,
        String name,
        int start,
        int end,
        @Nullable UUID span) {}
