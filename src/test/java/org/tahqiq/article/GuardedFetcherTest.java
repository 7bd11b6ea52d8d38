package org.tahqiq.article;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tahqiq.store.OutboundFilter;
import org.tahqiq.text.Refusal;

/** Rows 1 to 5 of reliability.md: what a link may lead this server to, and what not. */
class GuardedFetcherTest {

    private static final GuardedFetcher.Limits USUAL =
            new GuardedFetcher.Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), 5, 1 << 20);

    private static final GuardedFetcher.Limits IMPATIENT =
            new GuardedFetcher.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2), 5, 1 << 20);

    private final List<InetSocketAddress> dialled = new ArrayList<>();
    private final List<HostileHost> hosts = new ArrayList<>();

    @AfterEach
    void close() {
        hosts.forEach(HostileHost::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/actuator",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://2130706433/",
                "http://１２７.0.0.1/",
                "http://127.0.0.1./",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[fd00:ec2::254]/",
                "http://[fe80::1]/",
                "http://0.0.0.0/",
                "http://[::]/",
                "http://10.0.0.5/",
                "http://172.16.0.1/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://224.0.0.1/",
                "https://resolves-to-loopback.example/",
                "http://public-and-private.example/"
            })
    void dialsNoAddressThatIsNotPublic(String url) {
        assertThat(refusal(nobodyIsDialled(), url)).isEqualTo("url-blocked");
        assertThat(dialled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080/actuator, url-port",
        "http://93.184.215.14:22/, url-port",
        "file:///etc/passwd, url-scheme",
        "gopher://93.184.215.14/, url-scheme",
        "jar:http://93.184.215.14/a.jar!/x, url-scheme",
        "ftp://93.184.215.14/, url-scheme",
        "'java\tscript:alert(1)', url",
        "'data:text/html,x', url-scheme",
        "http://user:pw@93.184.215.14/, url-user-info",
        "http://user@93.184.215.14/, url-user-info",
        "http://, url",
        "http://256.1.1.1/, url",
        "http://no such host/, url",
        "http://unknown.example/, url-unknown-host",
        "خبر عاجل, url-scheme"
    })
    void refusesWhatIsNoLinkOfTheWeb(String url, String code) {
        assertThat(refusal(nobodyIsDialled(), url)).isEqualTo(code);
        assertThat(dialled).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://10.0.0.5/, url-blocked",
        "http://169.254.169.254/latest/meta-data/, url-blocked",
        "//10.0.0.5/, url-blocked",
        "http://2130706433/, url-blocked",
        "http://resolves-to-loopback.example/, url-blocked",
        "file:///etc/passwd, url-scheme",
        "gopher://93.184.215.14/, url-scheme",
        "jar:file:/etc/passwd!/, url-scheme",
        "http://user:pw@93.184.215.14/, url-user-info",
        "http://93.184.215.14:22/, url-port"
    })
    void checksEveryHopOfARedirect(String location, String code) {
        HostileHost host =
                host(out -> out.write(("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(ISO_8859_1)));
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo(code);
        assertThat(dialled).as("the first hop alone").hasSize(1);
    }

    @Test
    void followsFiveRedirectsAndNotSix() {
        AtomicInteger left = new AtomicInteger(5);
        HostileHost host = host(out -> {
            if (left.getAndDecrement() > 0) {
                out.write("HTTP/1.1 301 Moved\r\nLocation: next\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1));
            } else {
                page(out, "text/html; charset=utf-8", "<p>خبر".getBytes(UTF_8));
            }
        });
        GuardedFetcher.Fetched fetched = onlyDials(host).fetch(host.url("/a/first"));
        assertThat(fetched.url()).isEqualTo(host.url("/a/next"));
        assertThat(new String(fetched.bytes(), UTF_8)).isEqualTo("<p>خبر");
        left.set(6);
        assertThat(refusal(onlyDials(host), host.url("/a/first"))).isEqualTo("url-redirects");
    }

    /** A name whose first answer is public and whose second is not: whichever answer is used, the socket looks at it. */
    @Test
    void aNameThatMeansSomethingElseAMomentLaterIsOfNoUse() {
        AtomicInteger asked = new AtomicInteger();
        HostileHost host = host(out ->
                out.write("HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n".getBytes(ISO_8859_1)));
        GuardedFetcher fetcher = new GuardedFetcher(
                new OutboundFilter(OutboundFilter.publicOr("127.0.0.9/32"), Set.of(host.port()), dialled::add),
                name -> new InetAddress[] {asked.getAndIncrement() == 0 ? address("127.0.0.9") : address("127.0.0.1")},
                USUAL);
        assertThat(refusal(fetcher, "http://rebinding.example:" + host.port() + "/"))
                .isEqualTo("url-blocked");
        assertThat(dialled)
                .extracting(each -> each.getAddress().getHostAddress())
                .containsExactly("127.0.0.9");
        assertThat(asked).hasValue(2);
    }

    @Test
    void fetchesAPageOfAnArabicAddress() {
        List<String> requests = new ArrayList<>();
        HostileHost host = host(requests, out -> page(out, "Text/HTML;charset=UTF-8", "نص".getBytes(UTF_8)));
        GuardedFetcher fetcher =
                new GuardedFetcher(open(host), name -> new InetAddress[] {address("127.0.0.9")}, USUAL);
        GuardedFetcher.Fetched fetched =
                fetcher.fetch("http://وزارة.مثال:" + host.port() + "/أخبار/%D8%A7?س=1&b[]=%zz#جزء");
        assertThat(fetched.mediaType()).isEqualTo("text/html");
        assertThat(fetched.url()).startsWith("http://xn--").doesNotContain("#");
        assertThat(requests.getFirst())
                .isEqualTo("GET /%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/%D8%A7?%D8%B3=1&b%5B%5D=%25zz HTTP/1.1");
    }

    @Test
    void sendsNeitherCookiesNorNames() {
        List<String> requests = new ArrayList<>();
        HostileHost host = host(
                requests,
                out -> out.write("HTTP/1.1 302 Found\r\nSet-Cookie: a=b\r\nLocation: /2\r\nContent-Length: 0\r\n\r\n"
                        .getBytes(ISO_8859_1)));
        refusal(onlyDials(host), host.url("/"));
        assertThat(requests).hasSizeGreaterThan(20);
        assertThat(requests)
                .noneMatch(
                        line -> line.toLowerCase(java.util.Locale.ROOT).matches("(cookie|authorization|referer):.*"));
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(nothing);
            }
        }
        assertThat(bomb.size()).isLessThan(USUAL.bytes());
        HostileHost host = host(out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: "
                            + bomb.size() + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            bomb.writeTo(out);
        });
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo("url-too-large");
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Length: 99999999999, url-too-large",
        "X-None: 1, url-too-large",
        "Transfer-Encoding: chunked, url-too-large"
    })
    void refusesABodyWithoutEnd(String header, String code) {
        HostileHost host = host(out -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n" + header + "\r\n\r\n").getBytes(ISO_8859_1));
            byte[] part = new byte[1 << 16];
            while (true) {
                if (header.endsWith("chunked")) {
                    out.write("10000\r\n".getBytes(ISO_8859_1));
                }
                out.write(part);
                if (header.endsWith("chunked")) {
                    out.write("\r\n".getBytes(ISO_8859_1));
                }
            }
        });
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo(code);
    }

    @Test
    void doesNotBelieveALyingContentLength() {
        HostileHost more = host(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\nقصير".getBytes(UTF_8)));
        assertThat(refusal(onlyDials(more), more.url("/")))
                .as("less than announced")
                .isEqualTo("url-unreachable");
        HostileHost less = host(out -> out.write(
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nabcdefgh".getBytes(UTF_8)));
        assertThat(onlyDials(less).fetch(less.url("/")).bytes())
                .as("more than announced")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"head", "body", "redirect", "silence"})
    void letsGoOfAHostThatDrips(String where) {
        HostileHost host = host(out -> {
            String head = switch (where) {
                case "head", "silence" -> "";
                case "redirect" -> "HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n";
                default -> "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n";
            };
            if (where.equals("redirect")) {
                HostileHost.pause(1500);
            }
            out.write(head.getBytes(ISO_8859_1));
            while (!where.equals("redirect")) {
                HostileHost.pause(200);
                if (!where.equals("silence")) {
                    out.write('H');
                    out.flush();
                }
            }
        });
        assertThat(refusal(new GuardedFetcher(open(host), GuardedFetcherTest::names, IMPATIENT), host.url("/")))
                .isEqualTo("url-timeout");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        HostileHost host = host(out -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            while (true) {
                out.write("X-More: 1234567890\r\n".getBytes(ISO_8859_1));
            }
        });
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo("url-unreachable");
    }

    @ParameterizedTest
    @CsvSource({
        "200, application/x-msdownload, url-type",
        "200, application/octet-stream, url-type",
        "200, text/html;charset=no-such, ''",
        "200, '', url-type",
        "404, text/html, url-status",
        "500, text/html, url-status",
        "304, text/html, url-status"
    })
    void keepsOnlyWhatCanBeEvidence(int status, String type, String code) {
        HostileHost host = host(out -> out.write(("HTTP/1.1 " + status + " X\r\n"
                        + (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: 2\r\n\r\nMZ")
                .getBytes(ISO_8859_1)));
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo(code);
    }

    @Test
    void speaksNothingButHttp() {
        HostileHost host = host(out -> out.write("SSH-2.0-OpenSSH_9.9\r\n".getBytes(ISO_8859_1)));
        assertThat(refusal(onlyDials(host), host.url("/"))).isEqualTo("url-unreachable");
    }

    @Test
    void saysThatNobodyListens() {
        HostileHost host = host(out -> {});
        String url = host.url("/");
        host.close();
        assertThat(refusal(onlyDials(host), url)).isEqualTo("url-unreachable");
    }

    private static String refusal(GuardedFetcher fetcher, String url) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> fetcher.fetch(url));
        return refusal == null ? "" : refusal.code();
    }

    /** Filters as in production. Whatever it dials nevertheless is recorded, and no connection is opened. */
    private GuardedFetcher nobodyIsDialled() {
        return new GuardedFetcher(
                new OutboundFilter(OutboundFilter.publicOr(), Set.of(80, 443), address -> {
                    dialled.add(address);
                    throw new AssertionError("dialled " + address);
                }),
                GuardedFetcherTest::names,
                USUAL);
    }

    /** As in production, but open to one host of this test. */
    private GuardedFetcher onlyDials(HostileHost host) {
        return new GuardedFetcher(open(host), GuardedFetcherTest::names, USUAL);
    }

    private OutboundFilter open(HostileHost host) {
        return new OutboundFilter(
                OutboundFilter.publicOr("127.0.0.9/32").and(address -> !address.equals(address("93.184.215.14"))),
                Set.of(host.port(), 80, 443),
                address -> {
                    dialled.add(address);
                    assertThat(address.getPort()).isEqualTo(host.port());
                });
    }

    /** Only literal addresses and a few names are known: no test asks a name server. */
    private static InetAddress[] names(String name) throws UnknownHostException {
        Map<String, List<String>> known = Map.of(
                "localhost", List.of("127.0.0.1", "::1"),
                "resolves-to-loopback.example", List.of("127.0.0.1"),
                "public-and-private.example", List.of("10.0.0.5", "93.184.215.14"));
        if (known.containsKey(name)) {
            return known.get(name).stream().map(GuardedFetcherTest::address).toArray(InetAddress[]::new);
        }
        if (!name.matches("[0-9.]+|\\[[0-9a-fA-F:.]+]|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new UnknownHostException(name);
        }
        return InetAddress.getAllByName(name);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void page(OutputStream out, String type, byte[] bytes) throws IOException {
        out.write(("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                .getBytes(ISO_8859_1));
        out.write(bytes);
    }

    private HostileHost host(HostileHost.Answer answer) {
        return host(new ArrayList<>(), answer);
    }

    private HostileHost host(List<String> requests, HostileHost.Answer answer) {
        HostileHost host = new HostileHost(requests, answer);
        hosts.add(host);
        return host;
    }
}
