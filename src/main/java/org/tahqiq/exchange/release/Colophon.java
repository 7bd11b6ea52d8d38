package org.tahqiq.exchange.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.PassService;
import org.tahqiq.article.Corpus;
import org.tahqiq.curation.Agreement;
import org.tahqiq.team.MemberId;

/**
 * What a release says of itself, fixed when it is made. With the frozen articles it is all that a bag is built from: no paper in the
 * bag asks a clock, a database or the machine.
 *
 * @param desk who publishes it
 * @param madeBy the member who made it
 * @param figures null for a large corpus whose agreement was never prepared
 * @param guidelines the version that was in force; null in one that was made before corpora had any
 * @param answers what the desk said to the questions of the datasheet; null in what was made before it was asked, whose papers keep
 *     the words they had (decision 0034)
 * @param readings what was read here; null in what was made before that was counted, whose papers keep the words they had
 * @param attached files that go into the bag as they are, with the SHA-256 of each
 */
public record Colophon(
        UUID id,
        int number,
        String title,
        @Nullable String notes,
        @Nullable Licence licence,
        Instant madeAt,
        String madeBy,
        String desk,
        About corpus,
        Contents contents,
        @Nullable Figures figures,
        @Nullable Integer guidelines,
        SortedMap<String, String> attached,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable SortedMap<DeskQuestion, String> answers,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Readings readings) {

    /** The corpus as it was. */
    public record About(UUID id, String name, @Nullable String description, Corpus.Mode mode) {}

    /**
     * How much is in it, as it was counted when it was read back.
     *
     * @param reviews claims with a verdict
     * @param gold settled annotations; null in what was made before they were counted, whose papers stay as they were
     * @param broughtIn annotations whose maker is no member here; null for none, and in what was made before they were counted
     * @param splits articles of each
     */
    public record Contents(
            long articles,
            long annotations,
            long relations,
            long reviews,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long gold,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long broughtIn,

            Map<Split, Long> splits) {

        public long articles(Split split) {
            return splits.getOrDefault(split, 0L);
        }
    }

    /**
     * What was read by members, finished or with marks in it.
     *
     * @param under the readings by their versions of the guidelines, 0 for those sent before there were any
     * @param readers members who read
     * @param seeing those of them who, by their roles on that day, see what others marked
     */
    public record Readings(SortedMap<Integer, Under> under, long readers, long seeing) {

        /** @param articles that these readings are of */
        public record Under(long readings, long articles) {}

        static Readings of(List<PassService.Reading> all, Predicate<MemberId> sees) {
            SortedMap<Integer, Under> under = new TreeMap<>();
            all.stream()
                    .collect(Collectors.groupingBy(each -> Objects.requireNonNullElse(each.guidelines(), 0)))
                    .forEach((version, readings) -> under.put(
                            version,
                            new Under(
                                    readings.size(),
                                    readings.stream()
                                            .map(PassService.Reading::article)
                                            .distinct()
                                            .count())));
            List<MemberId> readers =
                    all.stream().map(PassService.Reading::member).distinct().toList();
            return new Readings(
                    under, readers.size(), readers.stream().filter(sees).count());
        }
    }

    /** How far independent readings coincide, over all tags and readers; all figures are in a file that is attached. */
    public record Figures(
            Instant asOf,
            long articles,
            @Nullable Double fleiss,
            @Nullable Double alpha,
            @Nullable Double unitizing,
            @Nullable Double exactF1,
            @Nullable Double overlapF1) {

        static Figures of(Agreement agreement) {
            Agreement.Row all = agreement.of(null).stream()
                    .filter(Agreement.Row::ofAll)
                    .findFirst()
                    .orElse(Agreement.Row.NONE);
            return new Figures(
                    agreement.asOf(),
                    agreement.articles(),
                    all.fleiss(),
                    all.alpha(),
                    all.unitizing(),
                    all.exactF1(),
                    all.overlapF1());
        }
    }

    /** The folder in the bag, and the file it comes in. */
    public String name() {
        return "corpus-" + corpus.id() + "-v" + number;
    }

    /** What it is cited by (RFC 9562 names a UUID so). */
    public String urn() {
        return "urn:uuid:" + id;
    }

    /** The day it was made, by UTC. */
    public LocalDate day() {
        return madeAt.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
