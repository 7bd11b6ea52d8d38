package org.tahqiq.suggestion.figure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Clitics;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicWord;

/** Guesses whose pound or dinar an article means, from the countries it names; a person sees that it is a guess. */
final class Currencies {

    /** The currencies that share a name: they differ by country only. */
    private static final Map<String, List<String>> OF_NAME = Map.of(
            "جنيه", List.of("EGP", "SDG", "GBP"),
            "ريال", List.of("SAR", "QAR", "OMR", "YER", "IRR"),
            "درهم", List.of("AED", "MAD"),
            "دينار", List.of("KWD", "JOD", "IQD", "BHD", "DZD", "TND", "LYD"),
            "ليرة", List.of("LBP", "SYP", "TRY"),
            "روبية", List.of("INR", "PKR"),
            "فرنك", List.of("CHF"),
            "أوقية", List.of("MRU"));

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
        int[] times = new int[text.spellings()];
        Map<String, Integer> spellings = new HashMap<>();
        for (int i = 0; i < text.size(); i++) {
            if (times[text.spelling(i)]++ == 0) {
                spellings.put(text.folded(i), text.spelling(i));
            }
        }
        Map<String, Integer> named = new HashMap<>();
        spellings.forEach((folded, spelling) -> {
            String code = country(folded);
            if (code != null) {
                named.merge(code, times[spelling], Integer::sum);
            }
        });
        return named;
    }

    private @Nullable String country(String folded) {
        String code = null;
        for (int cut = 0; cut >= 0 && code == null; cut = Clitics.next(folded, cut)) {
            code = countries.get(folded.substring(cut));
        }
        return code;
    }

    /** The currency of this name whose country is named most; null when none is, or two as often. */
    static @Nullable String guess(String unit, Map<String, Integer> named) {
        String best = null;
        int most = 0;
        boolean tie = false;
        for (String code : OF_NAME.getOrDefault(unit, List.of())) {
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
