package org.tahqiq.annotation;

import java.util.List;
import java.util.stream.Stream;
import org.tahqiq.team.Audited;
import org.tahqiq.team.AuditedTogether;
import org.tahqiq.team.CorpusId;

/** What is marked in articles of a file, and how it is linked, is being brought in with them. Published inside the transaction. */
public record ArrivalEvent(CorpusId auditCorpus, List<Annotation> annotations, List<Relation> links)
        implements AuditedTogether {

    @Override
    public List<Audited> audited() {
        return Stream.<Audited>concat(
                        annotations.stream().map(AnnotationEvent::marked),
                        links.stream().map(link -> new RelationEvent(link, RelationEvent.Verb.MADE, null)))
                .toList();
    }
}
