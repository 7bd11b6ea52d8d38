package org.tahqiq.team.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.tahqiq.team.FirstAnswers;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;

/** Answers a POST that carries an {@code Idempotency-Key} with the answer it got the first time. */
class IdempotencyFilter extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    /** A repeatable request is held in memory to be compared; a larger one goes without a key. */
    private static final int LARGEST = 8 << 20;

    private static final List<String> KEPT_HEADERS = List.of("Content-Type", "Location", "ETag");

    private static final String LOST_RACE = IdempotencyFilter.class.getName() + ".lost-race";
    private static final int TRIES = 4;

    private final FirstAnswers answers;
    private final Problems problems;

    IdempotencyFilter(FirstAnswers answers, Problems problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(KEY) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = request.getHeader(KEY);
        if (!key.matches("[\\x21-\\x7E]{1,200}")) {
            problems.write(request, response, Refusal.invalid("idempotency-key").at(KEY));
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            problems.write(request, response, new Refusal(Refusal.Kind.TOO_LARGE, "idempotency-large", LARGEST >> 20));
            return;
        }
        String what = "POST " + request.getRequestURI() + "?" + request.getQueryString() + "\n"
                + request.getContentType() + "\n" + PlainText.sha256(body);
        String requestSha256 = PlainText.sha256(what.getBytes(StandardCharsets.UTF_8));
        try {
            send(response, once(key, requestSha256, () -> answer(request, response, body, chain)));
        } catch (Refusal refusal) {
            problems.write(request, response, refusal);
        }
    }

    /** Notes that the work met a row that another request had just written: not an answer to keep, but one to try again. */
    static void noteLostRace(HttpServletRequest request) {
        request.setAttribute(LOST_RACE, true);
    }

    /**
     * A service tries its own transaction again when it lost a race; inside the transaction that keeps the answer it cannot,
     * so here the whole is tried again. The last filter of the chain may call on more than once.
     */
    private FirstAnswers.Answer once(String key, String requestSha256, Supplier<FirstAnswers.Answer> work) {
        for (int tries = 1; ; tries++) {
            try {
                return answers.once(key, requestSha256, work);
            } catch (ConcurrencyFailureException e) {
                if (tries == TRIES) {
                    throw new Refusal(Refusal.Kind.STALE, "stale");
                }
            }
        }
    }

    private static FirstAnswers.Answer answer(
            HttpServletRequest request, HttpServletResponse response, byte[] body, FilterChain chain) {
        var buffered = new ContentCachingResponseWrapper(response);
        try {
            chain.doFilter(new Repeated(request, body), buffered);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
        if (request.getAttribute(LOST_RACE) != null) {
            request.removeAttribute(LOST_RACE);
            throw new ConcurrencyFailureException("Another request wrote first");
        }
        String headers = KEPT_HEADERS.stream()
                .filter(name -> buffered.getHeader(name) != null)
                .map(name -> name + ": " + buffered.getHeader(name))
                .collect(Collectors.joining("\n"));
        return new FirstAnswers.Answer(
                buffered.getStatus(), headers, new String(buffered.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static void send(HttpServletResponse response, FirstAnswers.Answer answer) throws IOException {
        response.setStatus(answer.status());
        answer.headers().lines().forEach(line -> {
            int colon = line.indexOf(": ");
            response.setHeader(line.substring(0, colon), line.substring(colon + 2));
        });
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** A request whose body was read already. */
    private static final class Repeated extends HttpServletRequestWrapper {

        private final byte[] body;

        Repeated(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            var bytes = new ByteArrayInputStream(body);
            return new ServletInputStream() {
                @Override
                public int read() {
                    return bytes.read();
                }

                @Override
                public int read(byte[] target, int offset, int length) {
                    return bytes.read(target, offset, length);
                }

                @Override
                public boolean isFinished() {
                    return bytes.available() == 0;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("The body was read already");
                }
            };
        }
    }
}
