package org.tahqiq.curation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tags two readers gave the same words, counted by spans; or any two, when it is of all. */
public record Confusion(List<Cell> cells) {

    /**
     * So many spans had this of the one reader and that of the other.
     *
     * @param differing those of them that are not the same in both readings
     */
    @Embeddable
    public record Cell(
            @Column(name = "first_id") UUID first,
            @Column(name = "second_id") UUID second,
            @Enumerated(EnumType.STRING) Said firstSaid,
            @Enumerated(EnumType.STRING) Said secondSaid,
            long spans,
            long differing) {

        private Cell turned() {
            return new Cell(second, first, secondSaid, firstSaid, spans, differing);
        }
    }

    /** Of these two, the first in the rows; of any two when they are null. */
    static Confusion of(List<Cell> all, @Nullable UUID first, @Nullable UUID second) {
        return new Confusion(Stream.concat(
                        all.stream(),
                        // Where it is of any two, nobody is first: what differs is counted either way, what is alike
                        // once.
                        all.stream()
                                .filter(cell -> first != null || cell.firstSaid() != cell.secondSaid())
                                .map(Cell::turned))
                .filter(cell -> first == null
                        || first.equals(cell.first()) && cell.second().equals(second))
                .toList());
    }

    public long spans(Said first, Said second) {
        return sum(first, second, Cell::spans);
    }

    public long differing(Said first, Said second) {
        return sum(first, second, Cell::differing);
    }

    private long sum(Said first, Said second, ToLongFunction<Cell> what) {
        return cells.stream()
                .filter(cell -> cell.firstSaid() == first && cell.secondSaid() == second)
                .mapToLong(what)
                .sum();
    }
}
