package org.tahqiq.curation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
     * An article that somebody has read to the end.
     *
     * @param readings that are finished
     * @param begunAt null while nothing was decided
     * @param finishedAt when its gold was declared finished; null while it is not
     */
    public record Line(
            UUID article,
            String title,
            long readings,
            @Nullable Instant begunAt,
            @Nullable Instant finishedAt) {

        public boolean begun() {
            return begunAt != null;
        }
    }

    public Paging.Slice<Line> list(CorpusId corpus, Paging paging) {
        readings.requireToCompare(corpus);
        List<Line> found = adjudications.lines(corpus.value(), paging.afterId(), Limit.of(paging.limit() + 1));
        return paging.slice(found, Line::article);
    }
}
