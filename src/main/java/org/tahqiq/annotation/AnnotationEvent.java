package org.tahqiq.annotation;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.TextSpan;

/**
 * An annotation is being marked, changed or withdrawn. Published inside the transaction; a listener refuses the change by
 * throwing.
 *
 * @param before null when it is being marked
 * @param after null when it is being withdrawn
 */
public record AnnotationEvent(
        AnnotationId annotation,
        ArticleId article,
        CorpusId auditCorpus,
        @Nullable State before,
        @Nullable State after) implements Audited {

    /** What an annotation says; positions are UTF-16. */
    public record State(Tag tag, TextSpan span, Fields fields) {

        static State of(Annotation annotation) {
            return new State(annotation.tag(), annotation.span(), annotation.fields());
        }

        Map<String, Object> written() {
            Map<String, Object> written = new TreeMap<>();
            written.put("tag", tag.name());
            written.put("start", span.start());
            written.put("end", span.end());
            written.put("fields", FieldsJson.write(fields));
            return written;
        }
    }

    @Override
    public String auditAction() {
        return before == null ? "annotation.marked" : after == null ? "annotation.withdrawn" : "annotation.changed";
    }

    @Override
    public UUID auditSubject() {
        return annotation.value();
    }

    @Override
    public @Nullable Object auditBefore() {
        return before == null ? null : before.written();
    }

    @Override
    public @Nullable Object auditAfter() {
        return after == null ? null : after.written();
    }
}
