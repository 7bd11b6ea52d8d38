package org.tahqiq.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tahqiq.ServicesOnly;

class SetUpTest {

    private static final int VISITORS = 8;

    @TempDir
    Path folder;

    @Test
    void ofThoseWhoComeAtOnceOneBecomesTheAdmin() throws Exception {
        try (var application = ServicesOnly.start("tahqiq.home=" + folder);
                var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            JdbcClient database = application.getBean(JdbcClient.class);
            // As before anybody was there.
            for (String table : List.of("api_token", "membership", "member")) {
                database.sql("delete from " + table).update();
            }
            AccessService access = application.getBean(AccessService.class);
            String link = access.newSetupLink();
            String secret = link.substring(link.lastIndexOf('/') + 1);
            CyclicBarrier door = new CyclicBarrier(VISITORS);
            List<Callable<Void>> visits = IntStream.range(0, VISITORS)
                    .mapToObj(i -> visit(access, secret, "layla" + i, door))
                    .toList();
            assertThat(visitors.invokeAll(visits).stream().map(Future::state)).containsOnlyOnce(Future.State.SUCCESS);
            assertThat(database.sql("select count(*) from member")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    private static Callable<Void> visit(AccessService access, String secret, String name, CyclicBarrier door) {
        return () -> {
            door.await();
            access.setUp(secret, name, name, "بحيرة هادئة خلف الجبل", false);
            return null;
        };
    }
}
