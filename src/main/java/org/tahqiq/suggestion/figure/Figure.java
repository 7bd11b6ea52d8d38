package org.tahqiq.suggestion.figure;

import java.util.List;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.text.TextSpan;

/**
 * A figure that a rule found.
 *
 * @param to index of the token behind it
 * @param triggers the words that gave it away
 */
record Figure(String rule, TextSpan span, int to, FigureFields fields, double score, List<TextSpan> triggers) {}
