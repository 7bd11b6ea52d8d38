package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.tahqiq.text.OffsetUnit;

/** One way to write a corpus down. Implementations hold no state and need memory for one article at a time. */
public interface Format {

    /** The name in addresses, say {@code jsonl}. */
    String id();

    String mediaType();

    /** The ending of a file's name, without the dot. */
    String extension();

    OffsetUnit offsetUnit();

    /** Codes of what the format cannot hold ({@code loses.<code>}); empty when it is lossless. */
    List<String> loses();

    /** The same format with every cell as it is, where {@link #write} guards cells against spreadsheets; else itself. */
    default Format raw() {
        return this;
    }

    void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException;

    /** Whether {@link #read} understands what {@link #raw} wrote. */
    boolean reads();

    /**
     * Reads a file part by part.
     *
     * @param each told of every part: its line, and a supplier that gives the article or throws a {@link
     *     org.tahqiq.text.Refusal} saying why it cannot be read
     */
    void read(InputStream in, PartReader each) throws IOException;

    /** Takes the parts of a file. */
    @FunctionalInterface
    interface PartReader {

        /** @param line 1 for the first */
        void part(long line, Supplier<CorpusDocument> document);
    }
}
