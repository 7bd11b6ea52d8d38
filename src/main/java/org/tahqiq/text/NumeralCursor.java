package org.tahqiq.text;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicNumerals.Read;

/**
 * Walks over the words of one number. The grammar is that of the Arabic cardinal: hundreds, then ones, then tens, joined by و;
 * then the scale; then, joined by و, the next smaller group (W. Wright, A Grammar of the Arabic Language, I §§ 318–327).
 */
final class NumeralCursor {

    private final List<ArabicWord> words;
    private int at;
    private final Set<String> scales = new HashSet<>();
    private boolean twoOfAScale;

    NumeralCursor(List<ArabicWord> words, int at) {
        this.words = words;
        this.at = at;
    }

    @Nullable
    Read number() {
        Read vague = vague();
        if (vague != null) {
            return vague;
        }
        Read part = part();
        return part != null ? part : sum();
    }

    /** مئات, عشرات الآلاف. */
    private @Nullable Read vague() {
        BigDecimal count = value(NumeralWords.VAGUE, at);
        if (count == null) {
            return null;
        }
        int end = at + 1;
        BigDecimal scale = value(NumeralWords.SCALES, end);
        if (scale != null && count.compareTo(scale) < 0) {
            count = count.multiply(scale);
            end++;
        }
        return new Read(count, Manner.VAGUE, end, null, BigDecimal.ONE);
    }

    /** نصف, نصف مليون, ثلاثة أرباع. */
    private @Nullable Read part() {
        BigDecimal part = value(NumeralWords.PARTS, at);
        int end = at + 1;
        Integer vowelled = at < words.size()
                ? NumeralWords.VOWELLED_PARTS.get(
                        NumeralWords.withoutArticle(words.get(at).written()))
                : null;
        if (vowelled != null) {
            part = NumeralWords.part(1, vowelled);
        }
        Integer count = value(NumeralWords.ONES, at);
        Integer whole = value(NumeralWords.PLURAL_PARTS, end);
        if (count != null && whole != null && count > 1 && count < whole) {
            part = NumeralWords.part(count, whole);
            end++;
        }
        if (part == null) {
            return null;
        }
        BigDecimal scale = value(NumeralWords.SCALES, end);
        return scale == null
                ? new Read(part, Manner.PART, end, null, BigDecimal.ONE)
                : new Read(
                        whole(part.multiply(scale)),
                        Manner.PLAIN,
                        end + 1,
                        words.get(end).written(),
                        scale);
    }

    /** Groups of falling size, joined by و: مليون و200 ألف وخمسون. */
    private @Nullable Read sum() {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal room = null;
        while (true) {
            int before = at;
            BigDecimal group = room == null ? group(at) : joined();
            if (group == null || (room != null && group.compareTo(room) >= 0)) {
                at = before;
                break;
            }
            total = total.add(group);
            room = factor;
            if (factor.compareTo(BigDecimal.ONE) == 0) {
                break;
            }
        }
        if (room == null) {
            return null;
        }
        BigDecimal half = half(room);
        return half == null
                ? null
                : new Read(
                        whole(total.add(half)),
                        Manner.PLAIN,
                        at,
                        scales.size() == 1 && !twoOfAScale ? scales.iterator().next() : null,
                        room);
    }

    private BigDecimal factor = BigDecimal.ONE;

    /** The group behind a و, which is a word of its own or the first letter of one. */
    private @Nullable BigDecimal joined() {
        int next = joint(at);
        return next < 0 ? null : group(next);
    }

    /** A number below a thousand with its scale, if any: ثلاثة ملايين. */
    private @Nullable BigDecimal group(int from) {
        BigDecimal count = below(from);
        if (count == null) {
            BigDecimal twice = first(NumeralWords.TWO_OF_A_SCALE, from);
            if (twice != null) {
                at = from + 1;
                factor = twice;
                twoOfAScale = true;
                return twice.add(twice);
            }
            if (first(NumeralWords.SCALES, from) == null || isPlural(from) || mayBeTwo(from)) {
                return null;
            }
            count = BigDecimal.ONE;
            at = from;
        }
        factor = BigDecimal.ONE;
        for (BigDecimal scale = scaleHere(from); scale != null; scale = value(NumeralWords.SCALES, at)) {
            factor = factor.multiply(scale);
            scales.add(words.get(at).written());
            at++;
        }
        return count.multiply(factor);
    }

    /** A scale at the cursor; when the group begins with it, و may stand before it. */
    private @Nullable BigDecimal scaleHere(int groupBegins) {
        return at == groupBegins ? first(NumeralWords.SCALES, at) : value(NumeralWords.SCALES, at);
    }

    private boolean isPlural(int index) {
        return first(NumeralWords.VAGUE, index) != null;
    }

    /** مليونا alone is two million (nominative) or one (accusative, with or without its tanwin). */
    private boolean mayBeTwo(int index) {
        // The dual without its ن stands right before its noun: ألفا وخمسمئة is one thousand and more.
        return joint(index + 1) < 0 && stripped(index).endsWith("ا");
    }

    /** A number in digits, or one below a thousand in words; moves the cursor behind it. */
    private @Nullable BigDecimal below(int from) {
        if (from >= words.size()) {
            return null;
        }
        if (NumeralDigits.begin(words.get(from))) {
            at = from + 1;
            return NumeralDigits.value(words.get(from).written()).orElse(null);
        }
        Integer hundreds = first(NumeralWords.HUNDREDS, from);
        Integer ones = first(NumeralWords.ONES, from);
        int next = from + 1;
        if (ones != null && ones > 2 && ones < 10 && isHundred(next)) {
            hundreds = ones * 100;
            next++;
        }
        if (hundreds == null) {
            Integer small = belowHundred(from);
            return small == null ? null : BigDecimal.valueOf(small);
        }
        at = next;
        int joint = joint(next);
        Integer small = joint < 0 ? null : belowHundred(joint);
        return BigDecimal.valueOf(small == null ? hundreds : hundreds + small);
    }

    private boolean isHundred(int index) {
        return index < words.size()
                && NumeralWords.HUNDRED_WORDS.contains(words.get(index).folded());
    }

    private @Nullable Integer belowHundred(int from) {
        Integer tens = first(NumeralWords.TENS, from);
        if (tens != null) {
            at = from + 1;
            return tens;
        }
        Integer ones = first(NumeralWords.ONES, from);
        if (ones == null) {
            return null;
        }
        Integer ten = ones < 10 ? value(NumeralWords.ONES, from + 1) : null;
        if (ten != null && ten == 10) {
            at = from + 2;
            return ones + 10;
        }
        int joint = ones < 10 ? joint(from + 1) : -1;
        Integer more = joint < 0 ? null : first(NumeralWords.TENS, joint);
        if (more != null) {
            at = joint + 1;
            return ones + more;
        }
        String word = stripped(from);
        if (NumeralWords.ONE_OF.contains(word) || (NumeralWords.ALSO_PARTS.contains(word) && !counts(from + 1))) {
            return null;
        }
        at = from + 1;
        return ones;
    }

    /** Whether a word can be what خمس counts: indefinite, and there. */
    private boolean counts(int index) {
        return index < words.size()
                        && !words.get(index).isDefinite()
                        && Character.isLetter(words.get(index).folded().charAt(0))
                || value(NumeralWords.SCALES, index) != null;
    }

    /** What ونصف adds to a number whose smallest group has this scale; zero when it does not stand there. */
    private @Nullable BigDecimal half(BigDecimal scale) {
        int joint = joint(at);
        BigDecimal part = joint < 0 ? null : first(NumeralWords.PARTS, joint);
        if (part == null) {
            return BigDecimal.ZERO;
        }
        at = joint + 1;
        BigDecimal again = value(NumeralWords.SCALES, at);
        if (again != null) {
            if (again.compareTo(scale) != 0) {
                return null;
            }
            at++;
        }
        return part.multiply(scale);
    }

    /** The index of the word that a و joins on: the same word when و is its first letter. Negative when there is none. */
    private int joint(int index) {
        if (index >= words.size()) {
            return -1;
        }
        String folded = words.get(index).folded();
        if (folded.equals("و")) {
            return index + 1 < words.size() ? index + 1 : -1;
        }
        return folded.startsWith("و") && !NumeralWords.contain(folded) && ArabicNumerals.isNumeral(words.get(index))
                ? index
                : -1;
    }

    /** The value of a word that begins a group: و before it belongs to the joint. */
    private <T> @Nullable T first(Map<String, T> of, int index) {
        return index < words.size() ? of.get(stripped(index)) : null;
    }

    private String stripped(int index) {
        String folded = words.get(index).folded();
        if (NumeralWords.contain(folded)) {
            return folded;
        }
        String joined = folded.startsWith("و") ? folded.substring(1) : folded;
        return NumeralWords.contain(joined) ? joined : NumeralWords.bare(joined);
    }

    /** The value of a word, with or without ال. */
    private <T> @Nullable T value(Map<String, T> of, int index) {
        if (index >= words.size()) {
            return null;
        }
        T found = of.get(words.get(index).folded());
        return found == null ? of.get(words.get(index).bare()) : found;
    }

    private static BigDecimal whole(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
