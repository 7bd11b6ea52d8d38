package org.tahqiq;

import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringSecurityAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.tahqiq.team.Callers;
import org.tahqiq.ui.Translations;

/**
 * The application without its doors: the product's data source, schema, security and services, but no screen and no REST. What goes
 * out to readers is said by the bundles.
 */
@Import(Translations.class)
@EnableAutoConfiguration(
        exclude = {SpringBootAutoConfiguration.class, SpringSecurityAutoConfiguration.class, VaadinScopesConfig.class})
@ComponentScan(
        basePackages = {
            "org.tahqiq.store",
            "org.tahqiq.team",
            "org.tahqiq.article",
            "org.tahqiq.annotation",
            "org.tahqiq.suggestion",
            "org.tahqiq.review",
            "org.tahqiq.curation",
            "org.tahqiq.exchange"
        },
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.tahqiq\\.\\w+\\.(ui|rest)\\..*"))
public final class ServicesOnly {

    /** Starts with an admin as its only member. */
    public static ConfigurableApplicationContext start(String... properties) {
        return run(Stream.concat(Stream.of("tahqiq.bootstrap-token=" + "t".repeat(32)), Stream.of(properties)));
    }

    /** Starts as a new installation does, with nobody in it. */
    public static ConfigurableApplicationContext startWithoutMembers(String... properties) {
        return run(Stream.of(properties));
    }

    private static ConfigurableApplicationContext run(Stream<String> properties) {
        return new SpringApplicationBuilder(ServicesOnly.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .run(Stream.concat(Stream.of("tahqiq.outbound.ports=1", "logging.level.root=off"), properties)
                        .map(property -> "--" + property)
                        .toArray(String[]::new));
    }

    /** Lets this thread act as the admin. */
    public static UUID signIn(ConfigurableApplicationContext application) {
        return Callers.signInAdmin(application).value();
    }
}
