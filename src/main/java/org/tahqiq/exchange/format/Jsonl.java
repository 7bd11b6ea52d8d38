package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Refusal;
import tools.jackson.core.JacksonException;

/** The home format: one article a line, with everything that is known of it. Lossless. */
@Component
class Jsonl implements Format {

    /** Far above any article with its annotations (a text has at most a million characters), far below the heap. */
    private static final int LONGEST_LINE = 64 << 20;

    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String mediaType() {
        return "application/jsonl";
    }

    @Override
    public String extension() {
        return "jsonl";
    }

    @Override
    public OffsetUnit offsetUnit() {
        return OffsetUnit.CODEPOINT;
    }

    @Override
    public List<String> loses() {
        return List.of();
    }

    @Override
    public boolean reads() {
        return true;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        while (corpus.hasNext()) {
            out.write(ArticleJson.JSON.writeValueAsBytes(ArticleJson.line(corpus.next())));
            out.write('\n');
        }
    }

    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        long number = 0;
        for (byte[] line = nextLine(in); line != null; line = nextLine(in)) {
            number++;
            byte[] bytes = number == 1 ? withoutMark(line) : line;
            if (!new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                each.part(number, () -> document(bytes));
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

    private static CorpusDocument document(byte[] bytes) {
        if (bytes.length >= LONGEST_LINE) {
            throw Refusal.invalid("line-too-long", LONGEST_LINE >> 20);
        }
        try {
            String json = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return ArticleJson.document(
                    ArticleJson.required("line", ArticleJson.JSON.readValue(json, JsonlLine.class)));
        } catch (CharacterCodingException e) {
            throw Refusal.invalid("encoding-invalid", "UTF-8");
        } catch (JacksonException e) {
            throw ArticleJson.refusal(e);
        }
    }
}
