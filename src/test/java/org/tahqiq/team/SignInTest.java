package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tahqiq.Api;
import org.tahqiq.store.Saving;
import org.tahqiq.text.Refusal;

/** The door of people, over HTTP, as a browser or a guessing script comes to it. */
class SignInTest {

    private static final String PASSWORD = "كلمة مرور طويلة جدًا";

    private final JdbcClient database = Api.bean(JdbcClient.class);

    @BeforeEach
    void forgetTheTriesOfOtherTests() {
        database.sql("delete from sign_in_brake").update();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "3,0", "4,1", "5,2", "6,4", "13,512", "14,900", "15,900", "1000000,900"})
    void theWaitDoublesFromASecondToAQuarterOfAnHour(int tries, int seconds) {
        assertThat(SignInBrake.waitAfter(tries, 4)).hasSeconds(seconds);
    }

    @Test
    void fromTheFifthTryOnGuessingSlowsDown() throws Exception {
        String name = member();
        for (int i = 0; i < 4; i++) {
            assertThat(tryIn(name, "wrong").headers().firstValue("Location"))
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/login?error"));
        }
        HttpResponse<Void> refused = tryIn(name, PASSWORD);
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login?wait="));
        assertThat(refused.headers().firstValueAsLong("Retry-After")).isPresent();
        HttpResponse<Void> script = window("*/*").signIn(name, PASSWORD);
        assertThat(script.statusCode()).isEqualTo(429);
        assertThat(script.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    void theRightPasswordAfterTheWaitOpensAndForgets() throws Exception {
        String name = member();
        for (int i = 0; i < 4; i++) {
            tryIn(name, "wrong");
        }
        Thread.sleep(1100);
        Window window = window("text/html");
        window.signIn(name, PASSWORD);
        assertThat(window.isIn()).isTrue();
        assertThat(tryIn(name, "wrong").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?error");
    }

    @Test
    void fiftyGuessesAtOnceAreNoMoreThanFour() {
        String name = member();
        AtomicInteger through = new AtomicInteger();
        try (var guessers = java.util.concurrent.Executors.newFixedThreadPool(16)) {
            IntStream.range(0, 50)
                    .forEach(i -> guessers.submit(() -> {
                        if (tryIn(name, "wrong")
                                .headers()
                                .firstValue("Location")
                                .orElse("")
                                .endsWith("?error")) {
                            through.incrementAndGet();
                        }
                        return null;
                    }));
        }
        // The fifth may be made after its second of waiting, while the others are still being answered.
        assertThat(through).hasValueBetween(1, 7);
    }

    @Test
    void aNameNobodyHasIsRefusedInTheSameWords() throws Exception {
        String known = tryIn(member(), "wrong").headers().firstValue("Location").orElseThrow();
        String unknown =
                tryIn(fresh("لا-أحد"), "wrong").headers().firstValue("Location").orElseThrow();
        assertThat(unknown).isEqualTo(known);
    }

    /** A hash is compared either way, which is nearly all of the time; no clock of a wall is asked, only one answer beside the other. */
    @Test
    void aNameNobodyHasIsRefusedAsSlowlyAsAWrongPassword() throws Exception {
        String name = member();
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            forgetTheTriesOfOtherTests();
            known.add(nanos(name));
            unknown.add(nanos(fresh("لا-أحد")));
        }
        Collections.sort(known);
        Collections.sort(unknown);
        assertThat(unknown.get(4)).isGreaterThan(known.get(4) / 2);
    }

    private static long nanos(String name) throws Exception {
        long start = System.nanoTime();
        tryIn(name, "wrong");
        return System.nanoTime() - start;
    }

    @Test
    void whoeverGuessesElsewhereDoesNotSlowTheOwner() {
        String name = fresh("ليلى");
        SignInBrake brake = Api.bean(SignInBrake.class);
        TransactionTemplate transactions = Api.bean(TransactionTemplate.class);
        for (int i = 0; i < 60; i++) {
            transactions.executeWithoutResult(status -> brake.take(name, "192.0.2.1"));
        }
        transactions.executeWithoutResult(status -> {
            assertThat(brake.take(name, "192.0.2.1")).isPositive();
            assertThat(brake.take(name, "192.0.2.2")).isZero();
        });
    }

    @Test
    void membersWithoutAPasswordAreNobodyAtTheDoor() throws Exception {
        String invited = fresh("مدعوة");
        admin().post("/members", Map.of("name", invited)).expect(201);
        String to = tryIn(invited, "wrong").headers().firstValue("Location").orElseThrow();
        assertThat(to).endsWith("/login?error");
    }

    @Test
    void comingInBeingRefusedAndLeavingAreWrittenDown() throws Exception {
        String name = member();
        tryIn(name, "wrong");
        Window window = window("text/html");
        window.signIn(name, PASSWORD);
        Callers.signIn(Api.bean(Members.class), name);
        Api.application()
                .publishEvent(new LogoutSuccessEvent(Objects.requireNonNull(
                        SecurityContextHolder.getContext().getAuthentication())));
        SecurityContextHolder.clearContext();
        assertThat(actions(id(name))).containsSubsequence("sign-in.refused", "sign-in", "sign-out");
        tryIn(fresh("لا-أحد"), "wrong");
        assertThat(actions(AuditTrail.INSTALLATION)).contains("sign-in.refused");
        assertThat(Chains.broken(Api.bean(javax.sql.DataSource.class))).isEmpty();
    }

    @Test
    void aNewPasswordEndsEverySessionOfTheOldOne() throws Exception {
        String name = member();
        Window old = window("text/html");
        old.signIn(name, PASSWORD);
        assertThat(old.isIn()).isTrue();
        choose(invite(id(name)), "كلمة أخرى طويلة جدًا");
        assertThat(old.isIn()).isFalse();
        Window fresh = window("text/html");
        fresh.signIn(name, "كلمة أخرى طويلة جدًا");
        assertThat(fresh.isIn()).isTrue();
    }

    @Test
    void membersChangeTheirPasswordByThePresentOneAndGuessesAtItSlowDown() throws Exception {
        String name = member();
        String other = "كلمة أخرى طويلة جدًا";
        Window old = window("text/html");
        old.signIn(name, PASSWORD);
        OwnPasswordService own = Api.bean(OwnPasswordService.class);
        Callers.signIn(Api.bean(Members.class), name);
        try {
            assertThat(own.has()).isTrue();
            assertThatThrownBy(() -> own.change("ليست هي كلمتي", other)).hasMessage("password-wrong");
            assertThatThrownBy(() -> own.change(PASSWORD, "قصيرة")).hasMessage("password-short");
            assertThat(old.isIn()).isTrue();
            own.change(PASSWORD, other);
            assertThat(old.isIn()).isFalse();
            // A slow machine earns another guess while it hashes.
            int guesses = 0;
            while ("password-wrong"
                    .equals(catchThrowable(() -> own.change(PASSWORD, other)).getMessage())) {
                assertThat(++guesses).isLessThan(20);
            }
            assertThat(guesses).isGreaterThanOrEqualTo(4);
            assertThatThrownBy(() -> own.change(other, PASSWORD)).hasMessage("password-wait");
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(actions(id(name))).contains("member.password-set");
    }

    @Test
    void suspendingAMemberEndsTheirSessionsAndTokens() throws Exception {
        String name = member();
        Window window = window("text/html");
        window.signIn(name, PASSWORD);
        assertThat(window.isIn()).isTrue();
        Api.Caller script = Api.member(id(name).toString(), List.of("read"));
        script.get("/me").expect(200);
        admin().seeing("*")
                .patch("/members/" + id(name), Map.of("enabled", false))
                .expect(200);
        assertThat(window.isIn()).isFalse();
        assertThat(tryIn(name, PASSWORD).headers().firstValue("Location").orElseThrow())
                .endsWith("/login?suspended");
        assertThat(tryIn(name, "wrong").headers().firstValue("Location").orElseThrow())
                .endsWith("/login?error");
        script.get("/me").refused(401, "unauthorized");
        admin().seeing("*")
                .patch("/members/" + id(name), Map.of("enabled", true))
                .expect(200);
        assertThat(window.isIn()).isFalse();
        window.signIn(name, PASSWORD);
        assertThat(window.isIn()).isTrue();
    }

    @Test
    void aSessionEndedFromElsewhereIsOverWithItsNextRequest() throws Exception {
        String name = member();
        Window here = window("text/html");
        here.signIn(name, PASSWORD);
        Window there = window("text/html");
        there.signIn(name, PASSWORD);
        assertThat(here.isIn()).isTrue();
        assertThat(there.isIn()).isTrue();
        SessionService sessions = Api.bean(SessionService.class);
        Callers.signIn(Api.bean(Members.class), name);
        try {
            List<SessionService.Session> own = sessions.own();
            assertThat(own).hasSize(2);
            sessions.end(own.getFirst().id());
            assertThat(sessions.own()).containsExactly(own.getLast());
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(List.of(here.isIn(), there.isIn())).containsExactlyInAnyOrder(true, false);
        assertThat(actions(id(name))).contains("session.ended");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() throws Exception {
        String name = member();
        Window window = window("text/html");
        window.signIn(name, PASSWORD);
        assertThat(window.isIn()).isTrue();
        UUID session = database.sql("select id from member_session where member_id = ?")
                .param(id(name))
                .query(UUID.class)
                .single();
        Callers.signInAdmin(Api.application());
        try {
            assertThatThrownBy(() -> Api.bean(SessionService.class).end(session))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("not-found"));
        } finally {
            SecurityContextHolder.clearContext();
        }
        assertThat(window.isIn()).isTrue();
    }

    /** Another one is what a restart or a second node has. */
    @Test
    void theWaitIsNotForgottenByARestart() throws Exception {
        String name = member();
        for (int i = 0; i < 3; i++) {
            tryIn(name, "wrong");
        }
        // The wait is a second: on a busy machine it would be over before it is asked for.
        InstantSource lastTry = InstantSource.fixed(Instant.now());
        tryIn(name, "wrong");
        SignInBrake other = new SignInBrake(database, Api.bean(Saving.class), lastTry);
        String address = database.sql(
                        "select detail from audit_event where subject_id = ? and action = 'sign-in.refused'")
                .param(id(name))
                .query(String.class)
                .list()
                .getFirst()
                .replaceAll(".*\"address\":\"([^\"]*)\".*", "$1");
        Duration wait = Api.bean(TransactionTemplate.class).execute(status -> other.take(name, address));
        assertThat(wait).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "password1234",
        "qwertyuiopasdf",
        "111111111111",
        "abcdefghijklmn",
        "P@ssw0rd1234",
        "iloveyou12345",
        "123456789012",
        "4321drowssap",
        "ليلىليلىليلىليلى",
        "tahqiqtahqiq"
    })
    void whatGuessersTryFirstIsNoPassword(String password) {
        assertThatThrownBy(() -> Passwords.check(password, "ليلى"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("password-common"));
    }

    @ParameterizedTest
    @CsvSource({PASSWORD, "correct horse battery staple", "نخلة على باب البيت القديم", "kx7-Vw2-pq9-Zt4"})
    void aSentenceOfOnesOwnIsAPassword(String password) {
        Passwords.check(password, "ليلى");
    }

    /** A member who has chosen a password. */
    private static String member() {
        String name = fresh("ليلى");
        choose(admin().post("/members", Map.of("name", name)).expect(201).text("invitation"), PASSWORD);
        return name;
    }

    private static String invite(UUID member) {
        Callers.signInAdmin(Api.application());
        try {
            return Api.bean(MemberService.class)
                    .inviteAgain(new MemberId(member))
                    .link();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void choose(String link, String password) {
        Api.bean(AccessService.class).accept(link.substring(link.lastIndexOf('/') + 1), password);
    }

    private UUID id(String name) {
        return database.sql("select id from member where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private List<String> actions(UUID subject) {
        return database.sql("select action from audit_event where subject_id = ? order by seq")
                .param(subject)
                .query(String.class)
                .list();
    }

    private static HttpResponse<Void> tryIn(String name, String password) throws Exception {
        return window("text/html").signIn(name, password);
    }

    private static Window window(String accept) {
        return new Window(Api.address(), accept);
    }
}
