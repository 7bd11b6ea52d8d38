package org.tahqiq.search;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The 3-grams of the words of a text: what is spelt a little differently still has most of them. */
final class GramStream extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final List<String> grams;
    private Iterator<String> left;

    GramStream(String text) {
        this.grams = of(FoldedWord.of(text));
        this.left = grams.iterator();
    }

    /** Of each word with a border at both ends, so that beginnings and ends count as such. */
    static List<String> of(List<FoldedWord> words) {
        List<String> grams = new ArrayList<>();
        for (FoldedWord word : words) {
            String bordered = "_" + word.folded() + "_";
            for (int i = 0; i + 3 <= bordered.length(); i++) {
                grams.add(bordered.substring(i, i + 3));
            }
        }
        return grams;
    }

    @Override
    public void reset() {
        left = grams.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) {
            return false;
        }
        clearAttributes();
        term.append(left.next());
        return true;
    }
}
