package org.tahqiq.curation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.team.CorpusId;

/** Which articles of a corpus can be settled, and which are. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class SettlingService {

    private final Adjudications adjudications;
    private final ReadingService readings;

    SettlingService(Adjudications adjudications, ReadingService readings) {
        this.adjudications = adjudications;
        this.readings = readings;
    }

    /**
     * An article that somebody has read to the end, or that has gold.
     *
     * @param readings that are finished
     * @param begunAt null while nothing was decided
     * @param finishedAt when its gold was declared finished; null while it is not
     * @param newer version of it that its gold is still to be carried to; null when there is none
     */
    public record Line(
            UUID article,
            String title,
            long readings,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt,
            @Nullable UUID newer) {

        Line(UUID article, String title, long readings, @Nullable Instant begunAt, @Nullable Instant finishedAt) {
            this(article, title, readings, begunAt, finishedAt, null);
        }

        public boolean begun() {
            return begunAt != null;
        }

        private Line with(@Nullable UUID newer) {
            return new Line(article, title, readings, begunAt, finishedAt, newer);
        }
    }

    public Paging.Slice<Line> list(CorpusId corpus, Paging paging) {
        readings.requireToCompare(corpus);
        List<Line> found = adjudications.lines(corpus.value(), paging.afterId(), Limit.of(paging.limit() + 1));
        Map<UUID, UUID> newer = adjudications
                .behind(found.stream().map(Line::article).toList())
                .stream()
                .collect(Collectors.toMap(Adjudications.Behind::article, Adjudications.Behind::newer));
        return paging.slice(
                found.stream().map(line -> line.with(newer.get(line.article()))).toList(), Line::article);
    }
}
