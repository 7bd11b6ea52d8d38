package org.tahqiq.review.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tahqiq.article.Article;
import org.tahqiq.review.WorkState;
import org.tahqiq.ui.Translations;

/** Brings the reader pages of articles up to what was published. */
@Component
class ArticlePages {

    private final PublishedArticles pages;
    private final PublishedClaims claims;
    private final Press press;
    private final Translations translations;

    ArticlePages(PublishedArticles pages, PublishedClaims claims, Press press, Translations translations) {
        this.pages = pages;
        this.claims = claims;
        this.press = press;
        this.translations = translations;
    }

    /**
     * Prints the page of an article anew. Its number is read first: of two at once the later one finds it taken, is tried again
     * ({@code store.RetryConfiguration}) and then reads what the other published.
     */
    void renew(UUID id, Masthead masthead, Instant now) {
        int seq = pages.last(id) + 1;
        Article article = pages.article(id).orElseThrow();
        Press.Printed printed = press.print(ArticlePage.of(translations, article, masthead, standing(id)));
        pages.saveAndFlush(new PublishedArticle(article, seq, printed, now));
    }

    /**
     * The checks that stand, in the order of the text. A claim that moved on to a newer version of the article stays where it was in
     * this one, with what is said of it today.
     */
    private List<ArticlePage.Checked> standing(UUID article) {
        Map<UUID, List<PublishedClaim>> versions =
                claims.ofClaimsIn(article).stream().collect(Collectors.groupingBy(PublishedClaim::claim));
        return versions.values().stream()
                .filter(each -> each.getLast().state() != WorkState.RETRACTED)
                .map(each -> new ArticlePage.Checked(
                        each.stream()
                                .filter(version -> version.article().equals(article))
                                .reduce((former, later) -> later)
                                .orElseThrow()
                                .span(),
                        each.getLast()))
                .sorted(Comparator.comparing(ArticlePage.Checked::span))
                .toList();
    }
}
