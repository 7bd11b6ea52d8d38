package org.tahqiq.team.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.Api;
import org.tahqiq.Api.Caller;
import org.tahqiq.Api.Desk;
import org.tahqiq.team.BellFeed;
import org.tahqiq.team.MemberId;

/** What members are told of, and what not. */
class NotificationApiTest {

    private final Desk desk = Api.desk();
    private final Caller editor = desk.editor();
    private final Caller reviewer = desk.reviewer();
    private final Caller curator = desk.curator();
    private String claim;

    @BeforeEach
    void aClaim() {
        claim = editor.mark(desk.article(), "CLAIM", 14, 27).expect(201).id();
    }

    private void assign(Caller by) {
        by.post("/claims/" + claim + "/transitions", Map.of("to", "ASSIGNED", "assignee", reviewer.id()))
                .expect(200);
    }

    private static List<String> kinds(Caller member) {
        return member.all("/me/notifications").stream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    @Test
    void aMemberIsToldOfWhatOthersDoButNotOfTheirOwn() {
        assign(reviewer);
        assertThat(kinds(reviewer)).isEmpty();
        reviewer.post("/claims/" + claim + "/transitions", Map.of("to", "CANDIDATE"))
                .expect(200);
        assign(curator);
        assertThat(kinds(reviewer)).containsExactly("ASSIGNED");
        var told = reviewer.all("/me/notifications").getFirst();
        assertThat(told.path("words").asString()).isEqualTo("40 طائرة وصلت");
        assertThat(told.path("place").asString()).startsWith("articles/").endsWith("?span=" + claim);
        assertThat(told.path("actor").asString()).isEqualTo(curator.id());
        assertThat(kinds(curator)).isEmpty();
        assertThat(kinds(desk.reviewer())).isEmpty();
    }

    @Test
    void everyStepOfAClaimReachesWhomItConcerns() {
        Caller second = desk.reviewer();
        assign(curator);
        String path = "/claims/" + claim;
        reviewer.post(path + "/transitions", Map.of("to", "IN_RESEARCH")).expect(200);
        reviewer.seeing("*")
                .put(path + "/verdict", Map.of("verdict", "FALSE", "rationale", "الرقم 14."))
                .expect(200);
        curator.post(path + "/second-verdict", Map.of("reviewer", second.id())).expect(200);
        second.put(path + "/second-verdict", Map.of("verdict", "FALSE", "rationale", "نعم، 14."))
                .expect(200);
        reviewer.post(path + "/transitions", Map.of("to", "IN_REVIEW")).expect(200);
        curator.post(path + "/transitions", Map.of("to", "CHANGES_REQUESTED", "reason", "أضف دليلًا"))
                .expect(200);
        editor.post("/annotations/" + claim + "/comments", Map.of("body", "انظر يا @" + name(reviewer)))
                .expect(201);
        assertThat(kinds(second)).containsExactly("SENT_TO_REVIEW", "SECOND_VERDICT_ASKED");
        assertThat(kinds(reviewer)).containsExactly("MENTIONED", "SENT_BACK", "ASSIGNED");
    }

    @Test
    void whatIsReadIsNoLongerCounted() {
        assign(curator);
        assertThat(unread()).isEqualTo(1);
        String id = reviewer.all("/me/notifications?unread=true", 1)
                .getFirst()
                .path("id")
                .asString();
        curator.post("/me/notifications/read", Map.of("ids", List.of(id))).refused(404, "not-found");
        reviewer.post("/me/notifications/read", Map.of("ids", List.of(id))).expect(200);
        assertThat(unread()).isZero();
        assertThat(reviewer.all("/me/notifications?unread=true")).isEmpty();
        assertThat(reviewer.all("/me/notifications")).hasSize(1);
        editor.post("/annotations/" + claim + "/comments", Map.of("body", "@" + name(reviewer)))
                .expect(201);
        assertThat(unread()).isEqualTo(1);
        reviewer.post("/me/notifications/read", Map.of()).expect(200);
        assertThat(unread()).isZero();
    }

    @Test
    void whoWantsToHearNothingOfAKindHearsNothingOfIt() {
        var silence = Map.of("kind", "ASSIGNED", "channel", "BELL", "silent", true);
        assertThat(reviewer.put("/me/notification-silence", silence)
                        .expect(200)
                        .json()
                        .path("bell"))
                .hasSize(1);
        assign(curator);
        assertThat(kinds(reviewer)).isEmpty();
        reviewer.put("/me/notification-silence", Map.of("kind", "ASSIGNED", "channel", "BELL", "silent", false))
                .expect(200);
        curator.post("/claims/" + claim + "/transitions", Map.of("to", "CANDIDATE"))
                .expect(200);
        assign(curator);
        assertThat(kinds(reviewer)).containsExactly("ASSIGNED");
        reviewer.put("/me/notification-silence", Map.of("kind", "LUNCH", "channel", "BELL"))
                .refused(422, "unknown-code");
    }

    @Test
    void theBellRingsOnceItIsStored() throws InterruptedException {
        CountDownLatch rung = new CountDownLatch(1);
        Runnable leave =
                Api.bean(BellFeed.class).subscribe(new MemberId(UUID.fromString(reviewer.id())), rung::countDown);
        assign(curator);
        assertThat(rung.await(20, TimeUnit.SECONDS)).isTrue();
        leave.run();
        assertThat(unread()).isEqualTo(1);
    }

    private long unread() {
        return reviewer.get("/me/notifications/unread").json().path("unread").asLong();
    }

    private static String name(Caller member) {
        return Api.bean(JdbcClient.class)
                .sql("select name from member where id = ?")
                .param(UUID.fromString(member.id()))
                .query(String.class)
                .single();
    }
}
