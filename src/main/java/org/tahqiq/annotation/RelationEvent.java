package org.tahqiq.annotation;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;

/** A relation was made, withdrawn or restored. */
public record RelationEvent(Relation relation, Verb verb, Step.@Nullable Way walked) implements Audited {

    public enum Verb {
        MADE,
        WITHDRAWN,
        RESTORED
    }

    @Override
    public CorpusId auditCorpus() {
        return relation.corpus();
    }

    @Override
    public String auditAction() {
        return (relation.gold() ? "gold.link-" : "relation.") + verb.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID auditSubject() {
        return relation.id().value();
    }

    @Override
    public @Nullable Object auditBefore() {
        return verb == Verb.WITHDRAWN ? written() : null;
    }

    @Override
    public @Nullable Object auditAfter() {
        return verb != Verb.WITHDRAWN ? written() : walked == null ? null : Map.of("by", walked.name());
    }

    private Object written() {
        Map<String, String> written = new TreeMap<>(Map.of(
                "kind", relation.kind().name(),
                "from", relation.source().value().toString(),
                "to", relation.target().value().toString()));
        if (walked != null && verb != Verb.WITHDRAWN) {
            written.put("by", walked.name());
        }
        return written;
    }
}
