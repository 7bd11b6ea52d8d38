package org.tahqiq.ui;

import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A suggestion as the page of text shows it; {@code mark.ts} has its twin. Why it was made is asked for when it is looked at.
 *
 * @param tag CLAIM, ATTRIBUTION or FIGURE
 * @param start UTF-16 position in the article's text
 * @param end UTF-16 position, exclusive
 * @param rule code of the rule that makes it
 * @param places those fields that say where its line is drawn, as {@link Mark} has them; all others left out
 */
public record Proposal(UUID id, String tag, int start, int end, String rule, ObjectNode places) {

    /** Stand around the words of the text in {@link Why#reason}. */
    public static final String QUOTED = "\uE000";

    public static final String UNQUOTED = "\uE001";

    /**
     * What there is to know about a suggestion.
     *
     * @param rule what the rule finds, in the reader's language
     * @param reason a sentence in the reader's language
     * @param triggers the words it speaks of, where they stand
     * @param fields what will be known of the span when it is marked
     */
    public record Why(String rule, String reason, List<Range> triggers, ObjectNode fields) {}

    /** UTF-16 positions. */
    public record Range(int start, int end) {}
}
