package org.tahqiq.article;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.CorpusId;

/**
 * An article without its text.
 *
 * @param length in code points
 */
public record ArticleSummary(
        ArticleId id,
        long version,
        CorpusId corpus,
        int edition,
        String title,
        String sha256,
        int length,
        @Nullable String author,
        @Nullable String sourceName,
        @Nullable String sourceUrl,
        @Nullable String publishedAt,
        String language,
        ArticleKind kind,
        Instant createdAt) {}
