package org.tahqiq.suggestion.figure;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.FigureFields.Kind;
import org.tahqiq.annotation.FigureUnits;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicNumerals;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.Token;

/**
 * Finds what a number counts: a unit of the lexicon, or any noun that stands as its number wants it. From three to ten it is an
 * indefinite plural, from eleven to ninety-nine an indefinite singular in the accusative, behind hundreds and thousands a
 * singular (Ryding, A Reference Grammar of Modern Standard Arabic, 2005, ch. 15).
 */
final class CountedNouns {

    private final Set<String> notCounted = new HashSet<>();

    private final FigureUnits units;

    CountedNouns(Lexicon lexicon, FigureUnits units) {
        this.units = units;
        for (String line : lexicon.lines("figure-not-counted")) {
            for (String word : line.split("\\s+")) {
                notCounted.add(ArabicWord.fold(word));
            }
        }
    }

    /**
     * What is counted.
     *
     * @param end index of the token behind it
     */
    record Counted(String lemma, Kind kind, @Nullable String currency, boolean guessed, int end) {

        static Counted of(FigureUnits.Found unit, int from) {
            return new Counted(
                    unit.unit().lemma(), unit.unit().kind(), unit.currency(), unit.guessed(), from + unit.end());
        }
    }

    /** The unit of the lexicon that begins at a token. */
    @Nullable
    Counted known(AnalysedText text, int index) {
        if (index >= text.size()) {
            return null;
        }
        FigureUnits.Found unit = units.at(new TextWords(text, index, 0), 0);
        return unit == null ? null : Counted.of(unit, index);
    }

    /** What a plain number counts, indefinite. */
    @Nullable
    Counted behind(AnalysedText text, int index, BigDecimal number) {
        Counted known = known(text, index);
        boolean definite = index < text.size() && isDefinite(text.folded(index));
        if (known != null && !(definite && known.kind() == Kind.COUNT)) {
            return known;
        }
        if (!mayBeNoun(text, index) || definite) {
            return null;
        }
        int hundredth = number.remainder(BigDecimal.valueOf(100)).intValue();
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        String written = written(text, index);
        if (whole && hundredth > 10) {
            return looksAccusative(written) ? counted(singular(written), index) : null;
        }
        if (whole && hundredth >= 3) {
            return counted(ofPlural(written), index);
        }
        return counted(written, index);
    }

    /** An indefinite singular that its accusative shows: الخمسة عشر عاملا. */
    @Nullable
    Counted accusative(AnalysedText text, int index) {
        String written = index < text.size() ? written(text, index) : "";
        return mayBeNoun(text, index) && !isDefinite(text.folded(index)) && written.endsWith("ا")
                ? counted(singular(written), index)
                : null;
    }

    /** What a vague quantity or a share is of: عشرات الجرحى، نصف الأبواب، ربع مساحته، ثلث أعضاء المجلس. */
    @Nullable
    Counted whole(AnalysedText text, int index) {
        Counted known = known(text, index);
        if (known != null) {
            return known;
        }
        if (!mayBeNoun(text, index)) {
            return null;
        }
        return counted(lemma(text, index), index);
    }

    /** The singular of the noun at a token, without its article and its pronoun, as far as its form tells. */
    String lemma(AnalysedText text, int index) {
        Counted known = known(text, index);
        if (known != null) {
            return known.lemma();
        }
        String written = written(text, index);
        String bare = isDefinite(text.folded(index)) ? written.substring(2) : written;
        String owned = bare.equals(written) ? withoutPronoun(bare) : null;
        FigureUnits.Found unit = owned == null ? null : units.at(ArabicWord.of(owned), 0);
        if (unit == null && owned != null && (owned.endsWith("ي") || owned.endsWith("و"))) {
            // مسلحيها: a sound plural has lost its ن before the pronoun.
            unit = units.at(ArabicWord.of(owned + "ن"), 0);
        }
        return unit != null ? unit.unit().lemma() : ofPlural(owned == null ? bare : owned);
    }

    private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "كم", "ه");

    /** مساحته → مساحة, أبنائها → أبناء; null when no pronoun ends the word. */
    static @Nullable String withoutPronoun(String word) {
        for (String pronoun : PRONOUNS) {
            if (word.endsWith(pronoun) && word.length() > pronoun.length() + 2) {
                String noun = word.substring(0, word.length() - pronoun.length());
                String stem = noun.substring(0, noun.length() - 1);
                if (noun.endsWith("ت") && !noun.endsWith("ات")) {
                    return stem + "ة";
                }
                return noun.endsWith("ئ") || noun.endsWith("ؤ") ? stem + "ء" : noun;
            }
        }
        return null;
    }

    private static Counted counted(String lemma, int index) {
        return new Counted(lemma, Kind.COUNT, null, false, index + 1);
    }

    /** Whether a word can be what is counted, as far as its looks tell: no particle, no verb of the imperfect, no و before it. */
    boolean mayBeNoun(AnalysedText text, int index) {
        if (index >= text.size() || text.token(index).kind() != Token.Kind.WORD) {
            return false;
        }
        String folded = text.folded(index);
        boolean joined = folded.charAt(0) == 'و';
        boolean imperfect = folded.charAt(0) == 'ي' || folded.startsWith("ست") || folded.startsWith("سي");
        boolean manyOfThePast = folded.endsWith("وا");
        return folded.length() > 2
                && Character.UnicodeScript.of(folded.codePointAt(0)) == Character.UnicodeScript.ARABIC
                && !joined
                && !imperfect
                && !manyOfThePast
                && !isPreposition(folded)
                && !notCounted.contains(folded)
                && !ArabicNumerals.isNumeral(new ArabicWord(folded, folded));
    }

    /** بالمئة, للعام, بجروح: a preposition glued to a noun; unknown nouns that begin so are known by their endings. */
    private static boolean isPreposition(String folded) {
        boolean article = folded.startsWith("بال") || folded.startsWith("لل") || folded.startsWith("كال");
        boolean sound = folded.endsWith("ات") || folded.endsWith("ين") || folded.endsWith("ا") || folded.endsWith("يه");
        return article || ("بل".indexOf(folded.charAt(0)) >= 0 && !sound);
    }

    static boolean isDefinite(String folded) {
        return folded.startsWith("ال") && folded.length() > 3;
    }

    /** معلما، مدرسة، مستشفى، بناء. */
    private static boolean looksAccusative(String written) {
        String bare = ArabicWord.fold(written);
        return bare.endsWith("ا") || bare.endsWith("ه") || written.endsWith("ى") || bare.endsWith("اء");
    }

    /** معلمًا → معلم. */
    private static String singular(String written) {
        String bare = withoutMarks(written);
        boolean accusative = bare.endsWith("ا") && bare.length() > 3;
        return accusative ? bare.substring(0, bare.length() - 1) : bare;
    }

    /**
     * The singular of a sound plural: معلمين → معلم, بلاغات → بلاغ, سيارات → سيارة. A broken plural does not tell its singular and
     * stays as it is, unless the lexicon knows it.
     */
    private static String ofPlural(String written) {
        String word = withoutMarks(written);
        if (word.length() > 4 && (word.endsWith("ين") || word.endsWith("ون"))) {
            return word.substring(0, word.length() - 2);
        }
        if (word.length() > 4 && word.endsWith("ات")) {
            String stem = word.substring(0, word.length() - 2);
            boolean verbal = (stem.startsWith("ا") || stem.startsWith("إ") || stem.startsWith("ت"))
                    && stem.length() > 4
                    && "اي".indexOf(stem.charAt(stem.length() - 2)) >= 0;
            return verbal ? stem : stem + "ة";
        }
        return word;
    }

    private static String written(AnalysedText text, int index) {
        return withoutMarks(text.text()
                .substring(text.token(index).start(), text.token(index).end()));
    }

    private static String withoutMarks(String word) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if (!ArabicWord.isDropped(word.charAt(i))) {
                plain.append(word.charAt(i));
            }
        }
        return plain.toString();
    }
}
