package org.tahqiq.article;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.MemberId;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Corpora: made by an ADMIN or any CURATOR, kept by their curators. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class CorpusService {

    private final Corpora corpora;
    private final CurrentMember current;
    private final MemberService members;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CorpusService(
            Corpora corpora,
            CurrentMember current,
            MemberService members,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.corpora = corpora;
        this.current = current;
        this.members = members;
        this.events = events;
        this.clock = clock;
    }

    /** What a corpus is called and how its articles are worked on. */
    public record Description(
            @Nullable String name,
            @Nullable String description,
            @Nullable String mode,
            @Nullable Integer annotatorsPerArticle) {}

    public Corpus make(Description description) {
        current.requireToCurateSomewhere();
        Corpus corpus = corpora.saveAndFlush(new Corpus(description, clock.instant()));
        members.found(corpus.id());
        events.publishEvent(new CorpusEvent("corpus.made", corpus.id(), null, seen(corpus)));
        return corpus;
    }

    @Transactional(readOnly = true)
    public Paging.Slice<Corpus> list(Paging paging) {
        Set<CorpusId> visible = current.visibleCorpora();
        Limit oneMore = Limit.of(paging.limit() + 1);
        var found = visible == null
                ? corpora.page(paging.afterId(), oneMore)
                : corpora.page(
                        visible.stream().map(CorpusId::value).collect(Collectors.toSet()), paging.afterId(), oneMore);
        return paging.slice(found, corpus -> corpus.id().value());
    }

    @Transactional(readOnly = true)
    public Corpus get(CorpusId id) {
        Corpus corpus = corpora.findById(id).filter(c -> !c.deleted()).orElseThrow(Refusal::unknown);
        current.requireToRead(id);
        return corpus;
    }

    /**
     * In INDEPENDENT corpora an editor works blind: sees nothing that others marked. The roles count as they are held: a token
     * that may only read opens nobody's eyes.
     */
    @Transactional(readOnly = true)
    public boolean worksBlind(CorpusId id) {
        MemberId caller = current.id();
        return get(id).mode() == Corpus.Mode.INDEPENDENT
                && members.holds(caller, id, Role.EDITOR)
                && !members.holds(caller, id, Role.CURATOR);
    }

    public Corpus describe(CorpusId id, SeenVersion seen, Description description) {
        Corpus corpus = get(id);
        current.require(id, Role.CURATOR);
        seen.require(corpus.version(), () -> corpus);
        Object before = seen(corpus);
        corpus.describe(description);
        corpora.saveAndFlush(corpus);
        events.publishEvent(new CorpusEvent("corpus.changed", id, before, seen(corpus)));
        return corpus;
    }

    public void delete(CorpusId id, SeenVersion seen) {
        Corpus corpus = get(id);
        current.require(id, Role.CURATOR);
        seen.require(corpus.version(), () -> corpus);
        corpus.delete(clock.instant());
        corpora.saveAndFlush(corpus);
        events.publishEvent(new CorpusEvent("corpus.deleted", id, seen(corpus), null));
    }

    public Corpus restore(CorpusId id) {
        Corpus corpus = corpora.findById(id).orElseThrow(Refusal::unknown);
        current.require(id, Role.CURATOR);
        corpus.restore();
        corpora.saveAndFlush(corpus);
        events.publishEvent(new CorpusEvent("corpus.restored", id, null, seen(corpus)));
        return corpus;
    }

    private static Object seen(Corpus corpus) {
        Map<String, Object> state = new TreeMap<>();
        state.put("name", corpus.name());
        state.put("mode", corpus.mode().name());
        state.put("annotatorsPerArticle", corpus.annotatorsPerArticle());
        if (corpus.description() != null) {
            state.put("description", corpus.description());
        }
        return state;
    }

    /** A corpus was made, changed, deleted or brought back. */
    record CorpusEvent(
            String auditAction,
            CorpusId auditCorpus,
            @Nullable Object auditBefore,
            @Nullable Object auditAfter) implements Audited {

        @Override
        public UUID auditSubject() {
            return auditCorpus.value();
        }
    }
}
