package org.tahqiq.annotation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * The typed fields of a tag. Their names are the same in JSON, in Java and in stored rows; absent fields are null. Positions
 * in them are UTF-16 here and in the database.
 */
public sealed interface Fields permits ClaimFields, AttributionFields, FigureFields {

    /** Those that hold a code, each with its codes in the order in which they are offered. */
    Map<String, List<String>> CODED = Map.of(
            "checkWorthiness", codes(ClaimFields.CheckWorthiness.values()),
            "comparator", List.of("~", ">", ">=", "<", "<="),
            "force", codes(AttributionFields.Force.values()),
            "form", codes(AttributionFields.Form.values()),
            "kind", codes(FigureFields.Kind.values()),
            "sourceKind", codes(AttributionFields.SourceKind.values()));

    /** What {@link #label()} is called in JSON. */
    String LABEL = "label";

    /** The code of a {@link Label}: which kind of its tag it is in its corpus; null where it is not said. */
    @Nullable
    String label();

    /** The same fields with another label, or with none. */
    Fields labelled(@Nullable String code);

    /** @throws Refusal when a code, a date or a position does not fit the article */
    void check(PlainText text);

    /** The key of the words for what a field holds, where that is a code. */
    static Optional<String> wordsKey(String field, String code) {
        return CODED.containsKey(field)
                ? Optional.of("canvas.%s.%s".formatted(field, FigureFields.COMPARATORS.getOrDefault(code, code)))
                : Optional.empty();
    }

    private static List<String> codes(Enum<?>[] all) {
        return Stream.of(all).map(Enum::name).toList();
    }

    /** As JSON, those that are absent left out. */
    default String json() {
        return FieldsJson.write(this);
    }

    /** @throws Refusal {@code unreadable} for a field that the tag does not have, or a value of the wrong kind */
    static Fields read(Tag tag, String json) {
        return FieldsJson.readSent(json, tag);
    }

    /** The same fields with every position changed, say into another unit. */
    default Fields move(UnaryOperator<Position> change) {
        return this;
    }

    /**
     * The same fields in a newer version of the text.
     *
     * @param place where a range stands there; empty when its words are not found again
     */
    default Fields carried(Function<TextSpan, Optional<TextSpan>> place) {
        return this;
    }

    /** @throws Refusal {@code missing} when a list holds a null */
    static <T> List<T> each(String field, List<T> list) {
        if (list.stream().anyMatch(Objects::isNull)) {
            throw Refusal.invalid("missing").at(field);
        }
        return list;
    }

    /** A position as sent or stored: not yet known to lie in the text. */
    record Position(long value, String field) {}

    /** A range in the fields, with the exact words where the field keeps them. */
    record Range(
            @Nullable Long start,
            @Nullable Long end,
            @Nullable String quote) {

        Range move(String field, UnaryOperator<Position> change) {
            return new Range(moved(field + ".start", start, change), moved(field + ".end", end, change), quote);
        }

        /** Null stays null; a range has both ends or neither. */
        void check(String field, PlainText text) {
            if (start == null || end == null) {
                throw Refusal.invalid("missing").at(field + (start == null ? ".start" : ".end"));
            }
            if (start < 0 || end > text.value().length()) {
                throw Refusal.invalid("span-outside", end, text.value().length())
                        .at(field);
            }
            if (end <= start) {
                throw Refusal.invalid("span-order").at(field);
            }
            var span = new TextSpan(start.intValue(), end.intValue());
            text.check(span);
            if (quote != null && !quote.equals(text.quote(span))) {
                throw Refusal.conflict("text-drift").at(field + ".quote");
            }
        }

        Optional<Range> carried(Function<TextSpan, Optional<TextSpan>> place) {
            return start == null || end == null
                    ? Optional.empty()
                    : place.apply(new TextSpan(start.intValue(), end.intValue()))
                            .map(to -> new Range((long) to.start(), (long) to.end(), quote));
        }

        private static @Nullable Long moved(String field, @Nullable Long value, UnaryOperator<Position> change) {
            return value == null
                    ? null
                    : change.apply(new Position(value, field)).value();
        }
    }
}
