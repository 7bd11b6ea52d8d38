package org.tahqiq.exchange;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.text.TextSpan;

/**
 * One article with all that was marked and judged in it, as it travels. All positions are UTF-16; a {@link Format} counts in
 * its own unit. Confidential evidence and accounts are never in it.
 */
public record CorpusDocument(
        UUID id,
        int edition,
        String text,
        Article.Description description,
        List<Mark> annotations,
        List<Link> relations,
        List<Checked> claims) {

    /** An annotation. */
    public record Mark(UUID id, Tag tag, TextSpan span, Origin origin, Fields fields) {}

    /** A relation between two of the annotations. */
    public record Link(UUID id, Relation.Kind kind, UUID from, UUID to) {}

    /**
     * A claim with its review; the last of the verdicts counts.
     *
     * @param master the claim it repeats, which may be one of another article
     */
    public record Checked(UUID annotation, @Nullable UUID master, ReviewTransferService.Dossier dossier) {}
}
