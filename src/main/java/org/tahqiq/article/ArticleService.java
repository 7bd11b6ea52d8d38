package org.tahqiq.article;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.store.Paging;
import org.tahqiq.store.SeenVersion;
import org.tahqiq.store.TransactionMemory;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** Articles: added as they were published, described, put away and brought back. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class ArticleService {

    private final Articles articles;
    private final FoldedArticles folded;
    private final CorpusService corpora;
    private final CurrentMember current;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    /** Of the articles that are there; a look at an annotation asks half a dozen times. */
    private final TransactionMemory<ArticleId, CorpusId> places = new TransactionMemory<>();

    ArticleService(
            Articles articles,
            FoldedArticles folded,
            CorpusService corpora,
            CurrentMember current,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.articles = articles;
        this.folded = folded;
        this.corpora = corpora;
        this.current = current;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An article just added.
     *
     * @param warnings codes of what the member should know: {@code text-known}, {@code url-known}, {@code blank-paragraphs}, {@code
     *     piled-marks}, {@code direction-signs}
     */
    public record Added(Article article, List<String> warnings) {}

    /** Refuses before the text is read. */
    @Transactional(readOnly = true)
    public void requireToAdd(CorpusId corpus) {
        corpora.get(corpus);
        current.require(corpus, Role.EDITOR, Role.CURATOR);
    }

    public Added add(CorpusId corpus, @Nullable String text, Article.Description description) {
        requireToAdd(corpus);
        return keep(corpus, text, null, description, () -> null);
    }

    /**
     * Adds what was read from a file or a page.
     *
     * @param original keeps its bytes; asked in the transaction, and only when nothing else is wrong with the article
     */
    Added add(
            CorpusId corpus,
            String text,
            @Nullable String charset,
            Article.Description description,
            Supplier<Original> original) {
        requireToAdd(corpus);
        return keep(corpus, text, charset, description, original);
    }

    /** Adds what was read from a text file; the charset it was read in is kept. */
    public Added add(CorpusId corpus, TextFile.Reading file, Article.Description description) {
        requireToAdd(corpus);
        return keep(corpus, file.text(), file.charset(), description, () -> null);
    }

    private Added keep(
            CorpusId corpus,
            @Nullable String text,
            @Nullable String charset,
            Article.Description description,
            Supplier<? extends @Nullable Original> original) {
        if (text == null) {
            throw Refusal.invalid("missing").at("text");
        }
        Article article = new Article(
                ArticleId.next(), corpus, 1, new PlainText(text), charset, description.titledBy(text), clock.instant());
        List<String> warnings = new ArrayList<>();
        String url = article.source().url();
        if (url != null && articles.hasUrl(corpus.value(), url)) {
            warnings.add("url-known");
        }
        article.comeFrom(original.get());
        return keep(article, warnings);
    }

    /** @param warnings what its address says; its text may say more */
    Added keep(Article article, List<String> warnings) {
        CorpusId corpus = article.corpus();
        List<String> all = new ArrayList<>();
        if (!articles.withText(corpus.value(), article.sha256()).isEmpty()) {
            all.add("text-known");
        }
        all.addAll(warnings);
        all.addAll(article.text().oddities());
        articles.saveAndFlush(article);
        folded.save(new FoldedArticle(article));
        events.publishEvent(ArticleEvent.added(article));
        return new Added(article, all);
    }

    @Transactional(readOnly = true)
    public Paging.Slice<ArticleSummary> list(CorpusId corpus, Paging paging) {
        corpora.get(corpus);
        return paging.slice(
                articles.page(corpus.value(), paging.afterId(), Limit.of(paging.limit() + 1)),
                article -> article.id().value());
    }

    @Transactional(readOnly = true)
    public Article get(ArticleId id) {
        Article article = articles.findById(id).filter(a -> !a.deleted()).orElseThrow(Refusal::unknown);
        corpora.get(article.corpus());
        return article;
    }

    @Transactional(readOnly = true)
    public long count(CorpusId corpus) {
        corpora.get(corpus);
        return articles.count(corpus.value());
    }

    /** Those of these that are there, by id. */
    @Transactional(readOnly = true)
    public List<Article> those(CorpusId corpus, Collection<ArticleId> ids) {
        corpora.get(corpus);
        return articles.those(corpus.value(), ids.stream().map(ArticleId::value).toList());
    }

    /**
     * The corpus of an article, without reading its text.
     *
     * @throws Refusal {@code not-found} when the article is not there for the caller
     */
    @Transactional(readOnly = true)
    public CorpusId requireThere(ArticleId id) {
        CorpusId corpus =
                places.get(id, article -> articles.corpusOf(article.value()).orElseThrow(Refusal::unknown));
        return corpora.get(corpus).id();
    }

    /**
     * Tells whoever works in an article that it was put away meanwhile: they could bring it back.
     *
     * @throws Refusal {@code article-deleted}
     */
    @Transactional(readOnly = true)
    public void refuseDeleted(ArticleId id) {
        if (articles.corpusOfDeleted(id.value())
                .filter(corpus -> current.holds(corpus, Role.EDITOR))
                .isPresent()) {
            throw Refusal.conflict("article-deleted");
        }
    }

    public Article describe(ArticleId id, SeenVersion seen, Article.Description description) {
        Article article = forChange(id, seen);
        Object before = seen(article);
        article.describe(description);
        articles.saveAndFlush(article);
        folded.findById(id).ifPresent(found -> found.describe(article));
        events.publishEvent(new ArticleEvent("article.changed", article.corpus(), id, before, seen(article)));
        return article;
    }

    /** @param picture null takes it away */
    Article show(ArticleId id, SeenVersion seen, @Nullable Screenshot picture) {
        Article article = forChange(id, seen);
        Object before = seen(article);
        article.show(picture);
        articles.saveAndFlush(article);
        events.publishEvent(new ArticleEvent("article.screenshot", article.corpus(), id, before, seen(article)));
        return article;
    }

    /** Puts an article away; {@link #restore} brings it back with all that was marked in it. */
    public void delete(ArticleId id, SeenVersion seen) {
        Article article = forChange(id, seen);
        article.delete(clock.instant());
        places.forget();
        articles.saveAndFlush(article);
        events.publishEvent(new ArticleEvent("article.deleted", article.corpus(), id, seen(article), null));
    }

    /** @throws Refusal when the caller could not bring that article back */
    @Transactional(readOnly = true)
    public void requireToRestore(ArticleId id) {
        requireToAdd(articles.findById(id).orElseThrow(Refusal::unknown).corpus());
    }

    public Article restore(ArticleId id) {
        requireToRestore(id);
        Article article = articles.findById(id).orElseThrow(Refusal::unknown);
        article.restore();
        articles.saveAndFlush(article);
        events.publishEvent(new ArticleEvent("article.restored", article.corpus(), id, null, seen(article)));
        return article;
    }

    private Article forChange(ArticleId id, SeenVersion seen) {
        Article article = get(id);
        current.require(article.corpus(), Role.EDITOR, Role.CURATOR);
        seen.require(article.version(), () -> article);
        return article;
    }

    private static Object seen(Article article) {
        Map<String, Object> state = new TreeMap<>();
        state.put("title", article.title());
        state.put("sha256", article.sha256());
        state.put("source", String.valueOf(article.source().name()));
        state.put("url", String.valueOf(article.source().url()));
        state.put("author", String.valueOf(article.author()));
        state.put("publishedAt", String.valueOf(article.publishedAt()));
        state.put("language", article.language());
        state.put("kind", article.kind().name());
        if (article.screenshot() != null) {
            state.put("screenshot", article.screenshot().sha256());
        }
        Original original = article.original();
        if (original != null) {
            state.put("original", original.sha256());
            state.put("changes", original.changes());
        }
        return state;
    }

    /** An article was added, changed, deleted or brought back. */
    record ArticleEvent(
            String auditAction,
            CorpusId auditCorpus,
            ArticleId article,
            @Nullable Object auditBefore,
            @Nullable Object auditAfter)
            implements Audited {

        static ArticleEvent added(Article article) {
            return new ArticleEvent("article.added", article.corpus(), article.id(), null, seen(article));
        }

        @Override
        public UUID auditSubject() {
            return article.value();
        }
    }
}
