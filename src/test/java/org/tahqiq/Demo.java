package org.tahqiq;

import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo, as {@code ./tahqiq run} starts it, on a free port and in a folder of its own. */
record Demo(ConfigurableApplicationContext application) implements AutoCloseable {

    static Demo start(Path home) {
        return new Demo(new SpringApplicationBuilder(Application.class)
                .profiles("demo")
                .run("--server.port=0", "--tahqiq.home=" + home, "--logging.level.root=warn"));
    }

    String address() {
        return "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @Override
    public void close() {
        application.close();
    }
}
