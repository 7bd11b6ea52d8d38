package org.tahqiq.annotation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.AuditSubjects;

/** Annotations by their words, with what hangs on them: comments, relations, passes. A claim has its annotation's id. */
@Component
class AnnotationSubjects implements AuditSubjects {

    private final JdbcClient database;

    AnnotationSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> ids) {
        Map<UUID, Subject> named = new HashMap<>();
        database.sql("""
                        select a.id, substring(a.quote from 1 for 200), a.article_id, a.id
                        from annotation a where a.id in (:ids)
                        union all
                        select c.id, substring(c.body from 1 for 200), c.article_id, c.annotation_id
                        from span_comment c where c.id in (:ids)
                        union all
                        select r.id, substring(a.quote from 1 for 200), r.article_id, r.from_id
                        from relation r join annotation a on a.id = r.from_id where r.id in (:ids)
                        union all
                        select s.id, t.title, s.article_id, null
                        from assignment s join article t on t.id = s.article_id where s.id in (:ids)
                        """).param("ids", ids).query(row -> {
            UUID span = row.getObject(4, UUID.class);
            named.put(
                    row.getObject(1, UUID.class),
                    new Subject(
                            row.getString(2),
                            "articles/" + row.getObject(3, UUID.class) + (span == null ? "" : "?span=" + span)));
        });
        return named;
    }

    @Override
    public Set<UUID> within(UUID subject) {
        return database.sql("""
                        select id from annotation where article_id = :subject
                        union all select id from span_comment where article_id = :subject or annotation_id = :subject
                        union all select id from relation where article_id = :subject
                        union all select id from assignment where article_id = :subject
                        """).param("subject", subject).query(UUID.class).set();
    }
}
