package org.tahqiq.exchange.format;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format.PartReader;
import org.tahqiq.text.Refusal;

/**
 * A zip with a file or two for each article. Written as it comes; read only when all of it was found safe, so that nothing of a
 * broken or hostile one is ever brought in. Names inside are looked up, never made into files.
 */
final class Archive {

    /** A corpus of 100,000 articles in pairs of files. */
    private static final int MOST_ENTRIES = 200_000;

    private static final long LONGEST_ENTRY = 64L << 20;
    private static final long LONGEST_WHOLE = 4L << 30;
    /** Text does not shrink to a hundredth; what is small may. */
    private static final long HIGHEST_RATIO = 100;

    private static final long SMALL = 1L << 20;
    private static final int LONGEST_NAME = 1024;

    /** The first moment a zip knows: the same corpus gives the same bytes. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

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
     * @throws Refusal {@code archive-broken} or {@code archive-unsafe}, before any article was read
     */
    static void read(
            InputStream in, String ending, PartReader each, BiFunction<Archive, String, CorpusDocument> article)
            throws IOException {
        checked(in, LONGEST_ENTRY, copy -> {
            try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                Archive archive = new Archive(zip);
                long number = 0;
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    String name = entry.getName();
                    // A Mac puts a shadow of each file beside it.
                    if (name.endsWith(ending) && !name.startsWith("__MACOSX/")) {
                        each.part(++number, () -> article.apply(archive, name));
                    }
                }
            }
        });
    }

    /** Does something with a file. */
    @FunctionalInterface
    interface Reading {

        void read(Path file) throws IOException;
    }

    /**
     * Keeps a zip on disk while it is read, once it was found whole and safe.
     *
     * @throws Refusal {@code archive-broken} or {@code archive-unsafe}, before any of it was read
     */
    static void checked(InputStream in, long longestEntry, Reading reading) throws IOException {
        Path copy = Files.createTempFile("tahqiq-archive", ".zip");
        try {
            try (OutputStream to = Files.newOutputStream(copy)) {
                copy(in, to);
            }
            try (ZipFile zip = new ZipFile(copy.toFile(), StandardCharsets.UTF_8)) {
                check(zip, longestEntry);
            } catch (ZipException | EOFException e) {
                throw Refusal.invalid("archive-broken").at("file");
            }
            reading.read(copy);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static void copy(InputStream in, OutputStream to) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long all = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            all += n;
            if (all > LONGEST_WHOLE) {
                throw unsafe(all);
            }
            to.write(buffer, 0, n);
        }
    }

    /** Inflates and counts every byte. */
    private static void check(ZipFile zip, long longestEntry) throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw unsafe(zip.size());
        }
        Set<String> names = new HashSet<>();
        long whole = 0;
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (isUnsafe(entry.getName()) || !names.add(entry.getName())) {
                throw unsafe(entry.getName()
                        .substring(0, Math.min(80, entry.getName().length())));
            }
            whole += length(zip, entry, longestEntry);
            if (whole > LONGEST_WHOLE) {
                throw unsafe(whole);
            }
        }
    }

    /** What would leave the folder it is unpacked in, on any system. */
    private static boolean isUnsafe(String name) {
        return name.length() > LONGEST_NAME
                || name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    private static long length(ZipFile zip, ZipEntry entry, long longest) throws IOException {
        byte[] buffer = new byte[1 << 16];
        CRC32 sum = new CRC32();
        long length = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                sum.update(buffer, 0, n);
                length += n;
                boolean swells = length > SMALL && length > HIGHEST_RATIO * Math.max(1, entry.getCompressedSize());
                if (length > longest || swells) {
                    throw unsafe(entry.getName());
                }
            }
        }
        if (sum.getValue() != entry.getCrc()) {
            throw Refusal.invalid("archive-broken").at("file");
        }
        return length;
    }

    private static Refusal unsafe(Object what) {
        return Refusal.invalid("archive-unsafe", String.valueOf(what)).at("file");
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
