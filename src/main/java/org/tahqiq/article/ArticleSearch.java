package org.tahqiq.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tahqiq.team.CorpusId;
import org.tahqiq.text.Refusal;

/** Finds the articles of a corpus, a part at a time. The query is put together, for the words and the order differ. */
@Component
class ArticleSearch {

    private static final int ID = 36;

    private final EntityManager entities;

    ArticleSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** @param newest which edition is the last of its work */
    record Found(ArticleSummary article, int words, int newest) {}

    /** @param after the {@link #key} of the last article of the part before, empty for the first part */
    List<Found> page(CorpusId corpus, LibraryService.Filter filter, String after, int limit) {
        List<String> words = LibraryService.words(filter.words());
        StringBuilder query = new StringBuilder("""
                select new org.tahqiq.article.ArticleSearch$Found(
                    new org.tahqiq.article.ArticleSummary(
                        a.id, a.version, a.corpus, a.edition, a.title, a.sha256, a.length, a.author, a.source.name,
                        a.source.url, a.publishedAt, a.language, a.kind, a.createdAt),
                    coalesce(f.words, 0),
                    (select max(b.edition) from Article b where b.workId = a.workId and b.deletedAt is null))
                from Article a left join FoldedArticle f on f.article = a.id
                where a.corpus.value = :corpus and a.deletedAt is null
                """);
        for (int i = 0; i < words.size(); i++) {
            query.append(" and (f.head like :w%d escape '\\' or f.body like :w%d escape '\\')".formatted(i, i));
        }
        String key = after.isEmpty() ? first(filter.sort()) : after;
        query.append(key.isEmpty() ? "" : " and " + behind(filter.sort()))
                .append(" order by ")
                .append(order(filter.sort()));
        TypedQuery<Found> typed =
                entities.createQuery(query.toString(), Found.class).setParameter("corpus", corpus.value());
        for (int i = 0; i < words.size(); i++) {
            typed.setParameter("w" + i, "%" + literal(words.get(i)) + "%");
        }
        if (!key.isEmpty()) {
            typed.setParameter("id", id(key));
            if (filter.sort() == LibraryService.Sort.TITLE || filter.sort() == LibraryService.Sort.DATE) {
                typed.setParameter("key", key.substring(ID));
            }
        }
        return typed.setMaxResults(limit).getResultList();
    }

    /** Where an article stands in an order: its id, then what is sorted by. */
    static String key(LibraryService.Sort sort, ArticleSummary article) {
        String id = article.id().value().toString();
        return switch (sort) {
            case NEWEST, OLDEST -> id;
            case TITLE -> id + article.title();
            case DATE -> id + (article.publishedAt() == null ? "" : article.publishedAt());
        };
    }

    /**
     * Before every article, so that the first part is asked for as the later ones are: without a bound H2 takes an index of the corpus
     * alone, and reads and sorts all of it. By date it needs none.
     */
    private static String first(LibraryService.Sort sort) {
        return switch (sort) {
            case NEWEST -> "7fffffff-ffff-7fff-bfff-ffffffffffff";
            case OLDEST, TITLE -> "00000000-0000-0000-0000-000000000000";
            case DATE -> "";
        };
    }

    /**
     * Ids are UUIDs version 7: their order is that in which articles were added. The corpus is the same in all, but H2 reads an index
     * instead of sorting only when the order names all its columns.
     */
    private static String order(LibraryService.Sort sort) {
        return switch (sort) {
            case NEWEST -> "a.corpus.value desc, a.id.value desc";
            case OLDEST -> "a.corpus.value, a.id.value";
            case TITLE -> "a.corpus.value, a.title, a.id.value";
            case DATE -> "a.corpus.value desc, a.publishedAt desc nulls last, a.id.value desc";
        };
    }

    private static String behind(LibraryService.Sort sort) {
        return switch (sort) {
            case NEWEST -> "a.id.value < :id";
            case OLDEST -> "a.id.value > :id";
            // The first condition is for the index.
            case TITLE -> "a.title >= :key and (a.title > :key or a.id.value > :id)";
            case DATE -> """
                (a.publishedAt < :key or (a.publishedAt = :key and a.id.value < :id)
                 or (a.publishedAt is null and (:key <> '' or a.id.value < :id)))
                """;
        };
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key.substring(0, ID));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw Refusal.invalid("cursor").at("cursor");
        }
    }

    /** A word as a pattern that fits only it. */
    private static String literal(String word) {
        return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
