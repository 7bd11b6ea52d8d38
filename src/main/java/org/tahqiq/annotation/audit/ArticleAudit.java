package org.tahqiq.annotation.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.text.TextSpan;

/**
 * How an article says where it has things from, in numbers that open what they count.
 *
 * @param marks annotations there are; without any the numbers say nothing
 * @param findings one for every measure, in their order
 */
public record ArticleAudit(int marks, List<Finding> findings) {

    public Finding finding(Measure measure) {
        return findings.get(measure.ordinal());
    }

    /** What is counted, in the order it is told. */
    public enum Measure {
        /** Attributions to a source that is not named, of those whose kind of source is said. */
        ANONYMOUS,
        /** Attributions whose cue doubts (زعم، ادعى), of those whose force is said. */
        DOUBTING,
        /** Claims that no attribution leads to and that stand in what none of them says: the article's own. */
        UNATTRIBUTED,
        /** Quoted passages that stand in no attribution. */
        UNSOURCED,
        /** Statements of the headline that no paragraph of the text makes. */
        HEADLINE
    }

    /**
     * A number.
     *
     * @param of among so many
     * @param places what it counts, in the order of the text
     * @param unsaid what cannot be counted, for nobody said what would tell
     */
    public record Finding(Measure measure, int of, List<Place> places, List<Place> unsaid) {

        public int count() {
            return places.size();
        }

        /** In per cent, to one decimal; null of none. */
        public @Nullable BigDecimal share() {
            return of == 0
                    ? null
                    : BigDecimal.valueOf(100L * count()).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        }
    }

    /**
     * Where something stands.
     *
     * @param words of it; of a statement of the headline its own
     * @param span where to look, for a statement of the headline the paragraph nearest to it
     * @param annotation null for what nobody marked
     */
    public record Place(
            TextSpan span, String words, @Nullable AnnotationId annotation) {}
}
