package org.tahqiq.search;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Words as the index takes them: every form of a word at the word's own position and offsets. */
final class WordStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
    private final List<FoldedWord> all;
    private Iterator<FoldedWord> words;
    private Iterator<String> forms = List.<String>of().iterator();

    WordStream(String text) {
        this.all = FoldedWord.of(text);
        this.words = all.iterator();
    }

    @Override
    public void reset() {
        words = all.iterator();
        forms = List.<String>of().iterator();
    }

    @Override
    public boolean incrementToken() {
        if (forms.hasNext()) {
            term.setEmpty().append(forms.next());
            step.setPositionIncrement(0);
            return true;
        }
        if (!words.hasNext()) {
            return false;
        }
        FoldedWord word = words.next();
        clearAttributes();
        forms = word.forms().iterator();
        term.setEmpty().append(forms.next());
        offset.setOffset(word.place().start(), word.place().end());
        return true;
    }
}
