package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.exchange.Format;

class FormatContractTest {

    private static final int CORPORA = 25;

    /** Parquet is read in a process of its own, which takes its time: of its damaged files fewer are read. */
    private static final int DAMAGED_PARQUET = 8;

    static Stream<Format> formats() {
        return FormatContract.formats().stream();
    }

    static Stream<Format> formatsThatRead() {
        return formats().filter(Format::reads);
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void readsWhatItWrote(Format format) throws IOException {
        for (long seed : seeds(CORPORA)) {
            FormatContract.readsWhatItWrote(format, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void writesTheSameBytesTwice(Format format) throws IOException {
        for (long seed : seeds(CORPORA)) {
            FormatContract.writesTheSameBytesTwice(format, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void readsNoHalfOfACutFile(Format format) throws IOException {
        for (long seed : seeds(format instanceof Parquet ? DAMAGED_PARQUET : CORPORA)) {
            FormatContract.readsNoHalfOfACutFile(format, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void refusesWhatItCannotRead(Format format) throws IOException {
        for (long seed : seeds(format instanceof Parquet ? DAMAGED_PARQUET : CORPORA)) {
            FormatContract.refusesWhatItCannotRead(format, seed);
        }
    }

    @ParameterizedTest
    @MethodSource("formatsThatRead")
    void anEmptyCorpusIsAnEmptyFile(Format format) throws IOException {
        assertThat(FormatContract.read(format, FormatContract.write(format.raw(), List.of())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("formats")
    void saysWhatItIs(Format format) {
        assertThat(format.id()).matches("[a-z0-9.-]+");
        assertThat(format.extension()).matches("[a-z0-9.-]+").doesNotStartWith(".");
        assertThat(format.mediaType()).matches("[a-z]+/[a-z0-9.+-]+");
        assertThat(format.offsetUnit()).isNotNull();
    }

    /** Always 0 to 4, and others each time. */
    private static long[] seeds(int corpora) {
        long begin = new Random().nextInt(1_000_000);
        System.err.printf("FormatContractTest begins at seed %d%n", begin);
        return LongStream.range(0, corpora).map(i -> i < 5 ? i : begin + i).toArray();
    }
}
