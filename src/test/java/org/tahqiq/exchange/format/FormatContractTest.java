package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;

/** What every {@link Format} keeps: a new one need only be there to be held to it. */
class FormatContractTest {

    private static final int CORPORA = 25;

    static List<Format> formats() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Format.class));
        List<Format> formats = scanner.findCandidateComponents("org.tahqiq.exchange").stream()
                .map(bean -> (Format) BeanUtils.instantiateClass(type(bean.getBeanClassName())))
                .toList();
        assertThat(formats).isNotEmpty();
        return formats;
    }

    static Stream<Format> formatsThatRead() {
        return formats().stream().filter(Format::reads);
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void readsWhatItWrote(Format format) throws IOException {
        for (Sample sample : samples()) {
            List<CorpusDocument> read = read(format, write(format.raw(), sample.corpus()));
            if (format.raw().loses().isEmpty()) {
                assertThat(read).as("%s, %s", format.id(), sample).isEqualTo(sample.corpus());
            } else {
                assertThat(read(format, write(format.raw(), read)))
                        .as("%s loses nothing the second time, %s", format.id(), sample)
                        .isEqualTo(read);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesTwice(Format format) throws IOException {
        for (Sample sample : samples()) {
            assertThat(write(format, sample.corpus()))
                    .as("%s, %s", format.id(), sample)
                    .isEqualTo(write(format, sample.corpus()));
        }
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void anEmptyCorpusIsAnEmptyFile(Format format) throws IOException {
        assertThat(read(format, write(format.raw(), List.of()))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void saysWhatItIs(Format format) {
        assertThat(format.id()).matches("[a-z0-9-]+");
        assertThat(format.extension()).matches("[a-z0-9.]+").doesNotStartWith(".");
        assertThat(format.mediaType()).matches("[a-z]+/[a-z0-9.+-]+");
        assertThat(format.offsetUnit()).isNotNull();
    }

    /** A corpus and the seed it grew from. */
    private record Sample(long seed, List<CorpusDocument> corpus) {

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    /** Always the corpora of the seeds 0 to 4, and others each time. */
    private static List<Sample> samples() {
        long begin = new Random().nextInt(1_000_000);
        System.err.printf("FormatContractTest begins at seed %d%n", begin);
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < CORPORA; i++) {
            long seed = i < 5 ? i : begin + i;
            samples.add(new Sample(seed, new RandomCorpus(seed).documents()));
        }
        return samples;
    }

    private static byte[] write(Format format, List<CorpusDocument> corpus) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(corpus.iterator(), out);
        return out.toByteArray();
    }

    private static List<CorpusDocument> read(Format format, byte[] file) throws IOException {
        List<CorpusDocument> read = new ArrayList<>();
        format.read(new ByteArrayInputStream(file), (line, document) -> read.add(document.get()));
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
