package org.tahqiq.curation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Origin;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.TwiceJudgedService.Judged;
import org.tahqiq.review.TwiceJudgedService.Twice;
import org.tahqiq.review.TwiceJudgedService.Weighed;
import org.tahqiq.review.Verdict;

/**
 * How far reviewers agree who judged the same, each alone.
 *
 * @param verdicts on claims
 * @param reasons of those verdicts: each reason of each claim was given or not
 * @param stances of pages that several brought as evidence on the same claim
 * @param pairs of two reviewers, by their verdicts
 * @param cells which verdicts met
 */
public record JudgementAgreement(
        Figures verdicts, Figures reasons, Figures stances, List<Pair> pairs, List<Met> cells) {

    /**
     * The figures of some judgements; one is null where there is nothing to reckon it from.
     *
     * @param items that were judged by two
     * @param same how many of the pairs of judgements are the same, from 0 to 1
     * @param cohen of two reviewers only
     */
    public record Figures(
            long items,
            @Nullable Double same,
            @Nullable Double cohen,
            @Nullable Double fleiss,
            @Nullable Double alpha) {}

    public record Pair(Origin first, Origin second, Figures verdicts) {}

    /** So often the first verdict was this, and the second that. */
    public record Met(Verdict.Code first, Verdict.Code second, long claims) {}

    /** Judgements as they are added up. */
    private static final class Tally {

        private final Coding coding;
        private long items;

        private Tally(int categories) {
            coding = new Coding(categories);
        }

        private void add(int... categories) {
            items++;
            coding.add(categories);
        }

        private Figures figures(boolean ofTwo) {
            return new Figures(
                    items, coding.observed(), ofTwo ? coding.cohen() : null, coding.fleiss(), coding.alpha());
        }
    }

    static JudgementAgreement of(List<Twice> twice, List<Weighed> weighed) {
        Tally verdicts = new Tally(Verdict.Code.values().length);
        Tally reasons = new Tally(2);
        Map<Verdict.Code, Map<Verdict.Code, Long>> met = new TreeMap<>();
        Map<List<Origin>, Tally> pairs = new LinkedHashMap<>();
        for (Twice each : twice) {
            int first = each.first().code().ordinal();
            int second = each.second().code().ordinal();
            verdicts.add(first, second);
            met.computeIfAbsent(each.first().code(), code -> new TreeMap<>())
                    .merge(each.second().code(), 1L, Long::sum);
            for (Verdict.Reason reason : Verdict.Reason.values()) {
                reasons.add(has(each.first(), reason), has(each.second(), reason));
            }
            List<Origin> two = Stream.of(each.first().by(), each.second().by())
                    .sorted(Comparator.comparing(Origin::id))
                    .toList();
            Tally ofTwo = pairs.computeIfAbsent(two, any -> new Tally(Verdict.Code.values().length));
            if (two.getFirst().equals(each.first().by())) {
                ofTwo.add(first, second);
            } else {
                ofTwo.add(second, first);
            }
        }
        return new JudgementAgreement(
                verdicts.figures(false),
                new Figures(twice.size(), sameReasons(twice), null, reasons.coding.fleiss(), reasons.coding.alpha()),
                stances(weighed),
                pairs.entrySet().stream()
                        .map(pair -> new Pair(
                                pair.getKey().getFirst(),
                                pair.getKey().getLast(),
                                pair.getValue().figures(true)))
                        .toList(),
                met.entrySet().stream()
                        .flatMap(row -> row.getValue().entrySet().stream()
                                .map(cell -> new Met(row.getKey(), cell.getKey(), cell.getValue())))
                        .toList());
    }

    private static int has(Judged judged, Verdict.Reason reason) {
        return judged.reasons().contains(reason) ? 1 : 0;
    }

    /** Of how many claims both gave the very same reasons. */
    private static @Nullable Double sameReasons(List<Twice> twice) {
        return twice.isEmpty()
                ? null
                : (double) twice.stream()
                                .filter(each -> new HashSet<>(each.first().reasons())
                                        .equals(new HashSet<>(each.second().reasons())))
                                .count()
                        / twice.size();
    }

    /** A member who brought the same page twice counts with the last. */
    private static Figures stances(List<Weighed> weighed) {
        Map<List<Object>, Map<UUID, Evidence.Stance>> pages = new LinkedHashMap<>();
        weighed.forEach(each -> pages.computeIfAbsent(List.of(each.claim(), each.url()), page -> new TreeMap<>())
                .put(each.by().value(), each.stance()));
        Tally tally = new Tally(Evidence.Stance.values().length);
        pages.values()
                .forEach(stances -> tally.add(stances.values().stream()
                        .mapToInt(Evidence.Stance::ordinal)
                        .toArray()));
        return tally.figures(false);
    }

    /** Whether nothing was judged by two. */
    public boolean none() {
        return verdicts.items() + stances.items() == 0;
    }

    /** How many claims got this first and that second. */
    public long claims(Verdict.Code first, Verdict.Code second) {
        return cells.stream()
                .filter(cell -> cell.first() == first && cell.second() == second)
                .mapToLong(Met::claims)
                .sum();
    }

    /** The verdicts that were given at all, in the order of the scale. */
    public Set<Verdict.Code> codes() {
        return cells.stream()
                .flatMap(cell -> Stream.of(cell.first(), cell.second()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
