package org.tahqiq.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.coding.CodingAnnotationStudy;
import org.dkpro.statistics.agreement.coding.CohenKappaAgreement;
import org.dkpro.statistics.agreement.coding.FleissKappaAgreement;
import org.dkpro.statistics.agreement.coding.KrippendorffAlphaAgreement;
import org.dkpro.statistics.agreement.distance.NominalDistanceFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The coefficients on examples their authors have published, and on random ones, equal to DKPro Agreement's. */
class CodingTest {

    private static final double SAME = 1e-9;

    /** Items with one category of each reader; a negative one was not read. */
    private record Study(int readers, List<int[]> items) {

        static Study of(int readers, String... items) {
            return new Study(
                    readers,
                    Stream.of(items)
                            .flatMap(line -> Stream.of(line.split(" ")))
                            .map(item -> item.chars()
                                    .map(c -> c == '.' ? -1 : c - '0')
                                    .toArray())
                            .toList());
        }

        /** @param counts of each pair of categories, by the first reader's */
        static Study ofTable(int[]... counts) {
            List<int[]> items = new ArrayList<>();
            for (int first = 0; first < counts.length; first++) {
                for (int second = 0; second < counts.length; second++) {
                    for (int i = 0; i < counts[first][second]; i++) {
                        items.add(new int[] {first, second});
                    }
                }
            }
            return new Study(2, items);
        }

        Coding coding() {
            Coding coding = new Coding(10);
            items.forEach(
                    item -> coding.add(IntStream.of(item).filter(k -> k >= 0).toArray()));
            return coding;
        }

        CodingAnnotationStudy dkpro() {
            CodingAnnotationStudy study = new CodingAnnotationStudy(readers);
            items.forEach(item -> study.addItem(
                    Arrays.stream(item).mapToObj(k -> k < 0 ? null : k).toArray()));
            return study;
        }

        double cohen() {
            double ours = Objects.requireNonNull(coding().cohen());
            assertThat(ours).isCloseTo(new CohenKappaAgreement(dkpro()).calculateAgreement(), within(SAME));
            return ours;
        }

        double fleiss() {
            double ours = Objects.requireNonNull(coding().fleiss());
            assertThat(ours).isCloseTo(new FleissKappaAgreement(dkpro()).calculateAgreement(), within(SAME));
            return ours;
        }

        double alpha() {
            double ours = Objects.requireNonNull(coding().alpha());
            assertThat(ours)
                    .isCloseTo(
                            new KrippendorffAlphaAgreement(dkpro(), new NominalDistanceFunction()).calculateAgreement(),
                            within(SAME));
            return ours;
        }
    }

    /** Cohen 1960, page 45, table 2 (its counts of 200): kappa .492. */
    @Test
    void kappaOfCohen() {
        Study study = Study.ofTable(new int[] {88, 14, 18}, new int[] {10, 40, 10}, new int[] {2, 6, 12});
        assertThat(study.cohen()).isCloseTo(0.492, within(0.001));
    }

    /** R. Artstein and M. Poesio: Inter-Coder Agreement for Computational Linguistics. Computational Linguistics 34(4), 2008, pages 558, 568. */
    @Test
    void kappaAndAlphaOfArtsteinAndPoesio() {
        assertThat(Study.ofTable(new int[] {20, 10}, new int[] {20, 50}).cohen())
                .isCloseTo(0.348, within(0.001));
        Study second = Study.ofTable(new int[] {46, 0, 0}, new int[] {6, 32, 6}, new int[] {0, 0, 10});
        assertThat(second.cohen()).isCloseTo(0.8013, within(0.0001));
        assertThat(second.alpha()).isCloseTo(0.800, within(0.001));
    }

    /** Fleiss 1971, page 379: thirty patients, six psychiatrists each, five diagnoses, kappa .430. */
    @Test
    void kappaOfFleiss() {
        Study study = Study.of(
                6,
                "444444 222555 233335 555555 222444 113333 333355 113334 114444 555555",
                "144444 124444 222333 144444 224445 333335 111455 111112 224444 133555",
                "555555 244444 224555 114444 144445 222224 111155 224444 133333 555555");
        assertThat(study.fleiss()).isCloseTo(0.430, within(0.001));
    }

    /**
     * A. F. Hayes and K. Krippendorff: Answering the Call for a Standard Reliability Measure for Coding Data. Communication Methods
     * and Measures 1(1), 2007, page 84: five readers with gaps; taken as names alpha is .4765.
     */
    @Test
    void alphaOfReadersWhoDidNotReadEverything() {
        Study study = Study.of(
                5,
                "112.2 1101. 2333. .00.0 000.0 000.0 102.1 1.20. 222.2 2111.",
                ".100. 0000. 1222. 33223 111.1 111.1 212.2 1233. 1101. 000.0",
                "0011. 00.00 2333. 0000. 12.22 0111. 00010 1212. 1122. 112.2",
                "110.0 2121. 22.22 3222. 222.2 223.2 222.2 22.12 2222. 111.1");
        assertThat(study.alpha()).isCloseTo(0.4765, within(0.0005));
    }

    @RepeatedTest(20)
    void anyStudyHasDkprosFigures(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        int readers = 2 + random.nextInt(4);
        int categories = 2 + random.nextInt(6);
        List<int[]> items = Stream.generate(() -> {
                    int usual = random.nextInt(categories);
                    return IntStream.range(0, readers)
                            .map(reader -> random.nextInt(3) == 0 ? random.nextInt(categories) : usual)
                            .toArray();
                })
                .limit(200)
                .toList();
        Study study = new Study(readers, items);
        study.fleiss();
        study.alpha();
        if (readers == 2) {
            study.cohen();
        }
    }

    @Test
    void nothingIsSaidWhereEverybodyOnlyEverSaidTheSame() {
        Coding coding = Study.of(2, "11 11 11").coding();
        assertThat(coding.cohen()).isNull();
        assertThat(coding.fleiss()).isNull();
        assertThat(coding.alpha()).isNull();
        assertThat(new Coding(2).cohen()).isNull();
        assertThat(new Coding(2).alpha()).isNull();
    }
}
