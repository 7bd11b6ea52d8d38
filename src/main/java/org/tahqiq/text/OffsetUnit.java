package org.tahqiq.text;

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

    public String label() {
        return this == CODEPOINT ? "codepoint" : "utf16";
    }
}
