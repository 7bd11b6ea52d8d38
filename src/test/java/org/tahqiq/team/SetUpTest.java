package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.tahqiq.ServicesOnly;
import org.tahqiq.store.Postgres;
import org.tahqiq.text.Refusal;

/** Row 17: a new installation has nobody in it, and lets in one person by one link. */
class SetUpTest {

    private static final int VISITORS = 8;
    private static final String PASSWORD = "بحيرة هادئة خلف الجبل";

    @TempDir
    Path folder;

    @Test
    void ofThoseWhoComeAtOnceOneBecomesTheAdmin() throws Exception {
        try (var application = ServicesOnly.startWithoutMembers("tahqiq.home=" + folder)) {
            race(application);
        }
    }

    @Test
    void ofThoseWhoComeAtOnceOneBecomesTheAdminOnPostgresToo() throws Exception {
        try (Postgres server = Postgres.start(folder.resolve("postgres"));
                var application = ServicesOnly.startWithoutMembers(onIt(server))) {
            race(application);
        }
    }

    /** A link is used up by whoever got in, and not by a password that was refused. */
    @Test
    void whoeverIsRefusedMayTryAgain() {
        try (var application = ServicesOnly.startWithoutMembers("tahqiq.home=" + folder)) {
            AccessService access = application.getBean(AccessService.class);
            String secret = secret(application);
            assertThat(answer(access, secret, "layla", "password1234")).isNotEqualTo("in");
            assertThatThrownBy(() -> access.setUp(secret, "ليلى حداد", "x".repeat(101), "قصيرة", false))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.details())
                                    .extracting(Refusal.Detail::field)
                                    .containsExactly("name", "displayName", "password"));
            assertThat(answer(access, secret, "layla", PASSWORD)).isEqualTo("in");
            assertThat(answer(access, secret, "salma", PASSWORD)).isEqualTo("link-dead");
        }
    }

    private String[] onIt(Postgres server) throws IOException {
        List<String> properties = new ArrayList<>(server.properties());
        properties.add("tahqiq.home=" + folder.resolve("home"));
        return properties.toArray(String[]::new);
    }

    private static void race(ConfigurableApplicationContext application) throws Exception {
        JdbcClient database = application.getBean(JdbcClient.class);
        assertThat(members(database)).isEmpty();
        // Somebody tried another door before, or the race would be decided by who begins the audit chain.
        application.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated("admin", "admin"),
                new BadCredentialsException("")));
        assertThat(database.sql("select seq from audit_chain").query(Long.class).list())
                .containsExactly(1L);
        AccessService access = application.getBean(AccessService.class);
        String secret = secret(application);
        CyclicBarrier door = new CyclicBarrier(VISITORS);
        List<Callable<String>> visits = IntStream.range(0, VISITORS)
                .<Callable<String>>mapToObj(i -> () -> {
                    door.await();
                    return answer(access, secret, "layla" + i, PASSWORD);
                })
                .toList();
        List<String> answers = new ArrayList<>();
        try (ExecutorService visitors = Executors.newFixedThreadPool(VISITORS)) {
            for (Future<String> each : visitors.invokeAll(visits)) {
                answers.add(each.get());
            }
        }
        assertThat(answers).containsOnly("in", "link-dead").containsOnlyOnce("in");
        assertThat(members(database)).containsExactly("layla" + answers.indexOf("in"));
    }

    private static String secret(ConfigurableApplicationContext application) {
        String path = Callers.setUpPath(application);
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String answer(AccessService access, String secret, String name, String password) {
        try {
            access.setUp(secret, name, name, password, false);
            return "in";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> members(JdbcClient database) {
        return database.sql("select name from member").query(String.class).list();
    }
}
