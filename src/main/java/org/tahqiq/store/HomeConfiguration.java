package org.tahqiq.store;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/** Opens the home folder before anything else is made, so that nothing is written into a wrong one. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    private static final String HOME = "tahqiq.home";

    @Bean
    static BeanFactoryPostProcessor home(ConfigurableEnvironment environment) {
        return beans -> {
            Path folder = Path.of(environment.getRequiredProperty(HOME)).toAbsolutePath();
            // The database's address is built from it, and H2 refuses a path that is relative without saying so.
            environment.getPropertySources().addFirst(new MapPropertySource(HOME, Map.of(HOME, folder.toString())));
            beans.registerSingleton("tahqiqHome", Home.open(folder, environment.acceptsProfiles(Profiles.of("demo"))));
        };
    }
}
