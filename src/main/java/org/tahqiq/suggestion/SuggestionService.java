package org.tahqiq.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tahqiq.annotation.AcceptService;
import org.tahqiq.annotation.AnnotationService;
import org.tahqiq.annotation.ArticleSuggestions;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.article.Article;
import org.tahqiq.article.ArticleId;
import org.tahqiq.article.ArticleService;
import org.tahqiq.store.Paging;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** The suggestions of articles: found by rules, accepted or dismissed by editors. All positions are UTF-16. */
@Service
@PreAuthorize("isAuthenticated()")
@Transactional
public class SuggestionService implements ArticleSuggestions {

    /** As many as one step holds, and as a member can have looked at. */
    public static final int MOST_AT_ONCE = 500;

    private static final int LENGTH_OF_A_DAY = "2026-01-01".length();

    private final FoundSuggestions found;
    private final CorpusRules rules;
    private final Decisions decisions;
    private final ArticleService articles;
    private final AnnotationService annotations;
    private final AcceptService accepting;

    SuggestionService(
            FoundSuggestions found,
            CorpusRules rules,
            Decisions decisions,
            ArticleService articles,
            AnnotationService annotations,
            AcceptService accepting) {
        this.found = found;
        this.rules = rules;
        this.decisions = decisions;
        this.articles = articles;
        this.annotations = annotations;
        this.accepting = accepting;
    }

    /**
     * What the rules find in any text; nothing of it is kept.
     *
     * @param publishedAt ISO 8601, as precise as known
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public List<Suggestion> suggest(PlainText text, @Nullable String publishedAt, @Nullable String language) {
        Article.refuseTooLong(text);
        return found.once(new Passage(text.sha256(), text, day(publishedAt), language, List.of()))
                .join();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<Suggestion>> undismissed(ArticleId id) {
        Article article = articles.get(id);
        CompletableFuture<List<Suggestion>> all = found.in(passage(article));
        return all.isDone() ? Optional.of(undismissed(article, all.join())) : Optional.empty();
    }

    /** Those that wait for a decision: neither dismissed nor marked already, by their spans. */
    @Transactional(readOnly = true)
    public List<Suggestion> open(ArticleId id) {
        Article article = articles.get(id);
        return Marked.leaveOut(
                undismissed(article, all(article)), Paging.all(paging -> annotations.list(id, null, null, paging)));
    }

    /** All that the rules its corpus wants to hear of find in an article, whatever became of it; looked for anew. */
    @Transactional(readOnly = true)
    public List<Suggestion> proposed(ArticleId id) {
        Article article = articles.get(id);
        Set<String> silent = rules.silent(article.corpus());
        return found.once(passage(article)).join().stream()
                .filter(each -> !silent.contains(each.rule()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Suggestion get(ArticleId id, UUID suggestion) {
        return pick(articles.get(id), List.of(suggestion)).getFirst();
    }

    @Override
    public AcceptService.Accepted accept(ArticleId id, List<UUID> suggestions) {
        AcceptService.Accepted accepted = accepting.accept(id, article -> pick(article, suggestions));
        Article article = articles.get(id);
        decisions.accept(article, pick(article, suggestions), accepted.annotations());
        return accepted;
    }

    @Override
    public void dismiss(ArticleId id, List<UUID> suggestions) {
        Article article = articles.get(id);
        decisions.requireToDecide(article);
        decisions.dismiss(article, pick(article, suggestions));
    }

    @Override
    public void restore(ArticleId id, List<UUID> suggestions) {
        Article article = articles.get(id);
        decisions.requireToDecide(article);
        refuseOddNumber(suggestions);
        decisions.restore(article, suggestions);
    }

    private List<Suggestion> undismissed(Article article, List<Suggestion> all) {
        Set<String> silent = rules.silent(article.corpus());
        Set<UUID> dismissed = decisions.dismissed(article);
        return all.stream()
                .filter(each -> !silent.contains(each.rule()) && !dismissed.contains(each.id()))
                .toList();
    }

    private List<Suggestion> pick(Article article, List<UUID> ids) {
        refuseOddNumber(ids);
        Map<UUID, Suggestion> all = all(article).stream()
                .collect(Collectors.toMap(Suggestion::id, Function.identity(), (first, second) -> first));
        return ids.stream()
                .distinct()
                .map(id -> Optional.ofNullable(all.get(id))
                        .orElseThrow(() -> Refusal.invalid("suggestion-unknown", id.toString())
                                .at("suggestionIds")))
                .toList();
    }

    private static void refuseOddNumber(List<UUID> ids) {
        if (ids.isEmpty()) {
            throw Refusal.invalid("missing").at("suggestionIds");
        }
        if (ids.size() > MOST_AT_ONCE) {
            throw Refusal.invalid("too-many", MOST_AT_ONCE).at("suggestionIds");
        }
    }

    private List<Suggestion> all(Article article) {
        return found.in(passage(article)).join();
    }

    private Passage passage(Article article) {
        return new Passage(
                article.id().value().toString(),
                article.text(),
                day(article.publishedAt()),
                article.language(),
                rules.entries(article.corpus()));
    }

    /** Days are counted only from a day: «الجمعة» of an article of which the year is known may be any. */
    private static @Nullable LocalDate day(@Nullable String date) {
        return date == null || date.length() < LENGTH_OF_A_DAY
                ? null
                : LocalDate.parse(date.substring(0, LENGTH_OF_A_DAY));
    }
}
