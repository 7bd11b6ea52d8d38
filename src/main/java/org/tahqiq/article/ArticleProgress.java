package org.tahqiq.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;

/**
 * How far the work on articles is. Asked here, answered by a later package that knows marks, passes and claims (see
 * docs/decisions/0008-article-progress.md).
 */
public interface ArticleProgress {

    /** Where an article stands between the first mark and the last verdict. */
    enum Stage {
        OPEN,
        IN_REVIEW,
        DONE
    }

    /** Where one member's pass over an article stands. */
    enum Pass {
        OPEN,
        RETURNED,
        DONE
    }

    /**
     * The work on one article.
     *
     * @param passes of everyone who is or was on it, the first first
     * @param claims that there are to check
     * @param waiting of them, those nobody has begun to check
     * @param settled of them, those that are approved, published or set aside
     * @param lastChange the last mark, sending or move of a claim; null when there was none
     */
    record Progress(
            Stage stage,
            List<MemberPass> passes,
            long claims,
            long waiting,
            long settled,
            @Nullable Instant lastChange) {

        public static final Progress NONE = new Progress(Stage.OPEN, List.of(), 0, 0, 0, null);

        /** Where a member's own pass stands; null when they have none. */
        public @Nullable Pass passOf(UUID member) {
            return passes.stream()
                    .filter(each -> each.member().equals(member))
                    .map(MemberPass::pass)
                    .findFirst()
                    .orElse(null);
        }
    }

    record MemberPass(UUID member, Pass pass) {}

    /** The work on some articles of one corpus; none that was not begun need be in the answer. */
    Map<UUID, Progress> of(CorpusId corpus, Collection<UUID> articles);
}
