package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicWord;

/** Words and phrases with a value each, looked up in a text by their folded form, the longest first. */
public final class Phrases<T> {

    private final Map<String, List<Phrase<T>>> byFirst = new HashMap<>();

    private record Phrase<T>(String[] rest, T value) {}

    /**
     * A phrase found.
     *
     * @param end index of the token behind it
     * @param cut folded letters before it in its first token: و, ب …
     */
    public record Match<T>(T value, int end, int cut) {}

    /** Adds a phrase, its words parted by spaces. A later one of the same words wins. */
    public Phrases<T> add(String phrase, T value) {
        String[] words = Arrays.stream(phrase.strip().split("\\s+"))
                .map(ArabicWord::fold)
                .toArray(String[]::new);
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        List<Phrase<T>> alike = byFirst.computeIfAbsent(words[0], any -> new ArrayList<>(1));
        alike.removeIf(other -> Arrays.equals(other.rest(), rest));
        alike.add(new Phrase<>(rest, value));
        alike.sort((a, b) -> b.rest().length - a.rest().length);
        return this;
    }

    /** Whether a phrase begins with this folded word. */
    public boolean begins(String folded) {
        return byFirst.containsKey(folded);
    }

    /** The phrase that begins with a token, as it stands. */
    public @Nullable Match<T> at(AnalysedText text, int index) {
        return index < text.size() ? at(text, index, 0) : null;
    }

    /** The phrase that begins with a token or behind its clitics (و ف, then ب ل ك س); the fewest letters cut. */
    public @Nullable Match<T> behindClitics(AnalysedText text, int index) {
        if (index >= text.size()) {
            return null;
        }
        for (int cut = 0; cut >= 0; cut = Clitics.next(text.folded(index), cut)) {
            Match<T> found = at(text, index, cut);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Match<T> at(AnalysedText text, int index, int cut) {
        String first = text.folded(index);
        List<Phrase<T>> alike = byFirst.get(cut == 0 ? first : first.substring(cut));
        if (alike == null) {
            return null;
        }
        for (Phrase<T> phrase : alike) {
            if (stands(phrase.rest(), text, index + 1)) {
                return new Match<>(phrase.value(), index + 1 + phrase.rest().length, cut);
            }
        }
        return null;
    }

    private static boolean stands(String[] words, AnalysedText text, int from) {
        if (from + words.length > text.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals(text.folded(from + i))) {
                return false;
            }
        }
        return true;
    }
}
