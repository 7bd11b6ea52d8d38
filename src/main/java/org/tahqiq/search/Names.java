package org.tahqiq.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tahqiq.suggestion.Lexicon;

/** Whom and what a claim names: countries, by whatever name of theirs, and persons, by the word behind a given name. */
final class Names {

    private static final Map<String, String> PLACES = places();
    private static final Set<String> GIVEN = phrases("given-names").collect(Collectors.toSet());

    private static final String CLITICS = "وفبلك";

    /** Letters of a word that nothing is taken off. */
    private static final int SHORTEST = 3;

    /** Of a name of two words, as عبد الفتاح and رام الله. */
    private static final char JOINT = '_';

    private Names() {}

    /** Places by their codes, persons by the stems of their family names. */
    static Set<String> in(List<FoldedWord> words) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).folded();
            String pair = i + 1 < words.size() ? word + JOINT + words.get(i + 1).folded() : "";
            Stream.concat(Stream.of(pair), forms(word))
                    .map(PLACES::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(names::add);
            int behind = GIVEN.contains(pair) ? i + 2 : i + 1;
            if ((behind == i + 2 || GIVEN.contains(word)) && behind < words.size()) {
                names.add(words.get(behind).stem());
            }
        }
        return names;
    }

    private static Map<String, String> places() {
        return Stream.of("figure-countries", "places")
                .flatMap(list -> Lexicon.common().lines(list).stream())
                .map(line -> List.of(line.split(" ")))
                .flatMap(line -> line.stream().skip(1).map(name -> Map.entry(key(name), line.getFirst())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    private static String key(String name) {
        List<FoldedWord> words = FoldedWord.of(name.replace(JOINT, ' '));
        return words.size() == 1 ? bare(words.getFirst().folded()) : joined(words);
    }

    /** As it stands, and without what is written together with it: لبنان is in وبلبنان. Endings are left: سودان is not سود. */
    private static Stream<String> forms(String word) {
        Stream.Builder<String> forms = Stream.builder();
        String rest = word;
        forms.add(bare(rest));
        for (int clitics = 0;
                clitics < 2 && rest.length() > SHORTEST && CLITICS.indexOf(rest.charAt(0)) >= 0;
                clitics++) {
            rest = rest.substring(1);
            forms.add(bare(rest));
            // للسودان: the article has lost its first letter.
            if (rest.startsWith("ل")) {
                forms.add(rest.substring(1));
            }
        }
        return forms.build();
    }

    private static String bare(String word) {
        return word.startsWith("ال") && word.length() > SHORTEST ? word.substring(2) : word;
    }

    private static Stream<String> phrases(String list) {
        return Lexicon.common().lines(list).stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .map(name -> joined(FoldedWord.of(name.replace(JOINT, ' '))));
    }

    private static String joined(List<FoldedWord> words) {
        return words.stream().map(FoldedWord::folded).collect(Collectors.joining(String.valueOf(JOINT)));
    }
}
