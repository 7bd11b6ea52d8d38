package org.tahqiq.ui;

import java.util.UUID;

/**
 * A link between two spans as the page of text shows it.
 *
 * @param kind ATTRIBUTES, QUANTIFIES, SAME_AS, CONTRADICTS or PART_OF
 */
public record Link(UUID id, long version, String kind, UUID from, UUID to) {}
