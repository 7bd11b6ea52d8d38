package org.tahqiq.review.publication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.article.Article;

/** Reader pages are only ever added to. */
interface PublishedArticles extends Repository<PublishedArticle, PublishedArticle.Key> {

    PublishedArticle saveAndFlush(PublishedArticle published);

    @Query("select coalesce(max(p.key.seq), 0) from PublishedArticle p where p.key.article = :article")
    int last(UUID article);

    /** Put away or not: its page is kept as it would be read once it is brought back. */
    @Query("select a from Article a where a.id.value = :article")
    Optional<Article> article(UUID article);

    /** The page that counts, of an article that is there. */
    @Query("""
            select p from PublishedArticle p
              join Article a on a.id.value = p.key.article
              join Corpus c on c.id.value = p.corpusId
            where p.key.article = :article and a.deletedAt is null and c.deletedAt is null
            order by p.key.seq desc
            """)
    List<PublishedArticle> newest(UUID article, Limit one);
}
