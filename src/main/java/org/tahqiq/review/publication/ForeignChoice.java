package org.tahqiq.review.publication;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tahqiq.text.Refusal;

/**
 * Which record of a file counts where several are of one check: the one that says most, and of those that say as much the last. Feeds repeat
 * a check for every outlet it was seen in, often with less in it.
 */
final class ForeignChoice implements ForeignFile.Each {

    private final Map<String, Best> best = new HashMap<>();

    private record Best(long position, int said) {

        Best or(Best later) {
            return later.said() >= said ? later : this;
        }
    }

    @Override
    public void take(long position, Supplier<ForeignRecord.Read> check) {
        try {
            ForeignReview.Content content = check.get().content();
            best.merge(content.identity(), new Best(position, content.said()), Best::or);
        } catch (Refusal unfit) {
            // It is told of when the others are kept.
        }
    }

    boolean counts(long position, ForeignReview.Content content) {
        Best chosen = best.get(content.identity());
        return chosen != null && chosen.position() == position;
    }
}
