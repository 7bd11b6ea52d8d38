package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.text.Refusal;

/** A file of JSON values, one a line and each an article. */
final class JsonLines {

    /** Far above any article with its annotations (a text has at most a million characters), far below the heap. */
    private static final int LONGEST_LINE = 64 << 20;

    private JsonLines() {}

    static void write(Iterator<CorpusDocument> corpus, OutputStream out, Function<CorpusDocument, Object> line)
            throws IOException {
        for (boolean first = true; corpus.hasNext(); first = false) {
            out.write(ArticleJson.JSON.writeValueAsBytes(line.apply(corpus.next())));
            out.write('\n');
            if (first) {
                out.flush();
            }
        }
    }

    /** @param article makes an article of the JSON of a line */
    static void read(InputStream in, PartReader each, Function<String, CorpusDocument> article) throws IOException {
        ByteLines lines = new ByteLines(in);
        long number = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number++;
            byte[] bytes = number == 1 ? withoutMark(line) : line;
            if (!isBlank(bytes)) {
                each.part(number, () -> article.apply(whole(bytes)));
            }
        }
    }

    private static boolean isBlank(byte[] line) {
        for (byte each : line) {
            if (each > ' ') {
                return false;
            }
        }
        return new String(line, StandardCharsets.UTF_8).isBlank();
    }

    /** The bytes up to each LF, read in pieces. Other line ends are part of a JSON string or blank. */
    private static final class ByteLines {

        private final InputStream in;
        private final byte[] piece = new byte[1 << 16];
        private int at;
        private int end;

        ByteLines(InputStream in) {
            this.in = in;
        }

        /** Null at the end; of a line that is too long only its beginning. */
        byte @Nullable [] next() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            if (!hasMore()) {
                return null;
            }
            while (hasMore()) {
                int from = at;
                while (at < end && piece[at] != '\n') {
                    at++;
                }
                line.write(piece, from, Math.min(at - from, LONGEST_LINE - line.size()));
                if (at < end) {
                    at++;
                    break;
                }
            }
            return line.toByteArray();
        }

        private boolean hasMore() throws IOException {
            if (at == end) {
                at = 0;
                end = Math.max(0, in.read(piece));
            }
            return at < end;
        }
    }

    /** Some editors write a byte order mark before the first line. */
    private static byte[] withoutMark(byte[] line) {
        boolean marked = line.length >= 3 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(line, 3, line.length) : line;
    }

    private static String whole(byte[] line) {
        if (line.length >= LONGEST_LINE) {
            throw Refusal.invalid("line-too-long", LONGEST_LINE >> 20);
        }
        return Utf8.text(line);
    }
}
