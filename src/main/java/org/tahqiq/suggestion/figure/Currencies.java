package org.tahqiq.suggestion.figure;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicWord;

/** Guesses whose pound or dinar an article means, from the countries it names; a person sees that it is a guess. */
final class Currencies {

    /** The currencies that share a name: they differ by country only. */
    private static final Map<String, String> OF_NAME = Map.of(
            "جنيه", "EGP SDG GBP",
            "ريال", "SAR QAR OMR YER IRR",
            "درهم", "AED MAD",
            "دينار", "KWD JOD IQD BHD DZD TND LYD",
            "ليرة", "LBP SYP TRY",
            "روبية", "INR PKR",
            "فرنك", "CHF",
            "أوقية", "MRU");

    private final Map<String, String> countries = new HashMap<>();

    Currencies(Lexicon lexicon) {
        for (String line : lexicon.lines("figure-countries")) {
            String[] words = line.split("\\s+");
            for (int i = 1; i < words.length; i++) {
                countries.put(ArabicWord.fold(words[i]), words[0]);
            }
        }
    }

    /** How often a text names the country of each currency. */
    Map<String, Integer> named(AnalysedText text) {
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            String folded = text.folded(i);
            String code = null;
            for (int cut = 0; cut >= 0 && code == null; cut = Clitics.next(folded, cut)) {
                code = countries.get(folded.substring(cut));
            }
            if (code != null) {
                named.merge(code, 1, Integer::sum);
            }
        }
        return named;
    }

    /** The currency of this name whose country is named most; null when none is, or two as often. */
    static @Nullable String guess(String unit, Map<String, Integer> named) {
        String best = null;
        int most = 0;
        boolean tie = false;
        for (String code : OF_NAME.getOrDefault(unit, "").split(" ")) {
            int times = named.getOrDefault(code, 0);
            if (times > most) {
                most = times;
                best = code;
                tie = false;
            } else if (times == most) {
                tie = true;
            }
        }
        return most > 0 && !tie ? best : null;
    }
}
