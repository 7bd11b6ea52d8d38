package org.tahqiq.suggestion.figure;

import java.util.AbstractList;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.Token;

/** A text's tokens from one on as words that numbers and units are read from, the first without its clitics. Nothing is copied. */
final class TextWords extends AbstractList<ArabicWord> {

    private static final int KEPT = 6;

    private final AnalysedText text;
    private final int from;
    private final int cut;
    /** The first words, once they were asked for: a reader looks at them again and again. */
    private final @Nullable ArabicWord[] seen = new ArabicWord[KEPT];

    TextWords(AnalysedText text, int from, int cut) {
        this.text = text;
        this.from = from;
        this.cut = cut;
    }

    @Override
    public ArabicWord get(int index) {
        if (index >= KEPT) {
            return word(index);
        }
        ArabicWord word = seen[index];
        if (word == null) {
            word = word(index);
            seen[index] = word;
        }
        return word;
    }

    private ArabicWord word(int index) {
        Token token = text.token(from + index);
        if (index > 0 || cut == 0) {
            return new ArabicWord(text.text().substring(token.start(), token.end()), token.folded());
        }
        String written = text.text().substring(text.startBehind(from, cut), token.end());
        return new ArabicWord(written, ArabicWord.fold(written));
    }

    @Override
    public int size() {
        return text.size() - from;
    }
}
