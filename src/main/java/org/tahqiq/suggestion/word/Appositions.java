package org.tahqiq.suggestion.word;

/** Finds how far the title or the name of the same person reaches behind a comma. */
final class Appositions {

    /** An apposition is no longer than this. */
    private static final int APPOSITION = 18;

    private final Words words;
    private final Nouns nouns;
    private final Attachments attachments;

    Appositions(Words words, Nouns nouns, Attachments attachments) {
        this.words = words;
        this.nouns = nouns;
        this.attachments = attachments;
    }

    /** The end of an apposition between commas, or -1: المتحدث باسم الوزارة، شريف عبد الباقي، … */
    int end(int from, int limit) {
        Word word = words.word(from);
        boolean named = words.isWord(from)
                && ((word.isUnlisted() && !words.folded(from).startsWith("و")) || word.is(Kind.MAN))
                && word.joint() == 0
                && !nouns.isCircumstance(from)
                && word.clitic() == 0;
        // عبد القادر، أحد أولياء الأمور; «ميترا»، الشركة الأم لتطبيق التوصيل
        boolean one = word.is(Kind.LED_IN) && words.folded(from).startsWith("احد");
        boolean body = word.is(Kind.BODY) && word.definite() && words.isQuote(from - 2);
        boolean titled =
                (word.is(Kind.TITLE) || word.is(Kind.ROLE) || word.is(Kind.WOMAN) || body || one) && word.joint() == 0;
        if ((!named && !titled)
                || !nouns.begins(from)
                || (isQualifier(from) && (!titled || words.is(from - 2, Kind.PAPER)))) {
            return -1;
        }
        int end = from + 1;
        while (end < limit && end - from < APPOSITION) {
            if (words.isComma(end) || words.isSign(end, ":.؛") && !isAbbreviation(end) || words.opensQuote(end)) {
                return end;
            }
            if (nouns.isPreposition(end)) {
                if (!attachments.attaches(end, from, false, limit)) {
                    return end;
                }
            } else if (!nouns.isNominal(end) && !isAbbreviation(end)) {
                return words.is(end, Kind.THAT)
                                || words.is(end, Kind.RELATIVE)
                                || nouns.isTime(end)
                                || nouns.isVerb(end)
                        ? end
                        : -1;
            }
            end++;
        }
        return end == limit ? end : -1;
    }

    /** A definite participle after a comma: الدراسة، المنشورة في مجلة. */
    boolean isQualifier(int at) {
        return words.folded(at).startsWith("البالغ")
                || (words.word(at).definite() && words.folded(at).startsWith("الم") && nouns.isPreposition(at + 1));
    }

    /** د. عصام: the point of a title in one letter. */
    private boolean isAbbreviation(int at) {
        return words.isSign(at, ".") && words.is(at - 1, Kind.TITLE) && words.isGlued(at);
    }
}
