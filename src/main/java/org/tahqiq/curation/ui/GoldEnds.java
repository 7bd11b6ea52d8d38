package org.tahqiq.curation.ui;

import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.Clusters;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Token;
import org.tahqiq.text.Tokenizer;

/** Where the ends of a mark may be moved to: by words and the ends that readers chose within them, or by letters. */
final class GoldEnds {

    private final String text;
    private final TreeSet<Integer> starts = new TreeSet<>();
    private final TreeSet<Integer> ends = new TreeSet<>();

    GoldEnds(String text, Stream<TextSpan> chosen) {
        this.text = text;
        for (Token token : Tokenizer.tokens(text)) {
            if (token.kind() != Token.Kind.LINE_END) {
                starts.add(token.start());
                ends.add(token.end());
            }
        }
        chosen.forEach(span -> {
            starts.add(span.start());
            ends.add(span.end());
        });
    }

    /** How one end goes one step on in reading order, or back. */
    enum Step {
        START_EARLIER,
        START_LETTER_EARLIER,
        START_LETTER_LATER,
        START_LATER,
        END_EARLIER,
        END_LETTER_EARLIER,
        END_LETTER_LATER,
        END_LATER
    }

    /** The span after a step; the same one where there is no room for it. */
    TextSpan moved(TextSpan span, Step step) {
        Integer start = span.start();
        Integer end = span.end();
        switch (step) {
            case START_EARLIER -> start = starts.lower(start);
            case START_LATER -> start = starts.higher(start);
            case END_EARLIER -> end = ends.lower(end);
            case END_LATER -> end = ends.higher(end);
            case START_LETTER_EARLIER -> start = letterBefore(start, 0);
            case START_LETTER_LATER -> start = letterAfter(start, 0);
            case END_LETTER_EARLIER -> end = letterBefore(end, 1);
            case END_LETTER_LATER -> end = letterAfter(end, 1);
        }
        return start == null || end == null || start >= end ? span : new TextSpan(start, end);
    }

    /** @param behind 1 where what stands before the position belongs to the span, 0 where what follows it does */
    private @Nullable Integer letterAfter(int position, int behind) {
        for (int at = position; at < text.length(); ) {
            at = Clusters.after(text, at);
            if (isSeen(at - behind)) {
                return at;
            }
        }
        return null;
    }

    private @Nullable Integer letterBefore(int position, int behind) {
        for (int at = position; at > 0; ) {
            at = Clusters.before(text, at);
            if (isSeen(at - behind)) {
                return at;
            }
        }
        return null;
    }

    /** No mark begins or ends with a space. */
    private boolean isSeen(int position) {
        return position >= 0 && position < text.length() && !Character.isWhitespace(text.charAt(position));
    }
}
