package org.tahqiq.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.team.Chains;

/**
 * What a crash did to a database.
 *
 * @param lost what was acknowledged and is not there, or not as it was acknowledged
 * @param half rows without the others that were saved with them
 */
record Damage(List<String> lost, List<String> half) {

    /** Each counts what may not be there. */
    private static final Map<String, String> HALVES = Map.of(
            "annotations whose revisions are missing", """
                    select count(*) from annotation a where a.version + 1 <>
                        (select count(*) from revision r where r.annotation_id = a.id)""",
            "revisions without their audit events", """
                    select count(*) from annotation a where
                        (select count(*) from revision r where r.annotation_id = a.id) <>
                        (select count(*) from audit_event e where e.subject_id = a.id and e.action like 'annotation.%')""",
            "revisions without their annotation", """
                    select count(*) from revision r where not exists
                        (select 1 from annotation a where a.id = r.annotation_id)""",
            "verdicts without their review", """
                    select count(*) from verdict v where not exists
                        (select 1 from review r where r.claim_id = v.claim_id)""",
            "publications without their page", """
                    select count(*) from review r where r.state = 'PUBLISHED' and not exists
                        (select 1 from published_claim p where p.claim_id = r.claim_id)""",
            "pages without their audit events", """
                    select count(*) from published_claim p where not exists
                        (select 1 from audit_event e where e.subject_id = p.claim_id and e.action = 'claim.published')""",
            "articles that came in by half", """
                    select count(*) from corpus c where c.name = 'وارد' and
                        (select count(*) from annotation a where a.corpus_id = c.id) not in (0, 3)""",
            "verdicts or moves without their audit events", """
                    select count(*) from review r where r.version + 1 <>
                        (select count(*) from audit_event e where e.subject_id = r.claim_id
                            and e.action in ('claim.moved', 'claim.judged'))
                        + (select count(*) from evidence v where v.claim_id = r.claim_id)
                      or (select count(*) from verdict v where v.claim_id = r.claim_id) <>
                        (select count(*) from audit_event e where e.subject_id = r.claim_id and e.action = 'claim.judged')""");

    /** Looks for everything that was acknowledged in these shifts, and for halves and broken audit chains anywhere. */
    static Damage of(DataSource source, Collection<Shift> shifts) {
        JdbcClient database = JdbcClient.create(source);
        List<String> half = new ArrayList<>();
        HALVES.forEach((what, sql) -> {
            long found = database.sql(sql).query(Long.class).single();
            if (found > 0) {
                half.add(found + " " + what);
            }
        });
        Chains.broken(source).forEach(chain -> half.add("broken audit chain " + chain));
        return new Damage(lost(database, shifts), half);
    }

    /** As {@link #of(DataSource, Collection)}, with the larger work that was done in this home. */
    static Damage of(DataSource source, Collection<Shift> shifts, Path home, Collection<Chores.Done> done) {
        Damage found = of(source, shifts);
        List<String> lost = new ArrayList<>(found.lost());
        lost.addAll(Chores.lost(JdbcClient.create(source), home, done));
        return new Damage(lost, found.half());
    }

    private static List<String> lost(JdbcClient database, Collection<Shift> shifts) {
        Map<UUID, Shift.Span> spans = new HashMap<>();
        Map<UUID, String> fields = new HashMap<>();
        RowCallbackHandler annotation = row -> {
            UUID id = row.getObject(1, UUID.class);
            int start = row.getInt(2);
            spans.put(id, new Shift.Span(start, start + row.getString(3).length()));
            fields.put(id, row.getString(4));
        };
        database.sql("select id, span_start, quote, fields from annotation where present = true")
                .query(annotation);
        Map<UUID, String> rationales = new HashMap<>();
        RowCallbackHandler verdict = row -> rationales.put(row.getObject(1, UUID.class), row.getString(2));
        database.sql("select claim_id, rationale from verdict").query(verdict);
        List<String> lost = new ArrayList<>();
        for (Shift shift : shifts) {
            shift.marked().forEach((id, span) -> {
                if (!span.equals(spans.get(id))) {
                    lost.add("annotation " + id);
                }
            });
            shift.worded().forEach((id, wording) -> {
                if (!fields.getOrDefault(id, "").contains(wording)) {
                    lost.add("wording of " + id);
                }
            });
            shift.judged().forEach((id, rationale) -> {
                if (!rationale.equals(rationales.get(id))) {
                    lost.add("verdict on " + id);
                }
            });
        }
        return lost;
    }
}
