package org.tahqiq.review;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleService;
import org.tahqiq.article.CorpusService;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/** Templates of a desk: kept by its curators, filled for a claim by whoever writes about it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class TemplateService {

    private final TemplateRows templates;
    private final ClaimService claims;
    private final Claimants claimants;
    private final ArticleService articles;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;

    TemplateService(
            TemplateRows templates,
            ClaimService claims,
            Claimants claimants,
            ArticleService articles,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.claims = claims;
        this.claimants = claimants;
        this.articles = articles;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Paging.Slice<DeskTemplate> list(CorpusId corpus, Paging paging) {
        UUID home = corpora.get(corpus).id().value();
        return paging.slice(
                templates.page(home, paging.afterId(), Limit.of(paging.limit() + 1)),
                template -> template.id().value());
    }

    @Transactional(readOnly = true)
    public DeskTemplate get(TemplateId id) {
        DeskTemplate found = templates.findById(id).filter(t -> !t.withdrawn()).orElseThrow(Refusal::unknown);
        corpora.get(found.corpus());
        return found;
    }

    public DeskTemplate make(CorpusId corpus, DeskTemplate.Content content) {
        CorpusId home = corpora.get(corpus).id();
        current.require(home, Role.CURATOR);
        DeskTemplate made = templates.saveAndFlush(new DeskTemplate(home, content));
        events.publishEvent(new Kept("template.made", made, null, made.content()));
        return made;
    }

    public DeskTemplate change(TemplateId id, SeenVersion seen, DeskTemplate.Content content) {
        DeskTemplate found = forChange(id, seen);
        DeskTemplate.Content before = found.content();
        found.write(content);
        templates.saveAndFlush(found);
        events.publishEvent(new Kept("template.changed", found, before, found.content()));
        return found;
    }

    public void withdraw(TemplateId id, SeenVersion seen) {
        DeskTemplate found = forChange(id, seen);
        found.withdraw();
        templates.saveAndFlush(found);
        events.publishEvent(new Kept("template.withdrawn", found, found.content(), null));
    }

    /** Takes a withdrawal back. */
    public DeskTemplate restore(TemplateId id) {
        DeskTemplate found =
                templates.findById(id).filter(DeskTemplate::withdrawn).orElseThrow(Refusal::unknown);
        current.require(corpora.get(found.corpus()).id(), Role.CURATOR);
        found.restore();
        events.publishEvent(new Kept("template.restored", found, null, found.content()));
        return templates.saveAndFlush(found);
    }

    /** The text of a template for a claim; what is not known keeps its braces. */
    @Transactional(readOnly = true)
    public String fill(TemplateId id, AnnotationId claimId, @Nullable String deadline) {
        DeskTemplate template = get(id);
        Claim claim = claims.get(claimId);
        if (!template.corpus().equals(claim.annotation().corpus())) {
            throw Refusal.unknown();
        }
        Article article = articles.get(claim.annotation().article());
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        known.put(Placeholder.CLAIM, claim.wording());
        known.put(Placeholder.QUOTE, claim.annotation().quote());
        known.put(Placeholder.ARTICLE, article.title());
        known.put(Placeholder.DESK, corpora.get(template.corpus()).name());
        known.put(Placeholder.MEMBER, current.member().displayName());
        put(known, Placeholder.OUTLET, article.source().name());
        put(known, Placeholder.DEADLINE, deadline);
        QueueService.Claimant claimant = claimants.of(claim.annotation());
        put(known, Placeholder.CLAIMANT, claimant == null ? null : claimant.name());
        return Placeholder.fill(template.body(), known);
    }

    private static void put(Map<Placeholder, String> known, Placeholder placeholder, @Nullable String words) {
        Optional.ofNullable(words).ifPresent(each -> known.put(placeholder, each));
    }

    private DeskTemplate forChange(TemplateId id, SeenVersion seen) {
        DeskTemplate found = get(id);
        current.require(found.corpus(), Role.CURATOR);
        seen.require(found.version(), () -> found);
        return found;
    }

    /** A template was made, changed or withdrawn. */
    record Kept(
            String auditAction,
            DeskTemplate template,
            @Nullable Object auditBefore,
            @Nullable Object auditAfter) implements Audited {

        @Override
        public CorpusId auditCorpus() {
            return template.corpus();
        }

        @Override
        public UUID auditSubject() {
            return template.id().value();
        }
    }
}
