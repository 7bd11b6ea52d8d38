package org.tahqiq.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.OffsetUnit;

/** One way to write a corpus down. Implementations hold no state and need memory for one article at a time. */
public interface Format {

    /**
     * What a format is to those who choose among them.
     *
     * @param id the name in addresses, say {@code jsonl}
     * @param extension the ending of a file's name, without the first dot; it tells the format of a file
     * @param loses codes of what the format cannot hold ({@code loses.<code>}); empty when it is lossless
     * @param reads whether {@link #read} understands what {@link #raw} wrote
     */
    record Card(
            String id, String mediaType, String extension, OffsetUnit offsetUnit, List<String> loses, boolean reads) {}

    Card card();

    default String id() {
        return card().id();
    }

    default String mediaType() {
        return card().mediaType();
    }

    default String extension() {
        return card().extension();
    }

    default OffsetUnit offsetUnit() {
        return card().offsetUnit();
    }

    default List<String> loses() {
        return card().loses();
    }

    default boolean reads() {
        return card().reads();
    }

    /** The same format with every cell as it is, where {@link #write} guards cells against spreadsheets; else itself. */
    default Format raw() {
        return this;
    }

    void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException;

    /**
     * Reads a file part by part. A format that is {@linkplain #reads written only} is never asked.
     *
     * @param each told of every part: its place, and a supplier that gives the article or throws a {@link
     *     org.tahqiq.text.Refusal} saying why it cannot be read
     */
    default void read(InputStream in, PartReader each) throws IOException {
        throw new UnsupportedOperationException(id());
    }

    /**
     * Where in what was sent a part stands.
     *
     * @param line 1 for the first, of an archive likewise
     * @param file its name in an archive; null in a file by itself
     */
    record Place(long line, @Nullable String file) {}

    /** Takes the parts of a file. */
    @FunctionalInterface
    interface PartReader {

        void part(Place place, Supplier<CorpusDocument> document);

        /** @param line 1 for the first */
        default void part(long line, Supplier<CorpusDocument> document) {
            part(new Place(line, null), document);
        }

        /** What the labels in the file mean. */
        default Labels labels() {
            return Labels.OURS;
        }
    }
}
