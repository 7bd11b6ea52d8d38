package org.tahqiq.article;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.tahqiq.store.OutboundFilter;
import org.tahqiq.text.Refusal;

/**
 * Fetches what a link leads to, once, from a host that may be hostile: every hop through {@link OutboundFilter}, within bounds of time and
 * size, without cookies or names, and never by anything but http and https.
 */
public class GuardedFetcher implements DisposableBean {

    /** What can be evidence or an article. Everything else is refused before its bytes are read. */
    private static final Set<String> TYPES = Set.of(
            "text/html",
            "application/xhtml+xml",
            "text/plain",
            "text/csv",
            "application/json",
            "application/xml",
            "text/xml",
            "application/pdf",
            "image/jpeg",
            "image/png",
            "image/gif",
            "image/webp",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Http1Config HEADERS = Http1Config.custom()
            .setMaxLineLength(16 * 1024)
            .setMaxHeaderCount(200)
            .build();

    private final OutboundFilter filter;
    private final Names names;
    private final Limits limits;
    /** Virtual, because an interrupt closes the socket such a thread waits for (JEP 444): whoever drips is let go. */
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    GuardedFetcher(OutboundFilter filter, Names names, Limits limits) {
        this.filter = filter;
        this.names = names;
        this.limits = limits;
    }

    /** What a host's name means now. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /**
     * How long and how much.
     *
     * @param connect for each address
     * @param total for everything, redirects included
     * @param bytes decoded
     */
    record Limits(Duration connect, Duration total, int redirects, int bytes) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 5, 10 << 20);
    }

    /**
     * What was there.
     *
     * @param url where the redirects ended
     * @param contentType with its parameters, as the host says
     * @param bytes decoded
     */
    public record Fetched(String url, String contentType, byte[] bytes) {

        /** Without parameters, in lower case. */
        public String mediaType() {
            return essence(contentType);
        }
    }

    /**
     * Fetches a link; waits for it.
     *
     * @throws Refusal {@code url}, {@code url-scheme}, {@code url-user-info}, {@code url-port}, {@code url-blocked}, {@code url-unknown-host},
     *     {@code url-unreachable}, {@code url-redirects}, {@code url-status}, {@code url-type}, {@code url-too-large}, {@code url-timeout}
     */
    public Fetched fetch(String url) {
        WebAddress address = WebAddress.of(url);
        Future<Fetched> work = workers.submit(() -> follow(address));
        try {
            return work.get(limits.total().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw refused("url-timeout");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal ? refusal : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused("url-timeout");
        } finally {
            work.cancel(true);
        }
    }

    private Fetched follow(WebAddress start) {
        WebAddress address = start;
        try (CloseableHttpClient client = client()) {
            for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
                filter.requirePort(address.port());
                Hop hop = hop(client, address);
                if (hop.fetched() != null) {
                    return hop.fetched();
                }
                address = address.follow(String.valueOf(hop.location()));
            }
            throw refused("url-redirects", limits.redirects());
        } catch (UnknownHostException e) {
            throw refused("url-unknown-host");
        } catch (SocketTimeoutException e) {
            throw refused("url-timeout");
        } catch (IOException e) {
            throw refused("url-unreachable");
        }
    }

    /** Either what was fetched or where to look instead. */
    private record Hop(@Nullable Fetched fetched, @Nullable String location) {}

    /** Cuts the line when it has what it needs: closing a response would first read the rest, which may never end. */
    private Hop hop(CloseableHttpClient client, WebAddress address) throws IOException {
        HttpGet request = new HttpGet(address.uri());
        try {
            return hop(address, client.executeOpen(null, request, null));
        } finally {
            request.cancel();
        }
    }

    private Hop hop(WebAddress address, ClassicHttpResponse response) throws IOException {
        int status = response.getCode();
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        if (status >= 300 && status < 400 && location != null) {
            return new Hop(null, location.getValue());
        }
        HttpEntity body = response.getEntity();
        if (status != 200 || body == null) {
            throw refused("url-status", Integer.toString(status));
        }
        String type = body.getContentType();
        if (type == null || !TYPES.contains(essence(type))) {
            throw refused("url-type", type == null ? "–" : essence(type));
        }
        if (body.getContentLength() > limits.bytes()) {
            throw tooLarge();
        }
        return new Hop(new Fetched(address.uri().toString(), type, read(body)), null);
    }

    private byte[] read(HttpEntity body) throws IOException {
        byte[] bytes = body.getContent().readNBytes(limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw tooLarge();
        }
        return bytes;
    }

    /** A client of its own for every fetch: nothing is shared between hosts, and leaving it closes whatever is open. */
    private CloseableHttpClient client() {
        var tls = RegistryBuilder.<TlsSocketStrategy>create()
                .register("https", DefaultClientTlsStrategy.createDefault())
                .build();
        var connections = new BasicHttpClientConnectionManager(
                new DefaultHttpClientConnectionOperator(
                        proxy -> filter.socket(), DefaultSchemePortResolver.INSTANCE, resolver(), tls),
                ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADERS)
                        .build());
        Timeout total = Timeout.of(limits.total());
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(limits.connect()))
                .setSocketTimeout(total)
                .build());
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent("Tahqiq (fact-checking; keeps a copy of cited pages)")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
    }

    private DnsResolver resolver() {
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

    private static String essence(String contentType) {
        ContentType read = ContentType.parseLenient(contentType);
        return read == null ? "" : read.getMimeType().toLowerCase(Locale.ROOT);
    }

    private Refusal tooLarge() {
        return refused("url-too-large", limits.bytes() >> 20);
    }

    private static Refusal refused(String code, Object... args) {
        return Refusal.invalid(code, args).at("url");
    }

    @Override
    public void destroy() {
        workers.shutdownNow();
    }
}
