package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Kept;
import org.tahqiq.text.Refusal;

/** What every {@link Format} keeps, on the corpus of one seed: a new one need only be there to be held to it. */
final class FormatContract {

    private FormatContract() {}

    static List<Format> formats() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Format.class));
        List<Format> formats = scanner.findCandidateComponents("org.tahqiq.exchange.format").stream()
                .map(bean -> format(type(bean.getBeanClassName())))
                .toList();
        assertThat(formats).isNotEmpty();
        return formats;
    }

    private static Format format(Class<?> type) {
        return type == ClaimReviews.class
                ? new ClaimReviews(claim ->
                        Optional.of("{\"@id\":\"%s\"}".formatted(claim.value()).getBytes(StandardCharsets.UTF_8)))
                : (Format) BeanUtils.instantiateClass(type);
    }

    /** What was written comes back, but for what the format says that it loses. */
    static void readsWhatItWrote(Format format, long seed) throws IOException {
        Format raw = format.raw();
        List<CorpusDocument> corpus = new RandomCorpus(seed).documents();
        assertThat(asRead(raw, read(format, write(raw, corpus))))
                .as("%s, seed %d", format.id(), seed)
                .isEqualTo(kept(raw, corpus));
    }

    static void writesTheSameBytesTwice(Format format, long seed) throws IOException {
        List<CorpusDocument> corpus = new RandomCorpus(seed).documents();
        assertThat(write(format, corpus)).as("%s, seed %d", format.id(), seed).isEqualTo(write(format, corpus));
    }

    /** A file that breaks off gives whole articles or none, and says that something is missing. */
    static void readsNoHalfOfACutFile(Format format, long seed) throws IOException {
        Random random = new Random(seed);
        List<CorpusDocument> corpus = new RandomCorpus(seed).documents();
        byte[] whole = write(format.raw(), corpus);
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length + 1));
        assertThat(asRead(format.raw(), answered(format, cut)))
                .as("%s, seed %d, cut to %d of %d", format.id(), seed, cut.length, whole.length)
                .isSubsetOf(kept(format.raw(), corpus));
    }

    /** A file with wrong bytes in it gives articles or refusals, never a fault. */
    static void refusesWhatItCannotRead(Format format, long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = write(format.raw(), new RandomCorpus(seed).documents());
        answered(format, damaged(file, random));
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            // Its checksums tell of wrong bytes in a zip; within its files nothing does.
            answered(format, damagedWithin(file, random));
        }
    }

    private static byte[] damaged(byte[] file, Random random) {
        byte[] damaged = file.clone();
        for (int i = random.nextInt(5); i >= 0 && damaged.length > 0; i--) {
            // Often a digit: places and lengths are what misleads a reader.
            damaged[random.nextInt(damaged.length)] =
                    (byte) (random.nextBoolean() ? '0' + random.nextInt(10) : random.nextInt());
        }
        return damaged;
    }

    private static byte[] damagedWithin(byte[] archive, Random random) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(damaged(in.readAllBytes(), random));
            }
        }
        return bytes.toByteArray();
    }

    private static List<CorpusDocument> kept(Format format, List<CorpusDocument> corpus) {
        return corpus.stream().map(article -> Kept.of(format, article)).toList();
    }

    private static List<CorpusDocument> asRead(Format format, List<CorpusDocument> read) {
        return read.stream().map(article -> Kept.asRead(format, article)).toList();
    }

    static byte[] write(Format format, List<CorpusDocument> corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(corpus.iterator(), out);
        return out.toByteArray();
    }

    static List<CorpusDocument> read(Format format, byte[] file) throws IOException {
        List<CorpusDocument> read = new ArrayList<>();
        format.read(new ByteArrayInputStream(file), (line, document) -> read.add(document.get()));
        return read;
    }

    /** The articles of a file that may be broken; what else there is was refused with a reason. */
    private static List<CorpusDocument> answered(Format format, byte[] file) throws IOException {
        List<CorpusDocument> read = new ArrayList<>();
        try {
            format.read(new ByteArrayInputStream(file), (place, document) -> {
                assertThat(place.line()).isPositive();
                try {
                    read.add(document.get());
                } catch (Refusal refusal) {
                    assertThat(refusal.code()).isNotBlank();
                }
            });
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isNotBlank();
        }
        return read;
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
