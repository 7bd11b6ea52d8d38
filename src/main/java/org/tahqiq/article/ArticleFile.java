package org.tahqiq.article;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tahqiq.store.Inflation;

/**
 * A file as it was handed in, or as it lay in an archive that was.
 *
 * @param name as its sender calls it; a label, never a path
 * @param charset declared, and then binding
 * @param room how much may still be unpacked of it and of the archive it lay in
 */
public record ArticleFile(
        String name, byte[] bytes, @Nullable String charset, Inflation room) {

    /** Bytes; what a request may carry. */
    public static final int LARGEST = 20 << 20;

    /** The bounds of reliability.md, row 23. */
    private static final int MOST_FILES = 10_000;

    private static final long MOST_UNPACKED = 200L << 20;

    public ArticleFile(String name, byte[] bytes, @Nullable String charset) {
        this(name, bytes, charset, new Inflation(MOST_FILES, MOST_UNPACKED, MOST_UNPACKED));
    }

    /** What stands behind the last dot of its name, in lower case; empty without a dot. */
    public String ending() {
        return name.contains(".")
                ? name.substring(name.lastIndexOf('.') + 1).strip().toLowerCase(Locale.ROOT)
                : "";
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
