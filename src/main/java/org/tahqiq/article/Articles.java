package org.tahqiq.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.tahqiq.team.CorpusId;

interface Articles extends Repository<Article, ArticleId> {

    Article saveAndFlush(Article article);

    List<Article> saveAll(Iterable<Article> articles);

    /** Those of these ids that are an article's. */
    @Query("select a.id.value from Article a where a.id.value in :ids")
    List<UUID> taken(Collection<UUID> ids);

    Optional<Article> findById(ArticleId id);

    /** Those of a corpus that are there. */
    @Query("""
            select a from Article a where a.id.value in :ids and a.corpus.value = :corpus and a.deletedAt is null
            order by a.id.value
            """)
    List<Article> those(UUID corpus, Collection<UUID> ids);

    /** The corpus of an article that is there. */
    @Query("select a.corpus from Article a where a.id.value = :id and a.deletedAt is null")
    Optional<CorpusId> corpusOf(UUID id);

    @Query("select a.corpus from Article a where a.id.value = :id and a.deletedAt is not null")
    Optional<CorpusId> corpusOfDeleted(UUID id);

    /** Of a work, put away or not. */
    @Query("""
            select a from Article a where a.workId = :work
              and a.edition = (select max(b.edition) from Article b where b.workId = :work)
            """)
    Article newest(UUID work);

    /** Those of a work that are there. */
    @Query("""
            select new org.tahqiq.article.ArticleSummary(
                a.id, a.version, a.corpus, a.edition, a.title, a.sha256, a.length, a.author, a.source.name, a.source.url,
                a.publishedAt, a.language, a.kind, a.createdAt)
            from Article a where a.workId = :work and a.deletedAt is null order by a.edition
            """)
    List<ArticleSummary> versions(UUID work);

    /** All but the text, which a list does not need. */
    @Query("""
            select new org.tahqiq.article.ArticleSummary(
                a.id, a.version, a.corpus, a.edition, a.title, a.sha256, a.length, a.author, a.source.name, a.source.url,
                a.publishedAt, a.language, a.kind, a.createdAt)
            from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.id.value > :after order by a.corpus.value, a.id.value
            """)
    List<ArticleSummary> page(UUID corpus, UUID after, Limit limit);

    @Query("select count(a) from Article a where a.corpus.value = :corpus and a.deletedAt is null")
    long count(UUID corpus);

    @Query("""
            select a.id.value from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.sha256 = :sha256
            """)
    List<UUID> withText(UUID corpus, String sha256);

    @Query("""
            select a.id.value from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.sha256 in :sha256s
            """)
    List<UUID> withTexts(UUID corpus, Collection<String> sha256s);

    @Query("""
            select count(a) > 0 from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.source.url = :url
            """)
    boolean hasUrl(UUID corpus, String url);

    @Query("""
            select new org.tahqiq.article.LibraryService$Known(a.id, a.title, true) from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.sha256 = :sha256 order by a.id.value
            """)
    List<LibraryService.Known> knownByText(UUID corpus, String sha256);

    @Query("""
            select new org.tahqiq.article.LibraryService$Known(a.id, a.title, false) from Article a
            where a.corpus.value = :corpus and a.deletedAt is null and a.source.url = :url order by a.id.value
            """)
    List<LibraryService.Known> knownByUrl(UUID corpus, String url);

    @Query("""
            select new org.tahqiq.article.LibraryService$Deleted(a.id, a.title, a.source.name, a.deletedAt) from Article a
            where a.corpus.value = :corpus and a.deletedAt is not null
              and (a.deletedAt < :before or (a.deletedAt = :before and a.id.value < :id))
            order by a.deletedAt desc, a.id.value desc
            """)
    List<LibraryService.Deleted> deleted(UUID corpus, Instant before, UUID id, Limit limit);
}
