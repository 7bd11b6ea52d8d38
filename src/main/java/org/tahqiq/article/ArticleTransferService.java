package org.tahqiq.article;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.team.Audited;
import org.tahqiq.team.AuditedTogether;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** Articles that arrive in files, some at once: what is asked and written for each by itself would cost as much as all that is marked in it. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ArticleTransferService {

    private final Articles articles;
    private final FoldedArticles folded;
    private final ArticleService service;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    ArticleTransferService(
            Articles articles,
            FoldedArticles folded,
            ArticleService service,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.articles = articles;
        this.folded = folded;
        this.service = service;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An article as a file has it.
     *
     * @param wanted the id it had where the file was written
     * @param edition 1 for the first
     */
    public record Arriving(ArticleId wanted, int edition, String text, Article.Description description) {}

    /**
     * Brings articles in, under their own ids where those are free.
     *
     * @param madeNow articles that the same import made before: twins of them are no duplicates, nor are twins among these
     * @return as many, in the same order
     * @throws Refusal {@code text-known} when the corpus has one of the texts already
     */
    public List<Article> bringIn(CorpusId corpus, List<Arriving> all, Collection<UUID> madeNow) {
        service.requireToAdd(corpus);
        Instant now = clock.instant();
        Set<UUID> taken = new HashSet<>(
                articles.taken(all.stream().map(each -> each.wanted().value()).toList()));
        List<Article> made = new ArrayList<>();
        for (Arriving each : all) {
            ArticleId id = taken.add(each.wanted().value()) ? each.wanted() : ArticleId.next();
            PlainText text = new PlainText(each.text());
            made.add(new Article(
                    id, corpus, each.edition(), text, null, each.description().titledBy(each.text()), now));
        }
        List<String> texts = made.stream().map(Article::sha256).toList();
        if (!madeNow.containsAll(articles.withTexts(corpus.value(), texts))) {
            throw Refusal.conflict("text-known").at("text");
        }
        articles.saveAll(made);
        folded.saveAllAndFlush(made.stream().map(FoldedArticle::new).toList());
        events.publishEvent(new ArrivalEvent(corpus, made));
        return made;
    }

    /**
     * The articles of a corpus that have some texts already.
     *
     * @param hashes of the texts, as {@link Article#sha256}
     */
    @Transactional(readOnly = true)
    public List<Article> withTexts(CorpusId corpus, Collection<String> hashes) {
        return service.those(
                corpus,
                articles.withTexts(corpus.value(), hashes).stream()
                        .map(ArticleId::new)
                        .toList());
    }

    /** Articles are being brought in. */
    record ArrivalEvent(CorpusId auditCorpus, List<Article> articles) implements AuditedTogether {

        @Override
        public List<? extends Audited> audited() {
            return articles.stream().map(ArticleService.ArticleEvent::added).toList();
        }
    }
}
