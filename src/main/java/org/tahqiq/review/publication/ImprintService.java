package org.tahqiq.review.publication;

import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;

/** The imprint of a corpus, kept by its curators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ImprintService {

    private final Imprints imprints;
    private final Mastheads mastheads;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    ImprintService(
            Imprints imprints,
            Mastheads mastheads,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.imprints = imprints;
        this.mastheads = mastheads;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Imprint get(CorpusId corpus) {
        CorpusId there = corpora.get(corpus).id();
        return imprints.findById(there).orElseGet(() -> new Imprint(there));
    }

    /** What goes out is signed with this; what went out stays signed as it was. */
    public Imprint write(CorpusId corpus, SeenVersion seen, Imprint.Content content) {
        Imprint imprint = get(corpus);
        current.require(imprint.corpus(), Role.CURATOR);
        seen.require(imprint.version(), () -> imprint);
        Imprint.Content before = imprint.content();
        imprint.write(content);
        Imprint kept = imprints.saveAndFlush(imprint);
        events.publishEvent(new Written(kept.corpus(), before, kept.content()));
        return kept;
    }

    @Transactional(readOnly = true)
    public Masthead masthead(CorpusId corpus) {
        return mastheads.of(corpora.get(corpus).id());
    }

    /** An imprint was written. */
    record Written(CorpusId auditCorpus, Imprint.Content auditBefore, Imprint.Content auditAfter) implements Audited {

        @Override
        public String auditAction() {
            return "imprint.written";
        }

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }
    }
}
