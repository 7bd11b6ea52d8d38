package org.tahqiq.suggestion.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.text.ArabicWord;

/** The verbal nouns of saying in every written form that reports: قوله، وتأكيدها، بنفي الحكومة، بالقول إن. */
final class Masdars {

    private static final List<String> CLITICS = List.of("", "و", "ف", "ب", "ل", "وب", "ول", "فب", "فل");

    private final Map<String, Form> forms = new HashMap<>();

    /**
     * A written form.
     *
     * @param cut letters before the noun
     * @param owned whether it has a pronoun: قوله
     * @param definite whether it has the article: بالقول
     */
    record Form(Verb verb, int cut, boolean owned, boolean definite) {

        Cue cue(int at, boolean feminine) {
            return new Cue(Cue.Type.MASDAR, at, at + 1, cut, verb, null, owned, feminine);
        }
    }

    void add(String masdar, Verb verb) {
        for (String clitics : CLITICS) {
            for (String pronoun : List.of("ه", "ها", "هم", "هما")) {
                put(clitics + masdar + pronoun, new Form(verb, clitics.length(), true, false));
            }
            put(clitics + masdar, new Form(verb, clitics.length(), false, false));
            if (!clitics.endsWith("ل")) {
                put(clitics + "ال" + masdar, new Form(verb, clitics.length(), false, true));
            }
        }
    }

    private void put(String written, Form form) {
        forms.putIfAbsent(ArabicWord.fold(written), form);
    }

    @Nullable
    Form of(String folded) {
        return forms.get(folded);
    }
}
