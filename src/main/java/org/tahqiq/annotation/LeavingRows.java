package org.tahqiq.annotation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;
import org.tahqiq.text.TextSpan;

/**
 * What leaves in files, as rows of JDBC, the gold among it: entities that nobody changes would cost half of an export. What comes of
 * it is not Hibernate's: the same row read again is another object.
 */
@Component
class LeavingRows {

    private final JdbcClient database;

    LeavingRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * What is marked in some articles, by start, then end.
     *
     * @param only the member whose own marks are wanted and nothing of the gold; null for all
     */
    List<Annotation> annotations(List<UUID> articles, @Nullable MemberId only) {
        return asked("""
                        select id, version, corpus_id, article_id, member_id, gold, created_at,
                            origin_id, origin_name, tag, span_start, span_end, quote, fields
                        from annotation
                        """, "span_start, span_end, id", articles, only)
                .query((row, number) -> annotation(row))
                .list();
    }

    /** The links in some articles, by id, likewise. */
    List<Relation> relations(List<UUID> articles, @Nullable MemberId only) {
        return asked("""
                        select id, version, corpus_id, article_id, member_id, gold, created_at, kind, from_id, to_id
                        from relation
                        """, "id", articles, only)
                .query((row, number) -> relation(row))
                .list();
    }

    private JdbcClient.StatementSpec asked(String select, String order, List<UUID> articles, @Nullable MemberId only) {
        String own = only == null ? "" : "and gold = false and member_id = :only ";
        JdbcClient.StatementSpec asked = database.sql(
                        select + "where article_id in (:articles) and present = true " + own + "order by " + order)
                .param("articles", articles);
        return only == null ? asked : asked.param("only", only.value());
    }

    private static Annotation annotation(ResultSet row) throws SQLException {
        return new Annotation(
                new AnnotationId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new CorpusId(row.getObject(3, UUID.class)),
                new ArticleId(row.getObject(4, UUID.class)),
                new MemberId(row.getObject(5, UUID.class)),
                new Origin(row.getObject(8, UUID.class), row.getString(9)),
                Tag.valueOf(row.getString(10)),
                new TextSpan(row.getInt(11), row.getInt(12)),
                row.getString(13),
                row.getString(14),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                new RelationId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new CorpusId(row.getObject(3, UUID.class)),
                new ArticleId(row.getObject(4, UUID.class)),
                new MemberId(row.getObject(5, UUID.class)),
                Relation.Kind.valueOf(row.getString(8)),
                new AnnotationId(row.getObject(9, UUID.class)),
                new AnnotationId(row.getObject(10, UUID.class)),
                row.getBoolean(6),
                row.getObject(7, OffsetDateTime.class).toInstant());
    }
}
