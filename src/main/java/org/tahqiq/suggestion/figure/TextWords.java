package org.tahqiq.suggestion.figure;

import java.util.AbstractList;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.Token;

/** A text's tokens from one on as words that numbers and units are read from, the first without its clitics. Nothing is copied. */
final class TextWords extends AbstractList<ArabicWord> {

    private final AnalysedText text;
    private final int from;
    private final int cut;

    TextWords(AnalysedText text, int from, int cut) {
        this.text = text;
        this.from = from;
        this.cut = cut;
    }

    @Override
    public ArabicWord get(int index) {
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
