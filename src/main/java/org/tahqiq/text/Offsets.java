package org.tahqiq.text;

import java.util.Arrays;

/**
 * Translates between UTF-16 positions and an {@link OffsetUnit}, for one text.
 *
 * <p>Keeps the places of the surrogate pairs only, so a text without any costs nothing and one lookup is a binary search.
 */
public final class Offsets {

    private final OffsetUnit unit;
    private final int utf16Length;
    /** UTF-16 positions of the low halves of all surrogate pairs, ascending. */
    private final int[] lowHalves;

    private Offsets(OffsetUnit unit, int utf16Length, int[] lowHalves) {
        this.unit = unit;
        this.utf16Length = utf16Length;
        this.lowHalves = lowHalves;
    }

    public static Offsets in(String text, OffsetUnit unit) {
        int[] pairs = unit == OffsetUnit.UTF16
                ? new int[0]
                : java.util.stream.IntStream.range(1, text.length())
                        .filter(i -> Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i)))
                        .toArray();
        return new Offsets(unit, text.length(), pairs);
    }

    public OffsetUnit unit() {
        return unit;
    }

    /** Length of the whole text in this unit. */
    public int length() {
        return fromUtf16(utf16Length);
    }

    /** Position in this unit of a UTF-16 position that stands on a code point border. */
    public int fromUtf16(int position) {
        return position - pairsBefore(position);
    }

    /**
     * UTF-16 position of a position in this unit.
     *
     * @throws Refusal {@code span-outside} when it lies outside the text
     */
    public int toUtf16(long position, String field) {
        if (position < 0 || position > length()) {
            throw Refusal.invalid("span-outside", position, length()).at(field);
        }
        int low = 0;
        int high = lowHalves.length;
        // The k-th low half (from 0) stands at code point lowHalves[k] - k: count those not after the position.
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lowHalves[middle] - middle <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return (int) position + low;
    }

    /** The UTF-16 span of a range in this unit. */
    public TextSpan span(long start, long end) {
        if (start >= end) {
            throw Refusal.invalid("span-order").at("start");
        }
        return new TextSpan(toUtf16(start, "start"), toUtf16(end, "end"));
    }

    private int pairsBefore(int position) {
        int at = Arrays.binarySearch(lowHalves, position);
        // A position on a low half lies inside a pair; callers have refused those already.
        return at >= 0 ? at : -at - 1;
    }
}
