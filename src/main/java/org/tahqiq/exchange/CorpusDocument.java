package org.tahqiq.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.curation.GoldTransferService;
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
        List<Checked> claims,
        Gold gold) {

    /** An article in which nothing is settled. */
    public CorpusDocument(
            UUID id,
            int edition,
            String text,
            Article.Description description,
            List<Mark> annotations,
            List<Link> relations,
            List<Checked> claims) {
        this(id, edition, text, description, annotations, relations, claims, Gold.NONE);
    }

    /** With a maker of what names none. */
    CorpusDocument madeBy(Origin maker) {
        List<Mark> made = annotations.stream()
                .map(mark -> mark.origin().equals(Origin.UNSAID)
                        ? new Mark(mark.id(), mark.tag(), mark.span(), maker, mark.fields())
                        : mark)
                .toList();
        return new CorpusDocument(id, edition, text, description, made, relations, claims, gold);
    }

    /** What a claim is marked as: by a member, or in the gold. */
    public Optional<Mark> marked(Checked claim) {
        return Stream.concat(annotations.stream(), gold.marks().stream())
                .filter(mark -> mark.id().equals(claim.annotation()))
                .findFirst();
    }

    /** An annotation. */
    public record Mark(UUID id, Tag tag, TextSpan span, Origin origin, Fields fields) {}

    /** A relation between two of the annotations. */
    public record Link(UUID id, Relation.Kind kind, UUID from, UUID to) {}

    /** What is settled: spans, the links between them, and how both came to be. */
    public record Gold(List<Mark> marks, List<Link> links, GoldTransferService.Settled settled) {

        public static final Gold NONE = new Gold(List.of(), List.of(), GoldTransferService.Settled.NOTHING);
    }

    /**
     * A claim with its review; the last of the verdicts counts.
     *
     * @param master the claim it repeats, which may be one of another article
     */
    public record Checked(UUID annotation, @Nullable UUID master, ReviewTransferService.Dossier dossier) {}
}
