package org.tahqiq.store.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The rows of a table in a backup: lines, each a JSON array. */
final class Rows implements Closeable {

    /** Bytes. The longest text that a column holds has a million characters, of at most six bytes each. */
    private static final int LONGEST = 64 << 20;

    private final String table;
    private final InputStream bytes;

    Rows(String table, InputStream bytes) {
        this.table = table;
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
    }

    /** The next one; null after the last. */
    @Nullable
    JsonNode next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int each = bytes.read();
        if (each < 0) {
            return null;
        }
        for (; each >= 0 && each != '\n'; each = bytes.read()) {
            line.write(each);
            if (line.size() > LONGEST) {
                throw damaged();
            }
        }
        try {
            JsonNode row = JsonMapper.shared().readTree(line.toByteArray());
            if (!row.isArray()) {
                throw damaged();
            }
            return row;
        } catch (JacksonException e) {
            throw damaged();
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private RuntimeException damaged() {
        return Archive.damaged(Archive.TABLES + table + Archive.ROWS);
    }
}
