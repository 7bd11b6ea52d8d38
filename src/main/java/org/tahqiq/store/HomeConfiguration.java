package org.tahqiq.store;

import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Opens the home folder before anything else is made, so that nothing is written into a wrong one. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    static BeanFactoryPostProcessor home(Environment environment) {
        return beans -> beans.registerSingleton(
                "tahqiqHome",
                Home.open(
                        Path.of(environment.getRequiredProperty("tahqiq.home")),
                        environment.acceptsProfiles(Profiles.of("demo"))));
    }
}
