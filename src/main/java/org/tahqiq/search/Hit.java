package org.tahqiq.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.article.Article;
import org.tahqiq.review.Claim;
import org.tahqiq.review.Evidence;
import org.tahqiq.text.TextSpan;

/**
 * Something that was found.
 *
 * @param annotation null for an article
 * @param claim for a claim and a piece of evidence, as the caller may see it
 * @param marks the words that were found, UTF-16 positions in the text of the article; for a piece of evidence in its excerpt. None
 *     when it was found by what stands elsewhere, say a title
 */
public record Hit(
        Kind kind,
        UUID id,
        Article article,
        @Nullable Annotation annotation,
        @Nullable Claim claim,
        @Nullable Evidence evidence,
        List<TextSpan> marks) {

    /** What the marks count in. */
    public String text() {
        return evidence == null ? article.text().value() : Entries.excerpt(evidence);
    }
}
