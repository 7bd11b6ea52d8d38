package org.tahqiq.exchange.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.store.Inflation;
import org.tahqiq.store.SafeZip;
import org.tahqiq.text.Refusal;

/**
 * A zip with a file or two for each article. Written as it comes; read only when all of it was found safe, so that nothing of a
 * broken or hostile one is ever brought in. Names inside are looked up, never made into files.
 */
final class Archive {

    /** Stands beside the articles of UIMA, and in a corpus without any by itself. */
    static final String TYPES = "TypeSystem.xml";

    /** A corpus of 100,000 articles in pairs of files. */
    private static final int MOST_ENTRIES = 200_000;

    private static final long LONGEST_ENTRY = 64L << 20;
    private static final long LONGEST_WHOLE = 4L << 30;

    /**
     * The same corpus gives the same bytes. Not the first day of a zip's calendar: Java takes that for none, and writes a time of the
     * machine's zone beside it.
     */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipFile zip;

    private Archive(ZipFile zip) {
        this.zip = zip;
    }

    /** Takes the files of an archive. */
    @FunctionalInterface
    interface Sink {

        void put(String name, byte[] bytes) throws IOException;
    }

    /** Writes files into an archive. */
    @FunctionalInterface
    interface Writing {

        void write(Sink files) throws IOException;
    }

    /** Writes the files of one article. */
    @FunctionalInterface
    interface ArticleWriting {

        void write(CorpusDocument article, Sink files) throws IOException;
    }

    static void write(Iterator<CorpusDocument> corpus, OutputStream out, ArticleWriting article) throws IOException {
        write(out, files -> {
            while (corpus.hasNext()) {
                article.write(corpus.next(), files);
            }
        });
    }

    static void write(OutputStream out, Writing writing) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        writing.write((name, bytes) -> {
            zip.putNextEntry(entry(name));
            zip.write(bytes);
            zip.closeEntry();
        });
        zip.finish();
    }

    /** Writes one file of text for each article, called by its id. */
    static void write(
            Iterator<CorpusDocument> corpus, OutputStream out, String ending, Function<CorpusDocument, String> text)
            throws IOException {
        write(
                corpus,
                out,
                (article, files) ->
                        files.put(article.id() + ending, text.apply(article).getBytes(StandardCharsets.UTF_8)));
    }

    static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }

    /**
     * Reads the articles of an archive.
     *
     * @param ending of the name of each article's file; other files are read only when an article asks for them
     * @param article makes an article of its file, with the archive for what lies beside it
     * @throws Refusal as {@link #checked}, before any article was read; {@code archive-file-missing} when there is none among its files
     */
    static void read(
            InputStream in, String ending, PartReader each, BiFunction<Archive, String, CorpusDocument> article)
            throws IOException {
        checked(in, LONGEST_ENTRY, copy -> {
            try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                Archive archive = new Archive(zip);
                long number = 0;
                List<? extends ZipEntry> entries = Collections.list(zip.entries());
                for (ZipEntry entry : entries) {
                    String name = entry.getName();
                    // A Mac puts a shadow of each file beside it.
                    if (name.endsWith(ending) && !name.startsWith("__MACOSX/")) {
                        each.part(new Format.Place(++number, name), () -> article.apply(archive, name));
                    }
                }
                // An empty corpus is a zip without articles; one with other files alone is of another format.
                if (number == 0
                        && entries.stream()
                                .anyMatch(entry ->
                                        !entry.isDirectory() && !entry.getName().equals(TYPES))) {
                    throw Refusal.invalid("archive-file-missing", "*" + ending).at("file");
                }
            }
        });
    }

    /**
     * Keeps a zip on disk while it is read, once it was found whole and safe.
     *
     * @throws Refusal {@code archive-broken}, {@code archive-unsafe} or {@code zip-bomb}, before any of it was read
     */
    static void checked(InputStream in, long longestEntry, SafeZip.Reading reading) throws IOException {
        SafeZip.checked(in, LONGEST_WHOLE, new Inflation(MOST_ENTRIES, longestEntry, LONGEST_WHOLE), reading);
    }

    /** The id an article's file is called by; null when somebody else named it. */
    static @Nullable UUID id(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        return Tree.id(last.contains(".") ? last.substring(0, last.indexOf('.')) : last);
    }

    String text(String name) {
        return Utf8.text(bytes(name));
    }

    /** @throws Refusal {@code archive-file-missing} */
    byte[] bytes(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw Refusal.invalid("archive-file-missing", name).at("file");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
