package org.tahqiq.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule said no. Carries a code and its arguments, never a sentence: screens and REST say it in the reader's language
 * (message {@code problem.<code>}).
 */
public class Refusal extends RuntimeException {

    /** What kind of no it was; REST answers with the status. */
    public enum Kind {
        UNREADABLE(400),
        FORBIDDEN(403),
        UNKNOWN(404),
        CONFLICT(409),
        STALE(412),
        TOO_LARGE(413),
        INVALID(422),
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        BUSY(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One rule that was not met, or one field that was wrong. */
    public record Detail(@Nullable String field, String code, List<Object> args) {}

    private final Kind kind;
    private final String code;
    private final List<Object> args;
    private final List<Detail> details = new ArrayList<>();
    private @Nullable Object current;
    private @Nullable Detail sentence;

    public Refusal(Kind kind, String code, Object... args) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.args = List.of(args);
    }

    public static Refusal invalid(String code, Object... args) {
        return new Refusal(Kind.INVALID, code, args);
    }

    public static Refusal unreadable(String code, Object... args) {
        return new Refusal(Kind.UNREADABLE, code, args);
    }

    public static Refusal conflict(String code, Object... args) {
        return new Refusal(Kind.CONFLICT, code, args);
    }

    /** Not there, or not to be seen: the two must look the same. */
    public static Refusal unknown() {
        return new Refusal(Kind.UNKNOWN, "not-found");
    }

    public static Refusal forbidden(String code, Object... args) {
        return new Refusal(Kind.FORBIDDEN, code, args);
    }

    /**
     * Makes all checks of several fields, so that whoever filled them in is told of every wrong one at once.
     *
     * @throws Refusal the first, with the fields of the others
     */
    public static void together(Runnable... checks) {
        Refusal first = null;
        for (Runnable check : checks) {
            try {
                check.run();
            } catch (Refusal refusal) {
                if (first == null) {
                    first = refusal;
                } else {
                    first.details.addAll(refusal.details);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** Names the field the refusal is about. */
    public Refusal at(String field) {
        details.add(new Detail(field, code, args));
        return this;
    }

    /** Adds an unmet rule beside others, so that all are told at once. */
    public Refusal with(Detail detail) {
        details.add(detail);
        return this;
    }

    /** Says it in a sentence of its own, where the code that programs know is too wide for people. */
    public Refusal saying(String message, Object... args) {
        sentence = new Detail(null, message, List.of(args));
        return this;
    }

    /** Adds what is stored now, so that both versions can be shown. */
    public Refusal current(Object stored) {
        this.current = stored;
        return this;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** What is said of it: the message of its code, unless it has one of its own. */
    public Detail sentence() {
        return sentence != null ? sentence : new Detail(null, code, args);
    }

    public List<Detail> details() {
        return List.copyOf(details);
    }

    public @Nullable Object current() {
        return current;
    }

    /** A refusal is an answer, not a fault: its stack is never looked at. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
