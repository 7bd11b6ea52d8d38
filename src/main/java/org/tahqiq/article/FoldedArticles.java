package org.tahqiq.article;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FoldedArticles extends Repository<FoldedArticle, ArticleId> {

    FoldedArticle save(FoldedArticle folded);

    List<FoldedArticle> saveAllAndFlush(Iterable<FoldedArticle> folded);

    Optional<FoldedArticle> findById(ArticleId article);

    /** Articles from before there was a folded form. */
    @Query("select a from Article a where not exists (select f from FoldedArticle f where f.article = a.id)")
    List<Article> missing(Limit limit);
}
