package org.tahqiq.store;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * What the settings of an installation may be. Looked at before anything is made: a bean, or a condition of one, that cannot read one
 * knows neither its variable nor what it takes, and some would rather be misread in silence.
 */
final class SettingRules implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Logger LOG = LoggerFactory.getLogger(SettingRules.class);

    private static final String NETWORKS = "networks (CIDR), a comma between them, such as 10.0.0.0/8";

    /** What may hold a secret is not repeated on a console. */
    private static final Set<String> UNTOLD = Set.of("TAHQIQ_BOOTSTRAP_TOKEN", "TAHQIQ_DB_URL");

    private static final Set<String> PROFILES = Set.of("demo", "postgresql");
    private static final List<String> OF_A_DATABASE = List.of("TAHQIQ_DB_URL", "TAHQIQ_DB_USER", "TAHQIQ_DB_PASSWORD");

    private record Rule(String property, String takes, Predicate<String> isFine) {

        String variable() {
            return Variables.of(property);
        }
    }

    private static final List<Rule> ALL = List.of(
            // before the address, which has the port in it where nobody wrote one
            new Rule(
                    "server.port",
                    "a port from 1 to 65535, or 0 for any that is free",
                    value -> value.isEmpty() || value.equals("0") || isNumber(value, 65535)),
            new Rule(
                    "tahqiq.base-url",
                    "the public address without a slash at its end, such as https://tahqiq.example.org",
                    SettingRules::isAddress),
            new Rule(
                    "tahqiq.bootstrap-token",
                    "32 or more visible ASCII characters",
                    value -> value.matches("|[\\x21-\\x7E]{32,}")),
            new Rule(
                    "TAHQIQ_DB_URL",
                    "the address of a PostgreSQL database, such as jdbc:postgresql://localhost:5432/tahqiq",
                    value -> value.isEmpty() || value.startsWith("jdbc:postgresql:")),
            new Rule("tahqiq.claims-due", "a length of time, such as 3d or 12h", reads(DurationStyle::detectAndParse)),
            new Rule("tahqiq.drain", "a length of time, such as 20s", reads(DurationStyle::detectAndParse)),
            new Rule(
                    "tahqiq.requests-per-second",
                    "a whole number above zero",
                    value -> isNumber(value, Integer.MAX_VALUE)),
            new Rule("tahqiq.files-per-corpus", "a size, such as 50GB", reads(DataSize::parse)),
            new Rule("tahqiq.files-per-member", "a size, such as 10GB", reads(DataSize::parse)),
            new Rule(
                    "tahqiq.outbound.ports",
                    "ports, a comma between them, such as 80,443",
                    value -> Arrays.stream(list(value)).allMatch(port -> isNumber(port, 65535))),
            new Rule("tahqiq.outbound.networks", NETWORKS, SettingRules::areNetworks),
            new Rule("tahqiq.oidc.networks", NETWORKS, SettingRules::areNetworks),
            new Rule(
                    "tahqiq.nightly",
                    "second, minute, hour, day, month and weekday, such as 0 30 2 * * *, or - for never",
                    value -> value.equals("-") || CronExpression.isValidExpression(value)),
            new Rule("tahqiq.durability", "power or process", Set.of("power", "process")::contains),
            new Rule("tahqiq.self-check", "refuse or tell", Set.of("refuse", "tell")::contains));

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        require(context.getEnvironment());
    }

    /** @throws StartRefused naming the variable and what it takes */
    static void require(ConfigurableEnvironment environment) {
        slips(environment).forEach(LOG::warn);
        requireTheDatabaseThatIsMeant(environment);
        for (Rule rule : ALL) {
            String value = environment.getProperty(rule.property);
            if (value != null && !rule.isFine.test(value)) {
                String given = UNTOLD.contains(rule.variable()) ? "" : "; it is “%s”".formatted(value);
                throw new StartRefused(
                        "%s takes %s%s. Correct it, or leave it out.".formatted(rule.variable(), rule.takes, given));
            }
        }
    }

    /** Variables that nobody reads, most likely slips of the pen: their defaults hold, and somebody should know. */
    static List<String> slips(ConfigurableEnvironment environment) {
        return environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                        instanceof EnumerablePropertySource<?> variables
                ? Arrays.stream(variables.getPropertyNames())
                        .filter(name -> Variables.isUnread(name, variables.getProperty(name)))
                        .filter(name -> environment.getPropertySources().stream()
                                .filter(source -> source != variables)
                                // Boot's view of all the others holds the variables, too.
                                .filter(source ->
                                        !ConfigurationPropertySources.isAttachedConfigurationPropertySource(source))
                                .noneMatch(source -> source.containsProperty(
                                        name.toLowerCase(Locale.ROOT).replace('_', '.'))))
                        .sorted()
                        .map(name ->
                                "%s is read by nobody; the nearest name is %s".formatted(name, Variables.nearest(name)))
                        .toList()
                : List.of();
    }

    /** Else a slip of the pen starts an empty database of its own, and nobody sees it before the work is in the wrong place. */
    private static void requireTheDatabaseThatIsMeant(Environment environment) {
        for (String profile : environment.getActiveProfiles()) {
            if (!PROFILES.contains(profile)) {
                throw new StartRefused(
                        "SPRING_PROFILES_ACTIVE takes postgresql; “%s” is unknown. Correct it, or leave it out."
                                .formatted(profile));
            }
        }
        // Who moves names a database that is not ours yet.
        if (HomeConfiguration.isEmbedded(environment)
                && !HomeConfiguration.MOVE.equals(environment.getProperty(HomeConfiguration.COMMAND))) {
            for (String variable : OF_A_DATABASE) {
                if (StringUtils.hasLength(environment.getProperty(variable))) {
                    throw new StartRefused(
                            "%s is set, but the embedded database would be used. Set SPRING_PROFILES_ACTIVE=postgresql, or leave %1$s out."
                                    .formatted(variable));
                }
            }
        }
    }

    private static Predicate<String> reads(Function<String, Object> reader) {
        return value -> {
            try {
                return reader.apply(value) != null;
            } catch (IllegalArgumentException e) {
                return false;
            }
        };
    }

    private static boolean isAddress(String value) {
        return reads(URI::create).test(value) && isAddress(URI.create(value));
    }

    private static boolean isAddress(URI address) {
        return address.getHost() != null
                && Set.of("http", "https").contains(address.getScheme())
                && address.getUserInfo() == null
                && address.getQuery() == null
                && address.getFragment() == null
                && !address.getPath().endsWith("/");
    }

    private static boolean isNumber(String value, int most) {
        return value.matches("[0-9]{1,10}") && Long.parseLong(value) >= 1 && Long.parseLong(value) <= most;
    }

    private static boolean areNetworks(String value) {
        return reads(networks -> OutboundFilter.publicOr(list(networks))).test(value);
    }

    private static String[] list(String value) {
        return StringUtils.trimArrayElements(StringUtils.commaDelimitedListToStringArray(value));
    }
}
