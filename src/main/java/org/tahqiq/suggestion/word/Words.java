package org.tahqiq.suggestion.word;

import java.util.Collection;
import java.util.stream.Stream;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.Token;

/** A text with what the vocabulary knows of each of its tokens. Positions are those of tokens. */
public final class Words {

    private static final String OPENING = "“«‘";
    private static final String QUOTES = "“”«»\"‘’";
    private static final String COMMAS = "،,";
    private static final char NO_SIGN = 0;

    private final AnalysedText text;
    private final Word[] words;
    private final Token.Kind[] kinds;
    private final char[] signs;
    private final char[] endings;
    private final int[] enclosing;

    public Words(AnalysedText text, Vocabulary vocabulary) {
        this.text = text;
        this.words = new Word[text.size()];
        this.kinds = new Token.Kind[text.size()];
        this.signs = new char[text.size()];
        this.endings = new char[text.size()];
        this.enclosing = new int[text.size()];
        Word[] marked = new Word[text.spellings()];
        Word[] maksura = new Word[text.spellings()];
        Word[] others = new Word[text.spellings()];
        int open = -1;
        for (int i = 0; i < words.length; i++) {
            if (text.partner(i) < i && text.partner(i) == open) {
                open = enclosing[open];
            }
            enclosing[i] = open;
            if (text.partner(i) > i) {
                open = i;
            }
            Token token = text.token(i);
            kinds[i] = token.kind();
            if (token.kind() == Token.Kind.WORD) {
                char ending = lastLetter(token);
                endings[i] = ending;
                Word[] known = ending == 'ة' ? marked : ending == 'ى' ? maksura : others;
                Word word = known[token.spelling()];
                if (word == null) {
                    word = vocabulary.word(token.folded(), ending);
                    known[token.spelling()] = word;
                }
                words[i] = word.verb() != null && hasArticle(i, word) ? word.asDefiniteNoun() : fourthStem(i, word);
            } else {
                words[i] = Word.NONE;
                signs[i] = token.kind() == Token.Kind.SIGN ? token.folded().charAt(0) : NO_SIGN;
            }
        }
    }

    private char lastLetter(Token token) {
        int at = token.end() - 1;
        while (at > token.start() && Character.getType(text.text().charAt(at)) == Character.NON_SPACING_MARK) {
            at--;
        }
        return text.text().charAt(at);
    }

    /** الحق is a noun and ألحق a verb; without their hamza only those of stem VIII (التزم) are verbs. */
    private boolean hasArticle(int index, Word word) {
        Token token = text.token(index);
        int at = text.startBehind(index, word.joint());
        return token.folded().startsWith("ال", word.joint())
                && token.folded().length() > word.joint() + 3
                && text.text().charAt(at) == 'ا'
                && token.folded().charAt(word.joint() + 2) != 'ت';
    }

    /** إرسال، بإحراق: only the hamza tells the verbal noun of stem IV from a plural (أسعار). */
    private Word fourthStem(int index, Word word) {
        String folded = text.token(index).folded();
        int from = word.cut();
        if (word.isUnlisted() && from == 0) {
            while (from < 2 && folded.length() - from > 5 && "وفبلك".indexOf(folded.charAt(from)) >= 0) {
                from++;
            }
        }
        int length = folded.length() - from;
        if (length < 5
                || length > 6
                || word.verb() != null
                || word.is(Kind.MAN)
                || word.is(Kind.PLACE)
                || folded.charAt(from) != 'ا'
                || (folded.charAt(from + 3) != 'ا' && !(folded.charAt(from + 2) == 'ا' && endsInTa(index)))
                || text.text().charAt(text.startBehind(index, from)) != 'إ') {
            return word;
        }
        return word.asMasdar(folded, from);
    }

    /** The word without و or ف. */
    public String bare(int index) {
        String folded = folded(index);
        int joint = word(index).joint();
        return joint == 0 ? folded : folded.substring(joint);
    }

    /** Whether a word is written with a final ة. */
    public boolean endsInTa(int index) {
        return ending(index) == 'ة';
    }

    /** Whether a word is written with a final ى: the verb نفى, not the noun نفي. */
    public boolean endsInMaksura(int index) {
        return ending(index) == 'ى';
    }

    private char ending(int index) {
        return index >= 0 && index < endings.length ? endings[index] : NO_SIGN;
    }

    /** نفسه, ذاتها: says that it is the same as before, and closes its phrase. */
    public boolean isEmphatic(int index) {
        String folded = folded(index);
        return folded.equals("نفسه")
                || folded.equals("نفسها")
                || folded.equals("ذاته")
                || folded.equals("ذاتها")
                || folded.equals("نفسهم")
                || folded.equals("انفسهم");
    }

    /** Whether a word ends in أت, as فاجأت does and no plural. */
    public boolean endsInHamza(int index) {
        int last = text.token(index).end() - 1;
        return endings[index] == 'ت' && text.text().charAt(last - 1) == 'أ';
    }

    /** Whether a word carries a mark, say the shadda that tells بيّن from بين. */
    public boolean hasMark(int index, char mark) {
        Token token = text.token(index);
        return text.text().substring(token.start(), token.end()).indexOf(mark) >= 0;
    }

    public AnalysedText text() {
        return text;
    }

    /** Parts of the text that can be read by themselves: in a long one on all threads that are free. */
    public <T> Stream<T> each(Collection<T> parts) {
        return text.isLong() ? parts.parallelStream() : parts.stream();
    }

    public int size() {
        return words.length;
    }

    public Word word(int index) {
        return index >= 0 && index < words.length ? words[index] : Word.NONE;
    }

    public String folded(int index) {
        return index >= 0 && index < words.length ? text.folded(index) : "";
    }

    public boolean is(int index, Kind kind) {
        return word(index).is(kind);
    }

    public boolean isWord(int index) {
        return index >= 0 && index < words.length && kinds[index] == Token.Kind.WORD;
    }

    public boolean isNumber(int index) {
        return index >= 0 && index < words.length && kinds[index] == Token.Kind.NUMBER;
    }

    public boolean isComma(int index) {
        return isSign(index, COMMAS);
    }

    public boolean isQuote(int index) {
        return isSign(index, QUOTES);
    }

    public boolean isSign(int index, String signs) {
        return index >= 0
                && index < words.length
                && this.signs[index] != NO_SIGN
                && signs.indexOf(this.signs[index]) >= 0;
    }

    /** Whether a quotation opens here, closed or not. */
    public boolean opensQuote(int index) {
        if (!isQuote(index)) {
            return false;
        }
        int partner = text.partner(index);
        return partner > index
                || (partner == index
                        && (isSign(index, OPENING)
                                || (isSign(index, "\"") && isGlued(index + 1) && !closesWord(index))));
    }

    private boolean closesWord(int index) {
        return text.isGlued(index)
                && isWord(index - 1)
                && text.token(index - 1).folded().length() > 1;
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean isGlued(int index) {
        return index > 0 && index < words.length && text.isGlued(index);
    }

    /** The quote mark that belongs to the one at this index; the same index when none does. */
    public int partner(int index) {
        return index >= 0 && index < words.length ? text.partner(index) : index;
    }

    /** The mark that closes the quotation open at this place; -1 when none encloses it. */
    public int quoteEnd(int index) {
        return enclosing[index] < 0 ? -1 : text.partner(enclosing[index]);
    }

    /** The mark that opened the quotation around this place; -1 when none encloses it. */
    public int quoteStart(int index) {
        return enclosing[index];
    }
}
