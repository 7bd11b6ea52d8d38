package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/** How far some readers agree, summed up over the articles they have read. */
final class Comparison {

    private static final List<Tag> TAGS = List.of(Tag.values());

    private final int readers;
    private final List<Coding> codings = TAGS.stream().map(tag -> new Coding(2)).toList();
    /** By all tags of a word at once. */
    private final Coding together = new Coding(1 << TAGS.size());

    private final List<Continuum> continua;
    private final List<SpanMatch> matches =
            TAGS.stream().map(tag -> new SpanMatch()).toList();
    private final SpanMatch allMatches = new SpanMatch();
    /** By what the first and the second made of a span; how many there are and how many of them differ. */
    private final long[][] met = new long[Said.values().length * Said.values().length][2];

    private long articles;

    /** @param readers alpha of unitizing needs the same number everywhere: articles with more or fewer stay out of it */
    Comparison(int readers) {
        this.readers = readers;
        this.continua = TAGS.stream().map(tag -> new Continuum(readers)).toList();
    }

    /** @param tagsOfWords of these readings, in their order */
    void add(ReadArticle article, List<ReadArticle.Reading> readings, List<int[]> tagsOfWords) {
        articles++;
        int[] tags = new int[readings.size()];
        int[] marked = new int[readings.size()];
        for (int word = 0; word < article.words().size(); word++) {
            for (int reader = 0; reader < tags.length; reader++) {
                tags[reader] = tagsOfWords.get(reader)[word];
            }
            together.add(tags);
            for (int tag = 0; tag < codings.size(); tag++) {
                for (int reader = 0; reader < tags.length; reader++) {
                    marked[reader] = tags[reader] >> tag & 1;
                }
                codings.get(tag).add(marked);
            }
        }
        for (Tag tag : TAGS) {
            List<List<TextSpan>> spans =
                    readings.stream().map(reading -> reading.of(tag)).toList();
            if (readings.size() == readers) {
                continua.get(tag.ordinal())
                        .add(
                                article.text().length(),
                                spans.stream().map(Comparison::asUnits).toList());
            }
            for (int i = 0; i < spans.size(); i++) {
                for (int j = 0; j < i; j++) {
                    matches.get(tag.ordinal()).add(spans.get(j), spans.get(i));
                    allMatches.add(spans.get(j), spans.get(i));
                }
            }
        }
    }

    /** Adds how the spans of two readers stand to each other. */
    void confuse(ReadArticle.Reading first, ReadArticle.Reading second) {
        for (Pairing pairing : Pairing.of(first, second)) {
            long[] cell = met[
                    pairing.firstSaid().ordinal() * Said.values().length
                            + pairing.secondSaid().ordinal()];
            cell[0]++;
            cell[1] += pairing.differs() ? 1 : 0;
        }
    }

    /** What these two readers made of each other's spans, where they made anything. */
    Stream<Confusion.Cell> cells(UUID first, UUID second) {
        return IntStream.range(0, met.length)
                .filter(at -> met[at][0] > 0)
                .mapToObj(at -> new Confusion.Cell(
                        first,
                        second,
                        Said.values()[at / Said.values().length],
                        Said.values()[at % Said.values().length],
                        met[at][0],
                        met[at][1]));
    }

    /** Units of one reader do not overlap: what does is one. */
    private static List<TextSpan> asUnits(List<TextSpan> spans) {
        List<TextSpan> units = new ArrayList<>(spans.size());
        for (TextSpan span : spans) {
            TextSpan last = units.isEmpty() ? null : units.getLast();
            if (last == null || last.end() <= span.start()) {
                units.add(span);
            } else if (last.end() < span.end()) {
                units.set(units.size() - 1, new TextSpan(last.start(), span.end()));
            }
        }
        return units;
    }

    /** One row for all tags together, then one for each. */
    Stream<Agreement.Row> rows(@Nullable UUID first, @Nullable UUID second) {
        return Stream.concat(
                Stream.of(row(null, first, second, together, continua, allMatches)),
                TAGS.stream()
                        .map(tag -> row(
                                tag,
                                first,
                                second,
                                codings.get(tag.ordinal()),
                                List.of(continua.get(tag.ordinal())),
                                matches.get(tag.ordinal()))));
    }

    private Agreement.Row row(
            @Nullable Tag tag,
            @Nullable UUID first,
            @Nullable UUID second,
            Coding coding,
            List<Continuum> units,
            SpanMatch match) {
        boolean pair = first != null;
        return new Agreement.Row(
                tag,
                first,
                second,
                articles,
                pair ? coding.cohen() : null,
                pair ? null : coding.fleiss(),
                coding.alpha(),
                Continuum.alpha(units),
                match.exactF1(),
                match.overlapF1());
    }
}
