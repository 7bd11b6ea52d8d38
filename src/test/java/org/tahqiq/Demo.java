package org.tahqiq;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The demo, as {@code ./tahqiq run} starts it, on a free port and in a folder of its own. */
record Demo(ConfigurableApplicationContext application, SecurityContextHolderStrategy former) implements AutoCloseable {

    /** @param properties {@code --name=value}; without any of their own, links are refused before a name is asked */
    static Demo start(Path home, String... properties) {
        return start(home, List.of(), properties);
    }

    /** @param beside beans that the shipped demo does not have */
    static Demo start(Path home, List<Class<?>> beside, String... properties) {
        return startAt(0, home, beside, properties);
    }

    /** @param port known before the start, for what is bound to the address; 0 for a free one */
    static Demo startAt(int port, Path home, List<Class<?>> beside, String... properties) {
        SecurityContextHolderStrategy former = SecurityContextHolder.getContextHolderStrategy();
        var application = new SpringApplicationBuilder(Application.class)
                .sources(beside.toArray(Class[]::new))
                .profiles("demo")
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=" + port,
                                        "--tahqiq.home=" + home,
                                        "--tahqiq.outbound.ports=1",
                                        "--logging.level.root=warn"),
                                Stream.of(properties))
                        .toArray(String[]::new));
        // Its own, whatever another application of this JVM sets meanwhile.
        SecurityContextHolder.setContextHolderStrategy(application.getBean(SecurityContextHolderStrategy.class));
        // Nobody is shown around but in the test of it.
        application
                .getBean(JdbcTemplate.class)
                .update("insert into preferences (member_id, digits, months, toured) select id, 'LATIN', 'EGYPT', true"
                        + " from member where not exists (select 1 from preferences)");
        return new Demo(application, former);
    }

    String address() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        application.close();
        // Vaadin gives each application a strategy of its own and makes it the JVM's: another one that still runs needs
        // its own back.
        SecurityContextHolder.setContextHolderStrategy(former);
    }
}
