package org.tahqiq.text;

/**
 * A half-open range of UTF-16 positions in an article's body. Never empty.
 *
 * @param start first UTF-16 unit of the range
 * @param end first UTF-16 unit after the range
 */
public record TextSpan(int start, int end) implements Comparable<TextSpan> {

    private static final double MOST_OF_IT = 0.8;

    /** @throws Refusal {@code span-order} when the range is negative, reversed or empty */
    public TextSpan {
        if (start < 0 || end <= start) {
            throw Refusal.invalid("span-order").at("start");
        }
    }

    public int length() {
        return end - start;
    }

    public boolean contains(TextSpan other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether they have a letter in common. */
    public boolean overlaps(TextSpan other) {
        return start < other.end && other.start < end;
    }

    /** Whether this range stands in the other, but for what ends may differ by: a quote mark, a و. */
    public boolean mostlyWithin(TextSpan other) {
        int shared = Math.min(end, other.end) - Math.max(start, other.start);
        return shared >= length() * MOST_OF_IT;
    }

    /** Orders by start, then end: the order in which annotations are listed. */
    @Override
    public int compareTo(TextSpan other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
