package org.tahqiq.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.tahqiq.ServicesOnly;
import org.tahqiq.team.AccessService;
import org.tahqiq.team.Browser;
import org.tahqiq.team.Member;
import org.tahqiq.team.MemberService;
import org.tahqiq.team.SessionService;
import org.tahqiq.team.SignInService;

/** What one node does for the other, or instead of it. */
@ExtendWith(Pair.Given.class)
class NodesTest {

    private final ConfigurableApplicationContext here;
    private final ConfigurableApplicationContext there;
    private final UUID about = UUID.randomUUID();

    NodesTest(Pair pair) {
        this.here = pair.here();
        this.there = pair.there();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theWorkOfTheClockIsDoneByOne() {
        String work = about.toString();
        assertThat(Stream.of(here, there, here)
                        .filter(node -> node.getBean(Turn.class).take(work)))
                .hasSize(1);
        sql(here, "update turn set until_at = until_at - interval '1 day' where work = ?", work);
        assertThat(there.getBean(Turn.class).take(work)).isTrue();
    }

    @Test
    void aJobGoesOnWhileAnotherNodeStartsAndIsCancelledFromThere() {
        UUID admin = ServicesOnly.signIn(here);
        Job job = here.getBean(Jobs.class).start("test", admin, null, NodesTest::forEver, () -> {});
        Jobs others = there.getBean(Jobs.class);
        Pair.soon().until(() -> is(others, job.id(), now -> now.state() == Job.State.RUNNING));
        others.afterPropertiesSet();
        assertThat(others.underWay()).extracting(Job::id).contains(job.id());
        others.cancel(job.id());
        Pair.soon().until(() -> is(others, job.id(), Job::ended));
        assertThat(others.find(job.id()).orElseThrow().state()).isEqualTo(Job.State.CANCELLED);
    }

    @Test
    void whatANodeThatDiedHadBegunIsBrokenOff() {
        UUID admin = ServicesOnly.signIn(here);
        UUID dead = UUID.randomUUID();
        sql(here, "insert into node (id, seen_at) values (?, clock_timestamp())", dead);
        sql(here, """
                insert into job (id, kind, owner_id, state, done, started_at, node_id)
                values (?, 'test', ?, 'RUNNING', 0, clock_timestamp(), ?)
                """, about, admin, dead);
        Jobs jobs = there.getBean(Jobs.class);
        jobs.afterPropertiesSet();
        assertThat(jobs.find(about).orElseThrow().state()).isEqualTo(Job.State.RUNNING);
        sql(here, "update node set seen_at = clock_timestamp() - interval '1 minute' where id = ?", dead);
        Pair.soon().until(() -> is(jobs, about, now -> now.state() == Job.State.BROKEN_OFF));
    }

    /** It was frozen for longer than a node may be silent, and finds its job ended. */
    @Test
    void aNodeThatWasTakenForDeadStopsItsJobAndLeavesItBrokenOff() throws Exception {
        UUID admin = ServicesOnly.signIn(here);
        CountDownLatch over = new CountDownLatch(1);
        Job job = here.getBean(Jobs.class).start("test", admin, null, NodesTest::forEver, over::countDown);
        Jobs jobs = there.getBean(Jobs.class);
        Pair.soon().until(() -> is(jobs, job.id(), now -> now.state() == Job.State.RUNNING));
        sql(here, "update job set state = 'BROKEN_OFF', ended_at = clock_timestamp() where id = ?", job.id());
        awaitLatch(over);
        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(Job.State.BROKEN_OFF);
    }

    @Test
    void aSessionGoesOnAtTheOtherNodeWhileItsMemberMayComeIn() {
        ServicesOnly.signIn(here);
        MemberService members = here.getBean(MemberService.class);
        var salma = members.add("salma", "سلمى", null);
        String key = key(begin("salma"));
        SessionService others = there.getBean(SessionService.class);
        assertThat(others.resume(key))
                .map(each -> each.who().id())
                .hasValue(salma.member().id());
        assertThat(others.resume(key + "A")).isEmpty();

        SessionService.Begun left = begin("salma");
        here.getBean(SessionService.class).over(left.id());
        assertThat(others.resume(key(left))).isEmpty();

        String link = salma.invitation().link();
        here.getBean(AccessService.class).accept(link.substring(link.lastIndexOf('/') + 1), "كلمة سر طويلة جدا");
        assertThat(others.resume(key)).as("after another password").isEmpty();

        key = key(begin("salma"));
        assertThat(others.resume(key)).isPresent();
        Member now = members.get(salma.member().id());
        members.change(
                now.id(),
                SeenVersion.of(now.version()),
                new MemberService.Change(now.displayName(), null, false, false));
        assertThat(others.resume(key)).as("of a suspended member").isEmpty();
    }

    @Test
    void aSessionThatGoesOnElsewhereBeganWhenItsMemberSignedIn() {
        ServicesOnly.signIn(here);
        here.getBean(MemberService.class).add("huda", "هدى", null);
        SessionService.Begun first = begin("huda");
        OffsetDateTime signedIn = OffsetDateTime.parse("2026-11-01T06:21:00Z");
        sql(here, "update member_session set began_at = ? where id = ?", signedIn, first.id());
        SessionService others = there.getBean(SessionService.class);
        SessionService.Resumed resumed = others.resume(key(first)).orElseThrow();
        SessionService.Begun second = others.begin(resumed.who(), new Browser("Firefox"), resumed.beganAt());
        assertThat(there.getBean(JdbcClient.class)
                        .sql("select began_at from member_session where id = ?")
                        .param(second.id())
                        .query(OffsetDateTime.class)
                        .single())
                .isEqualTo(signedIn);
    }

    private static String key(SessionService.Begun session) {
        return Objects.requireNonNull(session.key());
    }

    private SessionService.Begun begin(String member) {
        return here.getBean(SessionService.class)
                .begin(here.getBean(SignInService.class).byName(member).orElseThrow(), new Browser("Firefox"));
    }

    @Test
    void whatOneDoesAllTheTimeTheEldestDoesThatLives() {
        Neighbours first = here.getBean(Neighbours.class);
        Neighbours second = there.getBean(Neighbours.class);
        assertThat(first.isThisTheEldest()).isTrue();
        assertThat(second.isThisTheEldest()).isFalse();
        UUID elder = here.getBean(Node.class).id();
        sql(here, "update node set seen_at = clock_timestamp() - interval '1 minute' where id = ?", elder);
        assertThat(second.isThisTheEldest()).isTrue();
        assertThat(first.isThisTheEldest()).isFalse();
        Pair.soon().until(first::isThisTheEldest);
        assertThat(second.isThisTheEldest()).isFalse();
    }

    @Test
    void aHomeIsOfOneNode(@TempDir Path home) throws Exception {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:postgresql://x/y");
        Node first = new Node(new Home(home), environment);
        assertThatThrownBy(() -> new Node(new Home(home), environment))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("TAHQIQ_SHARED");
        first.destroy();
        new Node(new Home(home), environment).destroy();
    }

    private static void sql(ConfigurableApplicationContext node, String change, Object... values) {
        node.getBean(JdbcClient.class).sql(change).params(values).update();
    }

    private static boolean is(Jobs jobs, UUID id, Predicate<Job> state) {
        return jobs.find(id).filter(state).isPresent();
    }

    private static Object forEver(Jobs.Progress progress) {
        while (true) {
            progress.step();
            try {
                TimeUnit.MILLISECONDS.sleep(5);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void awaitLatch(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    }
}
