package org.tahqiq.exchange.release;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Blobs;
import org.tahqiq.store.Paging;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** The releases of a corpus: made by its curators, read by all its members, opened by those who may see everybody's work. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional(readOnly = true)
public class ReleaseService {

    private final Releases releases;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    ReleaseService(Releases releases, CorpusService corpora, CurrentMember current, ApplicationEventPublisher events) {
        this.releases = releases;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    /** The first first. */
    public Paging.Slice<Release> list(CorpusId corpus, Paging paging) {
        corpora.get(corpus);
        return paging.slice(
                releases.page(corpus.value(), paging.afterId(), Limit.of(paging.limit() + 1)),
                release -> release.id().value());
    }

    public Release get(ReleaseId id) {
        Release release = releases.findById(id).orElseThrow(Refusal::unknown);
        corpora.get(release.corpus());
        return release;
    }

    /** Whether the caller may know what is in the releases of a corpus: they hold what everybody marked. */
    public boolean mayOpen(CorpusId corpus) {
        return !corpora.worksBlind(corpus);
    }

    /** @throws Refusal {@code release-blind} when the caller still reads alone there, {@code role-needed} without the right to export */
    public Release requireToOpen(ReleaseId id) {
        Release release = get(id);
        current.requireToExport(release.corpus());
        if (!mayOpen(release.corpus())) {
            throw Refusal.forbidden("release-blind");
        }
        return release;
    }

    public void requireToMake(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.CURATOR);
        current.requireToExport(corpus);
    }

    int nextNumber(CorpusId corpus) {
        return releases.last(corpus.value()) + 1;
    }

    /** Who makes one at the same time and comes second is refused: the number is part of what was built. */
    @Transactional
    Release keep(Colophon colophon, Blobs.Blob articles, Blobs.Blob said, Blobs.Blob archive) {
        requireToMake(new CorpusId(colophon.corpus().id()));
        Release release = releases.saveAndFlush(new Release(colophon, current.id(), articles, said, archive));
        events.publishEvent(new Made(
                release.corpus(),
                release.id().value(),
                Map.of("number", release.number(), "title", release.title(), "sha256", release.sha256())));
        return release;
    }

    /** A release was made. */
    record Made(CorpusId auditCorpus, UUID auditSubject, Map<String, Object> auditAfter) implements Audited {

        @Override
        public String auditAction() {
            return "release.made";
        }

        @Override
        public @Nullable Object auditBefore() {
            return null;
        }
    }
}
