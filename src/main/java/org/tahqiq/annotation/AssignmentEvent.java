package org.tahqiq.annotation;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tahqiq.article.ArticleId;
import org.tahqiq.team.Audited;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.MemberId;

/**
 * An assignment is being taken or given, sent, recalled or returned. Published inside the transaction; a listener refuses the change by
 * throwing.
 *
 * @param sentAt when it had been sent before this change; null when it was open or not there
 */
public record AssignmentEvent(
        Change change,
        AssignmentId assignment,
        ArticleId article,
        MemberId member,
        CorpusId auditCorpus,
        @Nullable Instant sentAt,
        Map<String, String> auditAfter)
        implements Audited {

    public enum Change {
        TAKEN,
        SENT,
        RECALLED,
        RETURNED,
        /** Taken from the member again, before they marked anything. */
        TAKEN_BACK
    }

    static AssignmentEvent of(Change change, Assignment assignment, @Nullable Instant sentAt) {
        Map<String, String> after = new TreeMap<>();
        after.put("article", assignment.article().value().toString());
        after.put("state", assignment.state().name());
        after.put("member", assignment.member().value().toString());
        if (change == Change.RETURNED) {
            after.put("note", String.valueOf(assignment.returnNote()));
        }
        return new AssignmentEvent(
                change, assignment.id(), assignment.article(), assignment.member(), assignment.corpus(), sentAt, after);
    }

    @Override
    public String auditAction() {
        return "assignment." + change.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public UUID auditSubject() {
        return assignment.value();
    }

    @Override
    public @Nullable Object auditBefore() {
        return null;
    }
}
