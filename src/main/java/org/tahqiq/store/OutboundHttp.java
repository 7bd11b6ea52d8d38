package org.tahqiq.store;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * HTTP through an {@link OutboundFilter}: every socket asks it, redirects are not followed, nothing is remembered or tried twice.
 */
public final class OutboundHttp {

    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private OutboundHttp() {}

    /** What a host's name means now. */
    @FunctionalInterface
    public interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * A client for one errand; it has one connection at a time, and uses none again.
     *
     * @param connect how long each address may take to answer
     * @param silence how long nothing may come
     */
    public static CloseableHttpClient client(OutboundFilter filter, Names names, Duration connect, Duration silence) {
        var connections = new BasicHttpClientConnectionManager(operator(filter, names), connections());
        connections.setConnectionConfig(times(connect, silence));
        return client(connections)
                .setConnectionReuseStrategy((request, response, context) -> false)
                .setUserAgent("Tahqiq (fact-checking; keeps a copy of cited pages)")
                .build();
    }

    /**
     * A client for a server of the house, which is asked all the time: it keeps its connections.
     *
     * @param most connections at once
     */
    public static CloseableHttpClient lasting(
            OutboundFilter filter, Names names, Duration connect, Duration silence, int most) {
        var connections = new PoolingHttpClientConnectionManager(
                operator(filter, names),
                PoolConcurrencyPolicy.STRICT,
                PoolReusePolicy.LIFO,
                TimeValue.NEG_ONE_MILLISECOND,
                connections());
        connections.setDefaultConnectionConfig(times(connect, silence));
        connections.setMaxTotal(most);
        connections.setDefaultMaxPerRoute(most);
        return client(connections).setUserAgent("Tahqiq").build();
    }

    private static HttpClientBuilder client(HttpClientConnectionManager connections) {
        return HttpClients.custom()
                .setConnectionManager(connections)
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries();
    }

    private static HttpClientConnectionOperator operator(OutboundFilter filter, Names names) {
        var tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", DefaultClientTlsStrategy.createDefault())
                .build();
        return new DefaultHttpClientConnectionOperator(
                proxy -> filter.socket(), DefaultSchemePortResolver.INSTANCE, resolver(names), tls);
    }

    private static ManagedHttpClientConnectionFactory connections() {
        return ManagedHttpClientConnectionFactory.builder().http1Config(HEADERS).build();
    }

    private static ConnectionConfig times(Duration connect, Duration silence) {
        return ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(connect))
                .setSocketTimeout(Timeout.of(silence))
                .build();
    }

    private static DnsResolver resolver(Names names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return names.addresses(host);
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
