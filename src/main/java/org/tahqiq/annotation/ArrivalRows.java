package org.tahqiq.annotation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.MemberId;

/** What arrives in files, as rows of JDBC: entities that nobody changes again in this transaction would cost a third of an import. */
@Component
class ArrivalRows {

    /** Ids asked for together: PostgreSQL takes 65,535 parameters. */
    private static final int AT_ONCE = 1024;

    private final JdbcTemplate batches;
    private final JdbcClient database;

    ArrivalRows(JdbcTemplate batches, JdbcClient database) {
        this.batches = batches;
        this.database = database;
    }

    /** Those of these ids that an annotation has. */
    Set<UUID> taken(List<UUID> wanted) {
        return taken("select id from annotation where id in (:ids)", wanted);
    }

    /** Those of these ids that a relation has. */
    Set<UUID> takenLinks(List<UUID> wanted) {
        return taken("select id from relation where id in (:ids)", wanted);
    }

    private Set<UUID> taken(String among, List<UUID> wanted) {
        Set<UUID> taken = new HashSet<>();
        for (int from = 0; from < wanted.size(); from += AT_ONCE) {
            List<UUID> some = wanted.subList(from, Math.min(wanted.size(), from + AT_ONCE));
            taken.addAll(
                    database.sql(among).param("ids", some).query(UUID.class).list());
        }
        return taken;
    }

    /** Inserts annotations, each with its first {@link Revision}. */
    void insert(List<Annotation> annotations, MemberId by) {
        batches.batchUpdate("""
                insert into annotation
                    (id, version, corpus_id, article_id, member_id, origin_id, origin_name, tag, span_start, span_end,
                     quote, fields, gold, present, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?)
                """, annotations.stream().map(ArrivalRows::row).toList());
        batches.batchUpdate(
                """
                insert into revision
                    (annotation_id, seq, corpus_id, article_id, member_id, change_kind, tag, span_start, span_end, fields,
                     made_at)
                values (?, 1, ?, ?, ?, 'MARKED', ?, ?, ?, ?, ?)
                """, annotations.stream().map(made -> firstRevision(made, by)).toList());
    }

    private static @Nullable Object[] row(Annotation made) {
        return new @Nullable Object[] {
            made.id().value(),
            made.corpus().value(),
            made.article().value(),
            made.member().value(),
            made.origin().id(),
            made.origin().name(),
            made.tag().name(),
            made.span().start(),
            made.span().end(),
            made.quote(),
            made.writtenFields(),
            made.gold(),
            utc(made.createdAt())
        };
    }

    private static @Nullable Object[] firstRevision(Annotation made, MemberId by) {
        return new @Nullable Object[] {
            made.id().value(),
            made.corpus().value(),
            made.article().value(),
            by.value(),
            made.tag().name(),
            made.span().start(),
            made.span().end(),
            made.writtenFields(),
            utc(made.createdAt())
        };
    }

    void insertLinks(List<Relation> links, Instant now) {
        batches.batchUpdate(
                """
                insert into relation
                    (id, version, corpus_id, article_id, member_id, kind, from_id, to_id, gold, present, created_at)
                values (?, 0, ?, ?, ?, ?, ?, ?, ?, true, ?)
                """,
                links.stream()
                        .map(link -> new @Nullable Object[] {
                            link.id().value(),
                            link.corpus().value(),
                            link.article().value(),
                            link.member().value(),
                            link.kind().name(),
                            link.source().value(),
                            link.target().value(),
                            link.gold(),
                            utc(now)
                        })
                        .toList());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
