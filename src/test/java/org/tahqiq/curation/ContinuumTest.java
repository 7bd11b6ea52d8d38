package org.tahqiq.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dkpro.statistics.agreement.unitizing.KrippendorffAlphaUnitizingAgreement;
import org.dkpro.statistics.agreement.unitizing.UnitizingAnnotationStudy;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tahqiq.text.TextSpan;

/** Alpha of unitizing on Krippendorff's own examples, and on random ones, equal to DKPro Agreement's. */
class ContinuumTest {

    private static final double SAME = 1e-9;

    /** @param units starts and lengths, in turn */
    private static List<TextSpan> units(int... units) {
        return IntStream.range(0, units.length / 2)
                .mapToObj(i -> new TextSpan(units[2 * i], units[2 * i] + units[2 * i + 1]))
                .toList();
    }

    private static Continuum continuum(int length, List<List<TextSpan>> readers) {
        Continuum continuum = new Continuum(readers.size());
        continuum.add(length, readers);
        return continuum;
    }

    private static KrippendorffAlphaUnitizingAgreement dkpro(int length, List<List<TextSpan>> readers) {
        UnitizingAnnotationStudy study = new UnitizingAnnotationStudy(readers.size(), 0, length);
        for (int reader = 0; reader < readers.size(); reader++) {
            for (TextSpan unit : readers.get(reader)) {
                study.addUnit(unit.start(), unit.length(), reader, "c");
            }
        }
        return new KrippendorffAlphaUnitizingAgreement(study);
    }

    /**
     * Krippendorff 2004, pages 254 to 256: two observers of a continuum of 300 from 150 on; alpha of c .7286, of k 1, of both .8591.
     */
    @Test
    void theExampleOfContentAnalysis() {
        Continuum c = continuum(300, List.of(units(75, 70, 220, 30), units(70, 80, 205, 20, 250, 20)));
        Continuum k = continuum(300, List.of(units(30, 60, 150, 50), units(30, 60, 150, 50)));
        assertThat(c.observed()).isCloseTo(0.0144, within(0.0001));
        assertThat(c.expected()).isCloseTo(0.0532, within(0.0001));
        assertThat(k.expected()).isCloseTo(0.0490, within(0.0001));
        assertThat(Continuum.alpha(List.of(c))).isCloseTo(0.7286, within(0.0001));
        assertThat(Continuum.alpha(List.of(k))).isCloseTo(1.0, within(SAME));
        assertThat(Continuum.alpha(List.of(c, k))).isCloseTo(0.8591, within(0.0005));
    }

    /** Krippendorff 1995, page 57: four pairs of observers of a continuum of 24. */
    @Test
    void thePairsOfOnTheReliabilityOfUnitizing() {
        assertThat(continuum(24, List.of(units(2, 8, 14, 6), units(4, 4, 15, 2)))
                        .observed())
                .isCloseTo(0.03125, within(0.00001));
        assertThat(continuum(24, List.of(units(0, 18), units(0, 2, 2, 1, 3, 1, 4, 1, 5, 1, 6, 3, 9, 1)))
                        .observed())
                .isCloseTo(2.26736, within(0.00001));
        assertThat(continuum(24, List.of(units(2, 6, 10, 2, 14, 4, 20, 2), units(0, 2, 4, 4, 10, 4, 16, 2, 20, 2)))
                        .observed())
                .isCloseTo(0.02777, within(0.00001));
        assertThat(continuum(24, List.of(units(0, 2, 2, 8, 10, 4, 14, 6, 20, 4), units(0, 4, 4, 4, 8, 7, 15, 2, 17, 7)))
                        .observed())
                .isCloseTo(0.38715, within(0.00001));
    }

    @RepeatedTest(30)
    void anyStudyHasDkprosFigures(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        int length = 100 + random.nextInt(900);
        List<List<TextSpan>> readers = Stream.generate(() -> random(random, length))
                .limit(2 + random.nextInt(3))
                .toList();
        assertThat(Continuum.alpha(List.of(continuum(length, readers))))
                .isCloseTo(dkpro(length, readers).calculateCategoryAgreement("c"), within(SAME));
    }

    @Test
    void textsAreLaidEndToEnd() {
        Random random = new Random(7);
        Continuum parts = new Continuum(3);
        List<List<TextSpan>> whole = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        int length = 0;
        for (int part : new int[] {120, 80, 300, 40}) {
            int from = length;
            List<List<TextSpan>> readers =
                    Stream.generate(() -> random(random, part)).limit(3).toList();
            parts.add(part, readers);
            for (int reader = 0; reader < 3; reader++) {
                readers.get(reader).stream()
                        .map(unit -> new TextSpan(unit.start() + from, unit.end() + from))
                        .forEach(whole.get(reader)::add);
            }
            length += part;
        }
        assertThat(Continuum.alpha(List.of(parts)))
                .isCloseTo(dkpro(length, whole).calculateCategoryAgreement("c"), within(SAME));
    }

    @Test
    void nothingIsSaidWhereNobodyMarkedAnything() {
        assertThat(Continuum.alpha(List.of(continuum(100, List.of(List.of(), List.of())))))
                .isNull();
    }

    private static List<TextSpan> random(Random random, int length) {
        List<TextSpan> units = new ArrayList<>();
        int at = random.nextInt(20);
        while (at + 1 < length) {
            int end = Math.min(length, at + 1 + random.nextInt(25));
            units.add(new TextSpan(at, end));
            at = end + random.nextInt(30);
        }
        return units;
    }
}
