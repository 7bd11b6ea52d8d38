package org.tahqiq;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** The demo, as {@code ./tahqiq run} starts it, on a free port and in a folder of its own. */
record Demo(ConfigurableApplicationContext application, SecurityContextHolderStrategy former) implements AutoCloseable {

    static Demo start(Path home) {
        SecurityContextHolderStrategy former = SecurityContextHolder.getContextHolderStrategy();
        return new Demo(
                new SpringApplicationBuilder(Application.class)
                        .profiles("demo")
                        .run("--server.port=0", "--tahqiq.home=" + home, "--logging.level.root=warn"),
                former);
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
