package org.tahqiq.store;

import java.util.Locale;
import java.util.Map;

/** The environment variables by which an installation is set, and whose names admins are told: those of its properties. */
public final class Variables {

    /** As {@code application.yml} reads them. */
    private static final Map<String, String> SHORTER = Map.of("tahqiq.search.opensearch", "TAHQIQ_OPENSEARCH");

    private Variables() {}

    /** {@code TAHQIQ_BASE_URL} for {@code tahqiq.base-url}. */
    public static String of(String property) {
        return SHORTER.getOrDefault(
                property, property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
}
