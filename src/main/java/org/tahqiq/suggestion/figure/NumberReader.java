package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicNumerals.Manner;
import org.tahqiq.text.ArabicWord;

/** Finds where a number begins and ends in running text, behind whatever is glued to it; its value is read by ArabicNumerals. */
final class NumberReader {

    private static final Set<String> ARTICLES = Set.of("ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال");
    private static final Map<String, BigDecimal> SHARES = Map.of(
            "نصف", new BigDecimal("0.5"),
            "ربع", new BigDecimal("0.25"),
            "ثلث", new BigDecimal("0.3333333333333333"),
            "ثلثا", new BigDecimal("0.6666666666666667"),
            "ثلثي", new BigDecimal("0.6666666666666667"),
            "خمس", new BigDecimal("0.2"));

    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "ه", "نا", "كم");

    /** نصفهم، ثلثها. */
    private static final Map<String, BigDecimal> OWNED_SHARES = new HashMap<>();

    static {
        SHARES.forEach((noun, share) -> PRONOUNS.forEach(pronoun -> OWNED_SHARES.put(noun + pronoun, share)));
    }

    private static final Map<String, Integer> FIFTHS = Map.of("خمس", 5, "سبع", 7, "ثمن", 8, "تسع", 9, "عشر", 10);

    private static final ArabicWord SOMETHING = new ArabicWord("كتب", "كتب");
    private static final Set<String> NOTHING_BUT = Set.of("سوي", "غير", "الا");
    private static final Pattern THOUSANDS = Pattern.compile("ال(?:ف|اف|وف)(?:ا|ي|ين|ان)?");
    private static final int LONGEST = 12;

    /**
     * A number in the text.
     *
     * @param from index of its first token
     * @param cut letters of that token that are a clitic and no part of it
     * @param end index of the token behind it
     * @param definite whether it has the article, which makes الـ36 a rank unless something is counted
     * @param ofThem whether a pronoun says of what it is a share: نصفهم
     */
    record Number(
            int from,
            int cut,
            int end,
            BigDecimal value,
            Manner manner,
            @Nullable String scale,
            BigDecimal factor,
            boolean definite,
            boolean ofThem) {

        Number negated() {
            return new Number(from, cut, end, value.negate(), manner, scale, factor, definite, ofThem);
        }
    }

    /**
     * The number that begins at a token.
     *
     * @param cutting whether a clitic may stand before it
     */
    @Nullable
    Number at(FigureScene scene, int index, boolean cutting) {
        if (scene.isNumber(index)) {
            boolean definite = scene.text().isGlued(index) && scene.is(index - 1, ARTICLES);
            return digits(scene, index, index, 0, definite);
        }
        if (!scene.isWord(index)) {
            return null;
        }
        String folded = scene.folded(index);
        if (ARTICLES.contains(folded) && scene.isNumber(index + 1)) {
            return digits(scene, index + 1, index, folded.length() - 2, true);
        }
        for (int cut = 0; cut >= 0 && (cut == 0 || cutting); cut = scene.nextCut(index, cut)) {
            Number number = words(scene, index, cut, folded.substring(cut));
            if (number != null) {
                return number;
            }
        }
        return null;
    }

    /** Whether a word may begin a number. */
    boolean begins(String folded) {
        String bare = folded.startsWith("لل") ? "ال" + folded.substring(2) : folded;
        return ARTICLES.contains(folded)
                || ArabicNumerals.isNumeral(new ArabicWord(bare, bare))
                || OWNED_SHARES.containsKey(folded);
    }

    private static @Nullable Number digits(FigureScene scene, int at, int from, int cut, boolean definite) {
        List<ArabicWord> words = new TextWords(scene.text(), at, 0);
        int groups = groups(scene, at);
        if (groups > 0) {
            ArabicNumerals.Read whole = ArabicNumerals.read(closedUp(words, groups), 0);
            return whole == null ? null : number(whole, at + groups, from, cut, definite);
        }
        ArabicNumerals.Read read = ArabicNumerals.read(words, 0);
        if (read == null) {
            // 1.200 is a thousand or, before a scale, a decimal: the reader of lone words leaves it, a text tells.
            read = ArabicNumerals.read(plainer(words), 0);
        }
        return read == null ? null : number(read, at, from, cut, definite);
    }

    /** 12 500, as the Maghreb groups: how many threes stand behind the first digits, each behind one space. */
    private static int groups(FigureScene scene, int at) {
        int groups = 0;
        if (scene.folded(at).length() <= 3 && scene.folded(at).charAt(0) != '0') {
            while (scene.isNumber(at + groups + 1)
                    && scene.folded(at + groups + 1).length() == 3
                    && scene.text().token(at + groups + 1).start()
                            == scene.text().token(at + groups).end() + 1) {
                groups++;
            }
        }
        return groups;
    }

    private static List<ArabicWord> closedUp(List<ArabicWord> words, int groups) {
        StringBuilder digits = new StringBuilder();
        words.subList(0, groups + 1).forEach(word -> digits.append(word.folded()));
        List<ArabicWord> some = new ArrayList<>(words.subList(groups, Math.min(groups + LONGEST, words.size())));
        some.set(0, new ArabicWord(digits.toString(), digits.toString()));
        return some;
    }

    private static Number number(ArabicNumerals.Read read, int at, int from, int cut, boolean definite) {
        return new Number(
                from, cut, at + read.end(), read.value(), read.manner(), read.scale(), read.factor(), definite, false);
    }

    /** The same words with the first number's thousands closed up. */
    private static List<ArabicWord> plainer(List<ArabicWord> words) {
        List<ArabicWord> some = new ArrayList<>(words.subList(0, Math.min(LONGEST, words.size())));
        String digits = some.getFirst().folded();
        boolean scaled = some.size() > 1
                && !Character.isDigit(some.get(1).folded().charAt(0))
                && ArabicNumerals.isNumeral(some.get(1));
        String plain = scaled ? digits.replace('.', '٫') : digits.replaceAll("[.,٬\\u00A0\\u202F]", "");
        some.set(0, new ArabicWord(plain, plain));
        return some;
    }

    private static @Nullable Number words(FigureScene scene, int index, int cut, String rest) {
        boolean joined = rest.charAt(0) == 'و' && !rest.startsWith("واحد");
        if (joined || rest.length() < 2) {
            return null;
        }
        boolean fused = rest.startsWith("لل");
        String bare = fused ? "ال" + rest.substring(2) : rest;
        if (!ArabicNumerals.isNumeral(new ArabicWord(bare, bare))) {
            return share(index, cut, rest);
        }
        Number fifth = fifth(scene, index, cut, rest);
        if (fifth != null) {
            return fifth;
        }
        List<ArabicWord> words = new TextWords(scene.text(), index, cut);
        if (fused) {
            List<ArabicWord> some = new ArrayList<>(words.subList(0, Math.min(LONGEST, words.size())));
            some.set(0, new ArabicWord(bare, bare));
            words = some;
        }
        ArabicNumerals.Read read = ArabicNumerals.read(words, 0);
        if (read == null && scene.is(index - 1, NOTHING_BUT)) {
            read = ArabicNumerals.read(List.of(words.getFirst(), SOMETHING), 0);
        }
        return read == null ? null : number(read, index, index, cut, isDefinite(bare));
    }

    /** الثلاث, السبع: a number from three to ten, and no part, whatever stands behind it. */
    @Nullable
    Number small(FigureScene scene, int index) {
        ArabicWord word = new TextWords(scene.text(), index, 0).getFirst();
        ArabicNumerals.Read read = ArabicNumerals.read(List.of(word, SOMETHING), 0);
        return read == null ? null : number(read, index, index, 0, word.isDefinite());
    }

    /** خمس السكان, خمس طاقة المصفاة: a fifth, for five would be of an indefinite plural. */
    private static @Nullable Number fifth(FigureScene scene, int index, int cut, String rest) {
        Integer parts = FIFTHS.get(rest);
        if (parts == null || !scene.isWord(index + 1)) {
            return null;
        }
        String next = scene.folded(index + 1);
        FigureUnits.Found unit = scene.units().at(new TextWords(scene.text(), index + 1, 0), 0);
        boolean singular = unit == null
                ? next.endsWith("ه") && !ArabicNumerals.isNumeral(new ArabicWord(next, next))
                : ArabicWord.fold(unit.unit().lemma()).equals(next);
        if (!singular && !CountedNouns.isDefinite(next)) {
            return null;
        }
        BigDecimal share = BigDecimal.ONE.divide(BigDecimal.valueOf(parts), MathContext.DECIMAL64);
        return new Number(index, cut, index + 1, share, Manner.PART, null, BigDecimal.ONE, false, false);
    }

    /** ألف and آلاف only look as if they began with the article. */
    private static boolean isDefinite(String folded) {
        return CountedNouns.isDefinite(folded) && !THOUSANDS.matcher(folded).matches();
    }

    /** نصفهم، ثلثها: a share of what was named before. */
    private static @Nullable Number share(int index, int cut, String rest) {
        BigDecimal share = OWNED_SHARES.get(rest);
        return share == null
                ? null
                : new Number(index, cut, index + 1, share, Manner.PART, null, BigDecimal.ONE, false, true);
    }
}
