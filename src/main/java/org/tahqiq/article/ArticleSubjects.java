package org.tahqiq.article;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tahqiq.team.AuditSubjects;

/** Corpora by their names and articles by their titles, put away or not. */
@Component
class ArticleSubjects implements AuditSubjects {

    private final JdbcClient database;

    ArticleSubjects(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<UUID, Subject> named(Collection<UUID> ids) {
        Map<UUID, Subject> named = new HashMap<>();
        database.sql("""
                        select id, name, 'articles?corpus=' from corpus where id in (:ids)
                        union all select id, title, 'articles/' from article where id in (:ids)
                        """).param("ids", ids).query(row -> {
            UUID id = row.getObject(1, UUID.class);
            named.put(id, new Subject(row.getString(2), row.getString(3) + id));
        });
        return named;
    }
}
