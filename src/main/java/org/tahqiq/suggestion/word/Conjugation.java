package org.tahqiq.suggestion.word;

import java.util.List;
import java.util.function.BiConsumer;
import org.tahqiq.suggestion.word.Verb.Form;
import org.tahqiq.text.ArabicWord;

/**
 * Makes the written forms of a verb that news uses: third persons, the first persons of quotations, the future with س. Weak verbs
 * lose or change their last letter (K. Ryding, A Reference Grammar of Modern Standard Arabic, 2005, chapters 21–32).
 */
public final class Conjugation {

    private Conjugation() {}

    /** Gives each form, folded. */
    static void of(Verb verb, String perfect, String imperfect, BiConsumer<String, Form> forms) {
        perfect(verb, perfect, forms);
        imperfect(verb, imperfect, forms);
    }

    private static void perfect(Verb verb, String perfect, BiConsumer<String, Form> forms) {
        boolean weak = perfect.endsWith("ى") || (perfect.endsWith("ا") && perfect.length() > 2);
        String stem = weak ? perfect.substring(0, perfect.length() - 1) : perfect;
        give(forms, perfect, new Form(verb, false, false, false, false, false));
        if (weak) {
            give(forms, stem + "ا", new Form(verb, false, false, false, false, true));
        }
        give(forms, stem + "ت", new Form(verb, false, true, false, false, false));
        give(forms, stem + "تا", new Form(verb, false, true, true, false, false));
        give(forms, stem + "وا", new Form(verb, false, false, true, false, false));
        give(forms, stem + "و", new Form(verb, false, false, true, false, true));
        if (!weak && perfect.length() > 3) {
            give(forms, perfect + "ن", new Form(verb, false, true, true, false, false));
        }
        // Of short stems the dual is rarer than the noun that is written like it: ردًا، نقلًا.
        if (weak || perfect.length() > 3) {
            give(forms, weak ? stem + "يا" : stem + "ا", new Form(verb, false, false, true, false, false));
        }
        give(forms, weak ? stem + "ينا" : stem + "نا", new Form(verb, false, false, true, true, false));
        if (perfect.endsWith("أ")) {
            give(
                    forms,
                    perfect.substring(0, perfect.length() - 1) + "ؤوا",
                    new Form(verb, false, false, true, false, false));
        }
    }

    private static void imperfect(Verb verb, String imperfect, BiConsumer<String, Form> forms) {
        String rest = imperfect.substring(1);
        String stem = imperfect.matches(".*[ىيو]") ? rest.substring(0, rest.length() - 1) : rest;
        String dual = imperfect.endsWith("ى") ? stem + "ي" : rest;
        for (String future : new String[] {"", "س"}) {
            give(forms, future + imperfect, new Form(verb, true, false, false, false, false));
            if (imperfect.endsWith("ى")) {
                // يراه، تراها
                give(forms, future + "ي" + stem + "ا", new Form(verb, true, false, false, false, true));
                give(forms, future + "ت" + stem + "ا", new Form(verb, true, true, false, false, true));
            }
            give(forms, future + "ت" + rest, new Form(verb, true, true, false, false, false));
            give(forms, future + "ن" + rest, new Form(verb, true, false, true, true, false));
            give(forms, future + "أ" + rest, new Form(verb, true, false, false, true, false));
            give(forms, future + "ي" + stem + "ون", new Form(verb, true, false, true, false, false));
            give(forms, future + "ي" + dual + "ان", new Form(verb, true, false, true, false, false));
            give(forms, future + "ت" + dual + "ان", new Form(verb, true, true, true, false, false));
        }
    }

    /**
     * The active participles of a derived stem, without ending: يؤكد, مؤكد; of a weak verb with and without its last letter: مدعي،
     * مدع. Those of stem I (قائل) and of stem II, which letters do not tell from it (مصرح), stand in a list.
     */
    static List<String> participles(String perfect, String imperfect) {
        if (perfect.length() < 4) {
            return List.of();
        }
        String stem = "م" + imperfect.substring(1);
        return imperfect.matches(".*[ىي]")
                ? List.of(stem.substring(0, stem.length() - 1) + "ي", stem.substring(0, stem.length() - 1))
                : List.of(stem);
    }

    private static void give(BiConsumer<String, Form> forms, String written, Form form) {
        forms.accept(ArabicWord.fold(written), form);
    }
}
