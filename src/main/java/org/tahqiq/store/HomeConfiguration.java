package org.tahqiq.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Opens the home folder before anything else is made, so that nothing is written into a wrong one. */
@Configuration(proxyBeanMethods = false)
public class HomeConfiguration {

    /** Which command is done at the console, where one is; set by whoever starts it. */
    public static final String COMMAND = "tahqiq.command";

    /** The one that leaves the embedded database. */
    public static final String MOVE = "move-to-postgresql";

    private static final String BEAN = "tahqiqHome";
    private static final String HOME = "tahqiq.home";
    private static final String SHARED = "tahqiq.shared";

    @Bean
    static BeanFactoryPostProcessor home(ConfigurableEnvironment environment) {
        return beans -> {
            Path folder = Path.of(environment.getRequiredProperty(HOME)).toAbsolutePath();
            // The database's address is built from it, and H2 refuses a path that is relative without saying so.
            environment.getPropertySources().addFirst(new MapPropertySource(HOME, Map.of(HOME, folder.toString())));
            boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
            if (demo) {
                requireThisMachineAlone(environment);
            }
            Home home = Home.open(folder, shared(environment, folder), demo);
            if (isEmbedded(environment)) {
                home.requireNotMoved();
            }
            beans.registerSingleton(BEAN, home);
            // The last that ends: a start that failed later, at the database say, leaves no folder either.
            ((DefaultSingletonBeanRegistry) beans).registerDisposableBean(BEAN, home::leaveNothingEmpty);
        };
    }

    /** Everybody knows a demo's passwords: it is reached from this machine only, and its data stay in its own folder. */
    static void requireThisMachineAlone(Environment environment) {
        String address = environment.getProperty("server.address", "0.0.0.0");
        try {
            if (!InetAddress.getByName(address).isLoopbackAddress()) {
                throw new StartRefused(
                        "A demo is for this machine alone, but SERVER_ADDRESS is %s. Leave it out, or use serve."
                                .formatted(address));
            }
        } catch (UnknownHostException e) {
            throw new StartRefused("SERVER_ADDRESS %s is no address of this machine.".formatted(address));
        }
        if (!isEmbedded(environment)) {
            throw new StartRefused("A demo keeps its data in its own folder, not in a database of others. Use serve.");
        }
    }

    /** What is beside a home's own database is its own, too: a restore begins by finding nothing there. */
    static Path shared(Environment environment, Path home) {
        Path shared = Path.of(environment.getRequiredProperty(SHARED)).toAbsolutePath();
        if (isEmbedded(environment) && !shared.equals(home)) {
            throw new StartRefused("TAHQIQ_SHARED is for several nodes, and those need PostgreSQL. Leave it out.");
        }
        return shared;
    }

    /** Whether the database is a file of the home, which no other process can use. */
    public static boolean isEmbedded(Environment environment) {
        return environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:");
    }
}
