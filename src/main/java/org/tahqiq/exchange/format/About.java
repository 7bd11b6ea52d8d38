package org.tahqiq.exchange.format;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.Source;

/** What is known of an article beside its text, for formats that have a place for it. */
record About(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String author,
        @Nullable Source source,
        @Nullable String publishedAt,
        @Nullable String language,
        @Nullable String kind,
        @Nullable String sha256) {

    static final About NOTHING = new About(null, null, null, null, null, null, null, null, null);

    static About of(JsonlLine line) {
        return new About(
                line.id(),
                line.version(),
                line.title(),
                line.author(),
                line.source(),
                line.publishedAt(),
                line.language(),
                line.kind(),
                line.sha256());
    }

    static About of(@Nullable UUID id, @Nullable String title) {
        return new About(id, null, title, null, null, null, null, null, null);
    }

    /** For formats that write the id elsewhere. */
    About called(@Nullable UUID other) {
        return new About(other, version, title, author, source, publishedAt, language, kind, sha256);
    }
}
