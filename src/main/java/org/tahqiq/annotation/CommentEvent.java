package org.tahqiq.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;

/** A comment was made, resolved, reopened, deleted or brought back. */
record CommentEvent(Comment comment, Verb verb) implements Audited {

    enum Verb {
        MADE,
        RESOLVED,
        REOPENED,
        DELETED,
        RESTORED
    }

    @Override
    public CorpusId auditCorpus() {
        return comment.corpus();
    }

    @Override
    public String auditAction() {
        return "comment." + verb.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID auditSubject() {
        return comment.id().value();
    }

    @Override
    public @Nullable Object auditBefore() {
        return verb == Verb.DELETED ? written() : null;
    }

    @Override
    public @Nullable Object auditAfter() {
        return verb == Verb.DELETED ? null : written();
    }

    private Object written() {
        return Map.of("annotation", comment.annotation().value().toString(), "body", comment.body());
    }
}
