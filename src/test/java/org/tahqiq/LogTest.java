package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.Api.admin;
import static org.tahqiq.Api.fresh;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Rows 18 and 52: what a log says, and what it never says. */
class LogTest {

    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    /** A name that ends the line, paints the terminal and turns the direction. */
    private static final String HOSTILE = "ليلى\r\n2026-11-27T10:00:00.000Z ERROR forged\u001b[31m\u202E\u2028\u0085";

    @Test
    void aHostileNameStaysWithinItsLine() {
        String line = written("A member was added: {}", null, HOSTILE);
        assertThat(line).contains("ليلى", "forged").endsWith("\n");
        assertThat(line.strip()).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");
        assertThat(written("plain", null)).startsWith("20").hasLineCount(1);
    }

    @Test
    void aHostileNameInAFaultBeginsNoLine() {
        IllegalStateException fault =
                new IllegalStateException("no such member: " + HOSTILE, new IllegalArgumentException(HOSTILE));
        String lines = written("It failed", fault);
        assertThat(lines)
                .contains("\tat org.tahqiq.LogTest.", "Caused by: java.lang.IllegalArgumentException", "forged");
        assertThat(lines.lines().skip(1).filter(line -> !line.isEmpty()))
                .allMatch(line ->
                        line.matches("(java\\.lang\\.IllegalStateException: |Caused by: |\tat |\t\\.\\.\\. ).*"));
        assertThat(lines).doesNotContain("\u001b", "\u202E", "\u2028", "\u0085", "\r");
    }

    @Test
    void noSecretIsInAnyLog() throws Exception {
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        Level before = ROOT.getLevel();
        ROOT.setLevel(Level.INFO);
        ROOT.addAppender(heard);
        String wrong = "thq_" + "A".repeat(43) + "_00000000";
        String password = "كلمة-سر-لا-يعرفها-أحد";
        String token;
        try {
            Api.Caller member = Api.member();
            token = member.headers().get("Authorization").substring(7);
            member.get("/corpora/not-an-id").refused(404);
            member.get("/me?token=" + token).refused(400, "unknown-parameter");
            member.post("/corpora", "{").refused(400, "unreadable");
            Api.withToken(wrong).get("/me").refused(401, "unauthorized");
            admin().post("/members", Map.of("name", fresh("ليلى"), "password", password))
                    .refused(400);
            signIn(password);
        } finally {
            ROOT.detachAppender(heard);
            ROOT.setLevel(before);
        }
        String all = List.copyOf(heard.list).stream()
                .map(event -> event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .collect(Collectors.joining("\n"));
        assertThat(all).doesNotContain(token, wrong, password);
    }

    /** Row 44: what the console goes to has no room. */
    @Test
    void aLogThatCannotBeWrittenStopsNobodyAndGoesOnWhenThereIsRoom() {
        PrintStream before = System.out;
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        AtomicBoolean full = new AtomicBoolean(true);
        AtomicInteger failed = new AtomicInteger();
        System.setOut(new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        if (full.get()) {
                            failed.incrementAndGet();
                            throw new IOException("No space left on device");
                        }
                        written.write(each);
                    }
                },
                true,
                StandardCharsets.UTF_8));
        // One of its own, and its own level: another test's application may have taken the console away, or told all to
        // be silent.
        Level level = ROOT.getLevel();
        ROOT.setLevel(Level.INFO);
        ConsoleAppender<ILoggingEvent> console = new ConsoleAppender<>();
        console.setContext(ROOT.getLoggerContext());
        console.setEncoder(encoder());
        console.start();
        ROOT.addAppender(console);
        try {
            LoggerFactory.getLogger(LogTest.class).error("lost");
            assertThat(failed).hasPositiveValue();
            admin().get("/me").expect(200);
            full.set(false);
            LoggerFactory.getLogger(LogTest.class).error("kept again");
        } finally {
            ROOT.detachAppender(console);
            ROOT.setLevel(level);
            System.setOut(before);
        }
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("kept again")
                .doesNotContain("lost");
    }

    private static void signIn(String password) throws Exception {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(Api.address() + "/login"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "username=" + password + "&password=" + password))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
    }

    private static String written(String message, Throwable fault, Object... args) {
        var event =
                new LoggingEvent("", (Logger) LoggerFactory.getLogger(LogTest.class), Level.INFO, message, fault, args);
        return new String(encoder().encode(event), StandardCharsets.UTF_8);
    }

    /** The console's pattern of application.yml. */
    private static PatternLayoutEncoder encoder() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(ROOT.getLoggerContext());
        encoder.setPattern(Api.application().getEnvironment().getRequiredProperty("logging.pattern.console"));
        encoder.start();
        return encoder;
    }
}
