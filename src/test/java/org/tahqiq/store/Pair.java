package org.tahqiq.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.util.FileSystemUtils;
import org.tahqiq.ServicesOnly;

/** Two nodes on one PostgreSQL, here in one JVM and without their doors; started once for all tests that want them. */
final class Pair implements AutoCloseable {

    private final Path folder = Files.createTempDirectory("pair");
    private final Postgres postgres = Postgres.start(folder.resolve("postgres"));
    private final Queue<Outbox.Heard> heardHere = new ConcurrentLinkedQueue<>();
    private final Queue<Outbox.Heard> heardThere = new ConcurrentLinkedQueue<>();
    private final ConfigurableApplicationContext here = start("here", heardHere);
    private final ConfigurableApplicationContext there = start("there", heardThere);

    private Pair() throws IOException {}

    /** Gives it to whatever test asks for it. */
    static final class Given implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Pair.class;
        }

        @Override
        public Pair resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return test.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Pair.class))
                    .computeIfAbsent(Pair.class, any -> begun(), Pair.class);
        }
    }

    private static Pair begun() {
        try {
            return new Pair();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ConfigurableApplicationContext start(String home, Queue<Outbox.Heard> heard) {
        var node = ServicesOnly.start(Stream.concat(
                        postgres.properties().stream(),
                        Stream.of("tahqiq.home=" + folder.resolve(home), "tahqiq.shared=" + folder.resolve("shared")))
                .toArray(String[]::new));
        node.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> any && any.getPayload() instanceof Outbox.Heard news) {
                heard.add(news);
            }
        });
        return node;
    }

    ConfigurableApplicationContext here() {
        return here;
    }

    ConfigurableApplicationContext there() {
        return there;
    }

    Queue<Outbox.Heard> heardHere() {
        return heardHere;
    }

    Queue<Outbox.Heard> heardThere() {
        return heardThere;
    }

    /** A busy machine is slow, not wrong. */
    static ConditionFactory soon() {
        return await().atMost(60, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        there.close();
        here.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
