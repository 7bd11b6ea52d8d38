package org.tahqiq.search;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tahqiq.store.StartRefused;

/**
 * The OpenSearch cluster that takes the place of the index in the home, as whoever runs the installation names it ({@code
 * tahqiq.search}).
 *
 * @param opensearch addresses of its nodes; none for the index in the home
 * @param name what the indexes of this installation are called there, for others may have theirs beside them
 * @param user empty for a cluster that asks nobody who they are
 */
@ConfigurationProperties("tahqiq.search")
record ClusterSettings(
        @DefaultValue List<String> opensearch,
        @DefaultValue("tahqiq") String name,
        @DefaultValue("") String user,
        @DefaultValue("") String password) {

    private static final Pattern NODE = Pattern.compile("https?://[^/?#@\\s]+/?");

    /** OpenSearch takes no capitals, and other signs mean something to it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,99}");

    ClusterSettings {
        opensearch.stream()
                .filter(node ->
                        !NODE.matcher(node).matches() || URI.create(node).getHost() == null)
                .findFirst()
                .ifPresent(node -> {
                    // It may hold a password.
                    throw new StartRefused("""
                            TAHQIQ_OPENSEARCH takes addresses of nodes, a comma between them, such as https://search.example.org:9200; \
                            the user goes into TAHQIQ_OPENSEARCH_USER and TAHQIQ_OPENSEARCH_PASSWORD.""");
                });
        if (!NAME.matcher(name).matches()) {
            throw new StartRefused(
                    "TAHQIQ_OPENSEARCH_NAME %s is none: small Latin letters, digits and hyphens.".formatted(name));
        }
    }

    boolean isOn() {
        return !opensearch.isEmpty();
    }

    List<URI> nodes() {
        return opensearch.stream().map(URI::create).toList();
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "%s of %s".formatted(name, opensearch);
    }
}
