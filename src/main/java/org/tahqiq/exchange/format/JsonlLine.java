package org.tahqiq.exchange.format;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.article.Source;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.Reply;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line of the home format, shaped as {@code schema/tahqiq-jsonl.schema.json} describes it. Positions are code points; codes
 * are strings here and checked where they are used.
 */
record JsonlLine(
        @Nullable UUID id,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String text,
        @Nullable String sha256,
        @Nullable String language,
        @Nullable String author,
        @Nullable Source source,
        @Nullable String publishedAt,
        @Nullable String kind,
        @Nullable String offsetUnit,
        @Nullable List<Mark> annotations,
        @Nullable List<Link> relations,
        @Nullable List<Mark> gold,
        @Nullable List<Checked> claims,
        @Nullable List<Link> goldRelations,
        @Nullable List<Decided> decisions,
        @Nullable Finished goldFinished) {

    /** A line in which nothing is settled. */
    JsonlLine(
            @Nullable UUID id,
            @Nullable Integer version,
            @Nullable String title,
            @Nullable String text,
            @Nullable String sha256,
            @Nullable String language,
            @Nullable String author,
            @Nullable Source source,
            @Nullable String publishedAt,
            @Nullable String kind,
            @Nullable String offsetUnit,
            @Nullable List<Mark> annotations,
            @Nullable List<Link> relations,
            @Nullable List<Checked> claims) {
        this(
                id,
                version,
                title,
                text,
                sha256,
                language,
                author,
                source,
                publishedAt,
                kind,
                offsetUnit,
                annotations,
                relations,
                null,
                claims,
                null,
                null,
                null);
    }

    /**
     * What was decided in one place, in the order it was.
     *
     * @param gold the annotations of the gold that it is about
     * @param links the relations between them that it is about
     */
    record Decided(
            @Nullable String kind,
            @Nullable Person by,
            @Nullable String at,
            @Nullable String note,
            @Nullable List<Read> from,
            @Nullable List<UUID> gold,
            @Nullable List<UUID> links) {}

    /** @param id of an annotation or a relation of a pass */
    record Read(
            @Nullable UUID id,
            @Nullable Person member,
            @Nullable Boolean chosen) {}

    record Finished(@Nullable Person by, @Nullable String at) {}

    /**
     * @param fields a tree where it was read; the fields themselves where it is to be written, since a tree of each would cost a fifth of
     *     an export
     */
    record Mark(
            @Nullable UUID id,
            @Nullable String tag,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String quote,
            @Nullable Person member,

            @JsonDeserialize(as = ObjectNode.class) @Nullable
            Object fields) {

        @Nullable
        ObjectNode tree() {
            return fields == null || fields instanceof ObjectNode
                    ? (ObjectNode) fields
                    : ArticleJson.JSON.valueToTree(fields);
        }
    }

    record Person(@Nullable UUID id, @Nullable String name) {}

    record Link(
            @Nullable UUID id,
            @Nullable String kind,
            @Nullable UUID from,
            @Nullable UUID to) {}

    /**
     * {@code verdict} to {@code confidence} repeat the last of {@code verdicts}, for readers who want no history.
     *
     * @param reason why it stands where it stands
     * @param master the claim it repeats
     * @param due a day
     * @param corrections null for none, as are the two lists behind it
     */
    record Checked(
            @Nullable UUID annotation,
            @Nullable String state,
            @Nullable String dismissal,
            @Nullable String reason,
            @Nullable UUID master,
            @Nullable String due,
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String rationale,
            @Nullable String confidence,
            @Nullable List<Judged> verdicts,
            @Nullable List<Cited> evidence,
            @Nullable List<Corrected> corrections,
            @Nullable List<Second> secondVerdicts,
            @Nullable List<Asked> replies) {}

    /** {@code oldVerdict} and {@code newVerdict} count the verdicts from 1. */
    record Corrected(
            @Nullable String state,
            @Nullable String kind,
            @Nullable String publicNote,
            @Nullable String reason,
            @Nullable Integer oldVerdict,
            @Nullable Integer newVerdict,
            @Nullable Person author,
            @Nullable String madeAt) {}

    record Second(
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String rationale,
            @Nullable String confidence,
            @Nullable Person author,
            @Nullable String madeAt,
            @Nullable Settled settled) {}

    record Settled(
            @Nullable String verdict,
            @Nullable String rationale,
            @Nullable Person author,
            @Nullable String madeAt) {}

    /** An entry of the right-of-reply log: the fields of {@link Reply.Content} beside the id. */
    record Asked(
            @Nullable UUID id,
            @Nullable String addressee,
            @Nullable String channel,
            @Nullable String sentOn,
            @Nullable String deadline,
            @Nullable String letter,
            @Nullable String answer,
            @Nullable String answeredOn) {}

    record Judged(
            @Nullable String verdict,
            @Nullable List<String> reasons,
            @Nullable String rationale,
            @Nullable String confidence,
            @Nullable String changeNote,
            @Nullable Person author,
            @Nullable String madeAt) {}

    /** The fields of {@link Evidence.Content} beside the id; never {@code confidential}. */
    @JsonPropertyOrder("id")
    record Cited(
            @Nullable UUID id,
            @Nullable String stance,
            @Nullable String url,
            @Nullable String archivedUrl,
            @Nullable String excerpt,
            @Nullable String locator,
            @Nullable String title,
            @Nullable String publisher,
            @Nullable String publishedAt,
            @Nullable String sourceType,
            @Nullable String independenceGroup,
            @Nullable String question,
            @Nullable String answer,
            @Nullable String answerType,
            @Nullable String reliability,
            @Nullable String note,
            @Nullable String snapshotReason,
            @Nullable FigureFields figure) {

        static Cited of(UUID id, Evidence.Content content) {
            return new Cited(
                    id,
                    content.stance(),
                    content.url(),
                    content.archivedUrl(),
                    content.excerpt(),
                    content.locator(),
                    content.title(),
                    content.publisher(),
                    content.publishedAt(),
                    content.sourceType(),
                    content.independenceGroup(),
                    content.question(),
                    content.answer(),
                    content.answerType(),
                    content.reliability(),
                    content.note(),
                    content.snapshotReason(),
                    content.figure());
        }

        Evidence.Content content() {
            return new Evidence.Content(
                    stance,
                    url,
                    archivedUrl,
                    excerpt,
                    locator,
                    title,
                    publisher,
                    publishedAt,
                    sourceType,
                    independenceGroup,
                    question,
                    answer,
                    answerType,
                    reliability,
                    note,
                    null,
                    snapshotReason,
                    figure);
        }
    }
}
