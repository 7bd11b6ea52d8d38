package org.tahqiq.text;

import org.jspecify.annotations.Nullable;

/** What an offset counts: REST and most files count code points, the JVM, browsers and UIMA count UTF-16 units. */
public enum OffsetUnit {
    CODEPOINT,
    UTF16;

    /** Reads the name used in REST and in files: {@code codepoint} or {@code utf16}. */
    public static OffsetUnit named(String name) {
        return switch (name) {
            case "codepoint" -> CODEPOINT;
            case "utf16" -> UTF16;
            default -> throw Refusal.invalid("unknown-code", name).at("offsets");
        };
    }

    /**
     * The unit a request asks for, read only when it is needed: whether the caller may see the thing at all comes first.
     *
     * @param name as sent; null when the request says nothing
     */
    public record Asked(@Nullable String name) {

        /**
         * The unit by this name, or code points.
         *
         * @throws Refusal {@code unknown-code}
         */
        public OffsetUnit unit() {
            return name == null ? CODEPOINT : named(name);
        }

        /** As {@link #unit}, but code points where the name is not known: for telling of another refusal. */
        public OffsetUnit unitIfKnown() {
            return UTF16.label().equals(name) ? UTF16 : CODEPOINT;
        }
    }

    public String label() {
        return this == CODEPOINT ? "codepoint" : "utf16";
    }
}
