package org.tahqiq.store;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The environment variables by which an installation is set, and whose names admins are told: those of its properties. */
public final class Variables {

    /** As {@code application.yml} reads them. */
    private static final Map<String, String> SHORTER = Map.of("tahqiq.search.opensearch", "TAHQIQ_OPENSEARCH");

    /** All of ours that anything reads: the application, {@code ./tahqiq} and what is in {@code docker/}. */
    private static final Set<String> KNOWN = Set.of(
            "TAHQIQ_BASE_URL",
            "TAHQIQ_BOOTSTRAP_TOKEN",
            "TAHQIQ_CLAIMS_DUE",
            "TAHQIQ_DB_PASSWORD",
            "TAHQIQ_DB_URL",
            "TAHQIQ_DB_USER",
            "TAHQIQ_DRAIN",
            "TAHQIQ_DURABILITY",
            "TAHQIQ_FILES_PER_CORPUS",
            "TAHQIQ_FILES_PER_MEMBER",
            "TAHQIQ_HEAP",
            "TAHQIQ_HOME",
            "TAHQIQ_LOG_FORMAT",
            "TAHQIQ_MAIL_FROM",
            "TAHQIQ_NIGHTLY",
            "TAHQIQ_NODE_A",
            "TAHQIQ_NODE_B",
            "TAHQIQ_OIDC_CLIENT_ID",
            "TAHQIQ_OIDC_CLIENT_SECRET",
            "TAHQIQ_OIDC_GROUPS_CLAIM",
            "TAHQIQ_OIDC_ISSUER",
            "TAHQIQ_OIDC_NAME",
            "TAHQIQ_OIDC_NETWORKS",
            "TAHQIQ_OIDC_ROLES",
            "TAHQIQ_OPENSEARCH",
            "TAHQIQ_OPENSEARCH_NAME",
            "TAHQIQ_OPENSEARCH_PASSWORD",
            "TAHQIQ_OPENSEARCH_USER",
            "TAHQIQ_OUTBOUND_NETWORKS",
            "TAHQIQ_OUTBOUND_PORTS",
            "TAHQIQ_PROXY",
            "TAHQIQ_REQUESTS_PER_SECOND",
            "TAHQIQ_SECURITY_CONTACT",
            "TAHQIQ_SECURITY_EXPIRES",
            "TAHQIQ_SELF_CHECK",
            "TAHQIQ_SHARED",
            "TAHQIQ_TOKEN");

    /** What Kubernetes gives every container of a namespace where a service is called tahqiq or tahqiq-database. */
    private static final Pattern OF_A_SERVICE = Pattern.compile(
            "TAHQIQ_(\\w+_)?(SERVICE_(HOST|PORT(_\\w+)?)|PORT_\\d+_[A-Z]+(_\\w+)?)=.*|TAHQIQ_(\\w+_)?PORT=\\w+://.*");

    private Variables() {}

    /** Whether a variable is called as ours are, and nobody reads it: most likely a slip of the pen. */
    static boolean isUnread(String variable, @Nullable Object value) {
        return variable.startsWith("TAHQIQ_")
                && !KNOWN.contains(variable)
                && !OF_A_SERVICE.matcher(variable + "=" + value).matches();
    }

    /** Which one was probably meant. */
    static String nearest(String variable) {
        return KNOWN.stream()
                .min(Comparator.<String>comparingInt(known -> changes(known, variable))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** How many letters are changed, added or left out between the two (Levenshtein). */
    private static int changes(String one, String other) {
        int[] before = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[before.length];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    /** {@code TAHQIQ_BASE_URL} for {@code tahqiq.base-url}. */
    public static String of(String property) {
        return SHORTER.getOrDefault(
                property, property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'));
    }
}
