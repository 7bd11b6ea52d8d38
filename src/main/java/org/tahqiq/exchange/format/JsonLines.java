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
        while (corpus.hasNext()) {
            out.write(ArticleJson.JSON.writeValueAsBytes(line.apply(corpus.next())));
            out.write('\n');
        }
    }

    /** @param article makes an article of the JSON of a line */
    static void read(InputStream in, PartReader each, Function<String, CorpusDocument> article) throws IOException {
        long number = 0;
        for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
            number++;
            byte[] bytes = number == 1 ? withoutMark(line) : line;
            if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                each.part(number, () -> article.apply(whole(bytes)));
            }
        }
    }

    /** The bytes up to the next LF, or null at the end. Other line ends are part of a JSON string or blank. */
    private static byte @Nullable [] nextLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return null;
        }
        while (next >= 0 && next != '\n') {
            if (line.size() < LONGEST_LINE) {
                line.write(next);
            }
            next = in.read();
        }
        return line.toByteArray();
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
