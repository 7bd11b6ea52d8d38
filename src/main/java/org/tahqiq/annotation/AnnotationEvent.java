package org.tahqiq.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.TextSpan;

/**
 * An annotation is being marked, changed, withdrawn or restored. Published inside the transaction; a listener refuses the
 * change by throwing.
 *
 * @param gold whether it belongs to the gold of the article, and to nobody's pass
 * @param before null when it is not there yet, or not any more
 * @param after null when it is being withdrawn
 */
public record AnnotationEvent(
        AnnotationId annotation,
        ArticleId article,
        CorpusId auditCorpus,
        boolean gold,
        Revision.Kind kind,
        Step.@Nullable Way walked,
        @Nullable State before,
        @Nullable State after)
        implements Audited {

    /**
     * What an annotation says; positions are UTF-16.
     *
     * @param writtenFields as they stand in a row: an import has a million of them, and hardly anybody asks for one
     */
    public record State(Tag tag, TextSpan span, String writtenFields) {

        static State of(Annotation annotation) {
            return new State(annotation.tag(), annotation.span(), annotation.writtenFields());
        }

        public Fields fields() {
            return FieldsJson.read(writtenFields, tag);
        }

        /** Null for one that is not there any more. */
        static @Nullable State ofPresent(Annotation annotation) {
            return annotation.withdrawn() ? null : of(annotation);
        }

        Map<String, Object> written(Step.@Nullable Way walked) {
            Map<String, Object> written = new TreeMap<>();
            written.put("tag", tag.name());
            written.put("start", span.start());
            written.put("end", span.end());
            written.put("fields", writtenFields);
            if (walked != null) {
                written.put("by", walked.name());
            }
            return written;
        }
    }

    /** Of an annotation that is marked for the first time. */
    static AnnotationEvent marked(Annotation made) {
        return new AnnotationEvent(
                made.id(),
                made.article(),
                made.corpus(),
                made.gold(),
                Revision.Kind.MARKED,
                null,
                null,
                State.of(made));
    }

    @Override
    public String auditAction() {
        return (gold ? "gold." : "annotation.") + kind.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID auditSubject() {
        return annotation.value();
    }

    @Override
    public @Nullable Object auditBefore() {
        return before == null ? null : before.written(null);
    }

    @Override
    public @Nullable Object auditAfter() {
        return after == null ? (walked == null ? null : Map.of("by", walked.name())) : after.written(walked);
    }
}
