package org.tahqiq.curation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;

/**
 * How far independent readings of a corpus coincide.
 *
 * @param asOf when the readings were looked at
 * @param articles that at least two have read
 * @param cells how the spans of each two stand to each other, where there are any
 */
public record Agreement(Instant asOf, Basis basis, long articles, List<Row> rows, List<Confusion.Cell> cells) {

    /** Which readings were compared. */
    public enum Basis {
        /** Those that their members have finished. */
        FINISHED,
        /** All that were begun, while no article has two that are finished: a first look. */
        BEGUN
    }

    /** How agreement is measured. */
    public enum Measure {
        COHEN,
        FLEISS,
        ALPHA,
        UNITIZING,
        EXACT,
        OVERLAP;

        /** Whether what chance makes is taken off it. */
        public boolean beyondChance() {
            return this != EXACT && this != OVERLAP;
        }

        /** What of any number of readers stands for it: Cohen's is of two alone. */
        public Measure ofAll() {
            return this == COHEN ? FLEISS : this;
        }
    }

    /**
     * The figures of one tag and some readers; a figure is null where there is nothing to reckon it from.
     *
     * @param tag null for all of them together
     * @param first of two members; null for all readers
     * @param articles that these readers share
     */
    @Embeddable
    public record Row(
            @Enumerated(EnumType.STRING) @Nullable Tag tag,
            @Column(name = "first_id") @Nullable UUID first,
            @Column(name = "second_id") @Nullable UUID second,
            long articles,
            @Nullable Double cohen,
            @Nullable Double fleiss,
            @Nullable Double alpha,
            @Nullable Double unitizing,
            @Nullable Double exactF1,
            @Nullable Double overlapF1) {

        /** Nothing to compare. */
        public static final Row NONE = new Row(null, null, null, 0, null, null, null, null, null, null);

        public @Nullable Double by(Measure measure) {
            return switch (measure) {
                case COHEN -> cohen;
                case FLEISS -> fleiss;
                case ALPHA -> alpha;
                case UNITIZING -> unitizing;
                case EXACT -> exactF1;
                case OVERLAP -> overlapF1;
            };
        }

        public boolean ofAll() {
            return first == null;
        }

        public boolean of(UUID one, UUID other) {
            return one.equals(first) && other.equals(second) || one.equals(second) && other.equals(first);
        }
    }

    /** The rows of one tag, or of all together. */
    public List<Row> of(@Nullable Tag tag) {
        return rows.stream().filter(row -> row.tag() == tag).toList();
    }

    /** Which tags two of them gave the same words; any two, when they are null. */
    public Confusion confusion(@Nullable UUID first, @Nullable UUID second) {
        return Confusion.of(cells, first, second);
    }

    /** Whoever has read something that another has read, too. */
    public List<UUID> members() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.first(), row.second()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Sums up articles into an agreement. */
    static final class Sum {

        private final Comparison all;
        private final Map<List<UUID>, Comparison> pairs = new LinkedHashMap<>();
        private long articles;

        /** @param usual by how many most articles were read */
        Sum(int usual) {
            all = new Comparison(usual);
        }

        void add(ReadArticle article) {
            articles++;
            List<ReadArticle.Reading> readings = article.readings();
            List<int[]> tags = readings.stream().map(article::tagsOfWords).toList();
            all.add(article, readings, tags);
            for (int i = 0; i < readings.size(); i++) {
                for (int j = i + 1; j < readings.size(); j++) {
                    List<ReadArticle.Reading> two = List.of(readings.get(i), readings.get(j));
                    Comparison pair = pairs.computeIfAbsent(
                            two.stream().map(ReadArticle.Reading::member).toList(), members -> new Comparison(2));
                    pair.add(article, two, List.of(tags.get(i), tags.get(j)));
                    pair.confuse(two.getFirst(), two.getLast());
                }
            }
        }

        Agreement asOf(Instant moment, Basis basis) {
            List<Row> rows = new ArrayList<>();
            if (articles > 0) {
                rows.addAll(all.rows(null, null).toList());
            }
            pairs.forEach((pair, comparison) ->
                    rows.addAll(comparison.rows(pair.getFirst(), pair.getLast()).toList()));
            List<Confusion.Cell> cells = pairs.entrySet().stream()
                    .flatMap(pair -> pair.getValue()
                            .cells(pair.getKey().getFirst(), pair.getKey().getLast()))
                    .toList();
            return new Agreement(moment, basis, articles, rows, cells);
        }
    }
}
