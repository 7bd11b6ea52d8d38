package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/**
 * Which suggestions propose what is marked already; {@code suggestions.ts} has its twin. A figure is marked when a figure shares a
 * letter with it. Claims and attributions stand in one another, so there half of their common extent must be shared; two
 * attributions with cues are one when their cues meet.
 */
final class Marked {

    private static final double ALIKE = 0.5;

    private Marked() {}

    /**
     * @param suggestions by their spans
     * @param annotations by their spans
     */
    static List<Suggestion> leaveOut(List<Suggestion> suggestions, List<Annotation> annotations) {
        List<Suggestion> left = new ArrayList<>();
        List<Place> near = new ArrayList<>();
        int next = 0;
        for (Suggestion suggestion : suggestions.stream()
                .sorted(Comparator.comparing(Suggestion::span))
                .toList()) {
            TextSpan span = suggestion.span();
            while (next < annotations.size() && annotations.get(next).span().start() < span.end()) {
                Annotation marked = annotations.get(next);
                near.add(Place.of(marked.tag(), marked.span(), marked.fields()));
                next++;
            }
            near.removeIf(place -> place.span().end() <= span.start());
            Place proposed = Place.of(suggestion.tag(), span, suggestion.fields());
            if (near.stream().noneMatch(proposed::isSameAs)) {
                left.add(suggestion);
            }
        }
        return left;
    }

    private record Place(Tag tag, TextSpan span, @Nullable TextSpan cue) {

        static Place of(Tag tag, TextSpan span, Fields fields) {
            Fields.Range cue = fields instanceof AttributionFields attribution ? attribution.cue() : null;
            return new Place(
                    tag,
                    span,
                    cue == null || cue.start() == null || cue.end() == null
                            ? null
                            : new TextSpan(cue.start().intValue(), cue.end().intValue()));
        }

        boolean isSameAs(Place other) {
            if (tag != other.tag) {
                return false;
            }
            if (cue != null && other.cue != null) {
                return shared(cue, other.cue) > 0;
            }
            int shared = shared(span, other.span);
            return tag == Tag.FIGURE ? shared > 0 : shared >= ALIKE * (span.length() + other.span.length() - shared);
        }

        private static int shared(TextSpan one, TextSpan other) {
            return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
        }
    }
}
