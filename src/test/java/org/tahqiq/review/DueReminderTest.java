package org.tahqiq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;

class DueReminderTest {

    private static final LocalDate TODAY = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);

    private final Api.Desk desk = Api.desk();
    private final Caller curator = desk.curator();
    private final Caller reviewer = desk.reviewer();
    private final DueReminder clock = Api.bean(DueReminder.class);

    /** As on the thread of the scheduler, whoever an earlier test signed in on this one. */
    @BeforeEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void remindsOnceOfEachDayThatWasSetAndLeavesTheClaimAsItIs() {
        String claim =
                desk.editor().mark(desk.article(), "CLAIM", 14, 27).expect(201).id();
        curator.post("/claims/" + claim + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
        due(claim, TODAY.plusDays(9));
        clock.remind();
        assertThat(reminders()).isZero();
        due(claim, TODAY.plusDays(1));
        String etag = curator.get("/claims/" + claim).etag();
        clock.remind();
        clock.remind();
        assertThat(reminders()).isEqualTo(1);
        assertThat(curator.get("/claims/" + claim).etag()).isEqualTo(etag);
        due(claim, TODAY);
        clock.remind();
        assertThat(reminders()).isEqualTo(2);
        curator.post("/claims/" + claim + "/transitions", Map.of("to", "DISMISSED", "reason", "OPINION"))
                .expect(200);
        clock.remind();
        assertThat(reminders()).isEqualTo(2);
    }

    private void due(String claim, LocalDate day) {
        curator.put("/claims/" + claim + "/due", Map.of("due", day.toString())).expect(200);
    }

    private long reminders() {
        return reviewer.all("/me/notifications").stream()
                .filter(each -> each.path("kind").asString().equals("DUE_SOON"))
                .count();
    }
}
