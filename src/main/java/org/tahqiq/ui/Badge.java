package org.tahqiq.ui;

/**
 * A word on a span's card, say its claim's state.
 *
 * @param tone {@code true, partly, misleading, false, unknown} or {@code brand}: which of the stylesheet's colours
 */
public record Badge(String text, String tone) {}
