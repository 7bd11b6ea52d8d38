package org.tahqiq.article;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.tahqiq.store.OutboundFilter;
import org.tahqiq.store.OutboundHttp;
import org.tahqiq.text.Refusal;

/**
 * Fetches what a link leads to, or hands something over there, once, at a host that may be hostile: every hop through {@link OutboundFilter}, within bounds of time and
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

    private final OutboundFilter filter;
    private final OutboundHttp.Names names;
    private final Limits limits;
    /** Virtual, because an interrupt closes the socket such a thread waits for (JEP 444): whoever drips is let go. */
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    GuardedFetcher(OutboundFilter filter, OutboundHttp.Names names, Limits limits) {
        this.filter = filter;
        this.names = names;
        this.limits = limits;
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
        return within(() -> follow(address));
    }

    /**
     * Hands something over, once; follows no redirect, and of the answer reads its status only.
     *
     * @return the status
     * @throws Refusal as {@link #fetch}, whose codes for what came back do not occur
     */
    public int post(String url, Map<String, String> headers, byte[] json) {
        WebAddress address = WebAddress.of(url);
        return within(() -> hand(address, headers, json));
    }

    /**
     * Says at once what no errand could be about.
     *
     * @throws Refusal {@code url}, {@code url-scheme}, {@code url-user-info}, {@code url-port} or {@code url-blocked}
     */
    public void requireAddress(String url) {
        WebAddress address = WebAddress.of(url);
        filter.requireLikely(address.uri().getHost(), address.port());
    }

    private <T> T within(Callable<T> errand) {
        Future<T> work = workers.submit(errand);
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

    private int hand(WebAddress address, Map<String, String> headers, byte[] json) {
        HttpPost request = new HttpPost(address.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        return asked(client -> {
            filter.requirePort(address.port());
            try {
                return client.executeOpen(null, request, null).getCode();
            } finally {
                request.cancel();
            }
        });
    }

    private Fetched follow(WebAddress start) {
        return asked(client -> {
            WebAddress address = start;
            for (int redirects = 0; redirects <= limits.redirects(); redirects++) {
                filter.requirePort(address.port());
                Hop hop = hop(client, address);
                if (hop.fetched() != null) {
                    return hop.fetched();
                }
                address = address.follow(String.valueOf(hop.location()));
            }
            throw refused("url-redirects", limits.redirects());
        });
    }

    private interface Question<T> {
        T of(CloseableHttpClient client) throws IOException;
    }

    /** A client of its own for every errand: nothing is shared between hosts, and leaving it closes whatever is open. */
    private <T> T asked(Question<T> question) {
        try (CloseableHttpClient client = OutboundHttp.client(filter, names, limits.connect(), limits.total())) {
            return question.of(client);
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
