package org.tahqiq.suggestion;

import java.util.Set;

/**
 * How far a noun phrase reaches: its genitives, adjectives, coordinated nouns, prepositions that belong to an office, and, after
 * a comma, the title or the name of the same person. Positions are those of tokens.
 */
final class NounPhrases {

    /** Prepositions that can belong to an office: الأمين العام لـ، المكلف بـ، المسؤول في. */
    private static final Set<String> ATTACHED = Set.of("في", "لدي", "عن");

    /** An apposition is no longer than this. */
    private static final int APPOSITION = 18;

    private final Words words;

    NounPhrases(Words words) {
        this.words = words;
    }

    /** Whether a noun can begin here. */
    boolean begins(int at) {
        if (words.isNumber(at) || isQuotedName(at)) {
            return true;
        }
        Word word = words.word(at);
        return words.isWord(at)
                && word.clitic() == 0
                && !isVerb(at)
                && !isLoneClitic(at)
                && (!word.isFunctionWord() || (word.is(Kind.DEMONSTRATIVE) && isNominal(at + 1)))
                && !word.is(Kind.MANNER)
                && !isTime(at)
                && !isCircumstance(at);
    }

    /** The end of the fullest phrase that begins here; the same place when none does. */
    int end(int from, int limit) {
        return begins(from) ? endOf(from, limit) : from;
    }

    /** The same where the first word has a preposition written with it. */
    int endOf(int from, int limit) {
        boolean document = words.is(from, Kind.PAPER);
        int end = isQuotedName(from) ? words.partner(from) + 1 : from + 1;
        for (int at = end; at < limit; ) {
            if (words.opensQuote(at)) {
                int close = words.partner(at);
                if (close <= at || close >= limit || close - at > 8) {
                    break;
                }
                at = close + 1;
                end = at;
            } else if (words.isNumber(at - 1) && words.isSign(at, "%٪")) {
                at++;
                end = at;
            } else if (words.isSign(at, "(")) {
                int close = closing(at, limit);
                if (close < 0 || words.isNumber(at + 1)) {
                    break;
                }
                at = close + 1;
                end = at;
            } else if (words.isComma(at)) {
                int after = apposition(at + 1, limit);
                if (after < 0) {
                    break;
                }
                at = after;
                end = after;
            } else if (isPreposition(at)) {
                if (!attaches(at, from, document, limit)) {
                    break;
                }
                at++;
                end = words.word(at - 1).clitic() != 0 ? at : end;
            } else if (isNominal(at)) {
                at++;
                end = at;
            } else if ((isVerb(at)
                            || words.word(at).verb() != null && words.word(at).owned())
                    && words.word(at).joint() == 0
                    && (words.is(at - 1, Kind.PAPER) || words.is(at - 2, Kind.PAPER))) {
                return relativeEnd(at, limit);
            } else if (words.isSign(at, "-.") && words.isGlued(at) && words.isWord(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** Of a relative clause on a document: استطلاع أجراه المركز. */
    private int relativeEnd(int from, int limit) {
        int at = from;
        while (at < limit
                && !words.isComma(at)
                && !words.is(at, Kind.THAT)
                && !words.isSign(at, ":.؛")
                && (!words.opensQuote(at) || isQuotedName(at))) {
            at++;
        }
        return at;
    }

    /** A short quotation that can be a name: «رويترز»، “هيئة التنسيق”. */
    boolean isQuotedName(int at) {
        int close = words.opensQuote(at) ? words.partner(at) : at;
        return close > at && close - at <= 6;
    }

    /** The end of the shortest phrase: genitives up to the definite noun that closes them, its adjectives, or a name. */
    int core(int from, int limit) {
        if (isQuotedName(from)) {
            return Math.min(limit, words.partner(from) + 1);
        }
        int at = from;
        while (at < limit && words.is(at, Kind.TITLE)) {
            at++;
        }
        while (at < limit && isNominal(at) && isOpen(at) && at + 1 < limit && isNominal(at + 1)) {
            at++;
        }
        at = Math.min(at + 1, limit);
        if (words.opensQuote(at) && words.partner(at) < limit && words.partner(at) > at) {
            at = words.partner(at) + 1;
        }
        boolean definite = words.word(at - 1).definite();
        while (at < limit
                && (isAdjective(at, definite) || isName(at) || words.folded(at).equals("الله"))) {
            at++;
        }
        return at;
    }

    /** The end of a noun phrase behind which nothing but commas, adverbs and asides stands before a place; -1 otherwise. */
    int filling(int from, int to) {
        int end = end(from, to);
        int at = end;
        while (at > from && at < to) {
            if (words.isComma(at) && at + 1 < to && opensAside(at + 1)) {
                at = comma(at + 1, to);
            } else if (isBetween(at)) {
                at++;
            } else {
                return -1;
            }
        }
        return end > from ? end : -1;
    }

    private boolean opensAside(int at) {
        Word word = words.word(at);
        return word.is(Kind.PRONOUN)
                || word.is(Kind.RELATIVE)
                || (word.joint() == 0 && isVerb(at))
                || isTime(at)
                || isPreposition(at)
                || words.folded(at).startsWith("البالغ")
                || words.folded(at).equals("اي");
    }

    private int comma(int from, int limit) {
        int at = from;
        while (at < limit && !words.isComma(at)) {
            at++;
        }
        return at;
    }

    private boolean isBetween(int at) {
        return words.isComma(at) || words.is(at, Kind.MANNER) || isTime(at);
    }

    /** The end of an apposition between commas, or -1: المتحدث باسم الوزارة، شريف عبد الباقي، … */
    private int apposition(int from, int limit) {
        Word word = words.word(from);
        boolean named = words.isWord(from)
                && (word.isUnlisted() || word.is(Kind.MAN))
                && word.joint() == 0
                && !isCircumstance(from)
                && word.clitic() == 0;
        boolean titled = (word.is(Kind.TITLE) || word.is(Kind.ROLE) || word.is(Kind.WOMAN)) && word.joint() == 0;
        if ((!named && !titled) || !begins(from)) {
            return -1;
        }
        int end = from + 1;
        while (end < limit && end - from < APPOSITION) {
            if (words.isComma(end) || words.isSign(end, ":") || words.opensQuote(end)) {
                return end;
            }
            if (isPreposition(end)) {
                if (!attaches(end, from, false, limit)) {
                    return end;
                }
            } else if (!isNominal(end)) {
                return words.is(end, Kind.THAT) || words.is(end, Kind.RELATIVE) || isTime(end) || isVerb(end)
                        ? end
                        : -1;
            }
            end++;
        }
        return end == limit ? end : -1;
    }

    private int closing(int open, int limit) {
        for (int at = open + 1; at < Math.min(limit, open + 8); at++) {
            if (words.isSign(at, ")")) {
                return at;
            }
        }
        return -1;
    }

    boolean isPreposition(int at) {
        Word word = words.word(at);
        return word.is(Kind.PREPOSITION) || (word.clitic() != 0 && words.isWord(at)) || isLoneClitic(at);
    }

    /** لـ«رويترز», بـ26. */
    private boolean isLoneClitic(int at) {
        return words.isWord(at) && words.folded(at).length() == 1 && "بلك".contains(words.folded(at));
    }

    /** Whether a preposition goes on with the phrase and does not say where, when or to whom somebody spoke. */
    private boolean attaches(int at, int from, boolean document, int limit) {
        Word word = words.word(at);
        if (at + 1 >= limit && word.clitic() == 0) {
            return false;
        }
        if (words.folded(at).equals("باسم")) {
            return true;
        }
        if (isLoneClitic(at)) {
            // الرئيس التنفيذي لـ«طيران الواحة», but مصدر أمني لـ«رويترز».
            return words.word(at - 1).definite() && isQuotedName(at + 1);
        }
        if (words.bare(at).equals("علي")
                && words.word(at - 1).definite()
                && words.folded(at - 1).startsWith("الم")) {
            return isNominal(at + 1) && !words.is(at + 1, Kind.VENUE);
        }
        if (word.clitic() == 'ل') {
            return document || !(word.is(Kind.OUTLET) || word.is(Kind.VENUE) || isPress(at)) || isNewsBody(at);
        }
        if (word.clitic() == 'ب') {
            return at - from <= 3 && !word.is(Kind.MASDAR) && !word.is(Kind.VENUE) && !word.is(Kind.MANNER);
        }
        if (word.clitic() != 0) {
            return false;
        }
        String preposition = words.folded(at).substring(word.cut());
        boolean part =
                preposition.equals("من") || (document && (preposition.equals("حول") || preposition.equals("بشان")));
        return (part || ATTACHED.contains(preposition))
                && (isNominal(at + 1) || isQuotedName(at + 1))
                && !isTime(at + 1)
                && !words.is(at + 1, Kind.VENUE)
                && !words.is(at + 1, Kind.DEMONSTRATIVE);
    }

    private boolean isPress(int at) {
        String folded = words.folded(at);
        return folded.startsWith("للصح") || folded.startsWith("للاعلام");
    }

    /** An agency is a body too: المدير العام لوكالة الطاقة. */
    private boolean isNewsBody(int at) {
        return words.folded(at).endsWith("وكاله")
                && !words.is(at + 1, Kind.OUTLET)
                && !words.folded(at + 1).startsWith("الانباء")
                && !words.folded(at + 1).startsWith("انباء");
    }

    /** A noun or adjective, with or without و. */
    boolean isNominal(int at) {
        if (words.isNumber(at)) {
            return true;
        }
        Word word = words.word(at);
        return words.isWord(at)
                && word.clitic() == 0
                && !isVerb(at)
                && !isLoneClitic(at)
                && (!word.isFunctionWord() || (words.folded(at).equals("غير") && !words.is(at + 1, Kind.THAT)))
                && !word.is(Kind.MANNER)
                && !isTime(at)
                && !isCircumstance(at);
    }

    private boolean isOpen(int at) {
        Word word = words.word(at);
        return !word.definite() && !word.owned() && !word.is(Kind.PLACE) && !(word.isUnlisted() && isName(at));
    }

    private boolean isAdjective(int at, boolean definite) {
        Word word = words.word(at);
        String folded = words.folded(at);
        return words.isWord(at)
                && word.joint() == 0
                && word.clitic() == 0
                && word.definite() == definite
                && !isVerb(at)
                && (folded.endsWith("ي")
                        || folded.endsWith("يه")
                        || (word.isUnlisted() && folded.endsWith("ه"))
                        || folded.endsWith("ين")
                        || folded.endsWith("ون")
                        || folded.equals("العام")
                        || folded.equals("الاعلي"));
    }

    private boolean isName(int at) {
        Word word = words.word(at);
        boolean owned = words.folded(at).length() > 3 && words.folded(at).endsWith("ه") && !words.endsInTa(at);
        if (owned || words.folded(at).endsWith("ها")) {
            return false;
        }
        return words.isWord(at)
                && (word.isUnlisted() || word.is(Kind.MAN) || word.is(Kind.WOMAN))
                && word.verb() == null
                && word.joint() == 0
                && word.clitic() == 0
                && !word.definite();
    }

    /** A time, where it stands alone: العام is one beside الماضي only, for it is an adjective too. */
    boolean isTime(int at) {
        if (words.folded(at).equals("اول")
                && (words.folded(at + 1).equals("من") || words.folded(at + 1).equals("امس"))) {
            return true;
        }
        if (!words.is(at, Kind.TIME)) {
            return false;
        }
        String folded = words.folded(at).substring(words.word(at).cut());
        if (folded.equals("العام") || folded.startsWith("الحالي")) {
            return words.is(at + 1, Kind.TIME) || words.is(at - 1, Kind.TIME);
        }
        return !(words.is(at - 1, Kind.OUTLET) && folded.equals("اليوم"));
    }

    /** مضيفًا، طالبًا، متوقعة: an indefinite participle in the accusative, as far as its ending tells. */
    boolean isCircumstance(int at) {
        String folded = words.folded(at);
        Word word = words.word(at);
        if (word.is(Kind.PARTICIPLE) && words.isComma(at - 1)) {
            return true;
        }
        boolean active = folded.length() == 5 && folded.charAt(1) == 'ا' && folded.charAt(3) != 'ه';
        return (active || (folded.length() > 4 && folded.charAt(0) == 'م'))
                && folded.endsWith("ا")
                && !word.definite()
                && word.isUnlisted();
    }

    private boolean isVerb(int at) {
        return words.word(at).isFinite() || looksLikeVerb(at);
    }

    /** A word in no list that begins or ends as verbs do. */
    boolean looksLikeVerb(int at) {
        Word word = words.word(at);
        return words.isWord(at)
                && word.kinds() == 0
                && !word.definite()
                && word.clitic() == 0
                && word.verb() == null
                && Vocabulary.looksLikeVerb(words.folded(at), word.joint(), words.endsInTa(at) ? 'ة' : ' ');
    }
}
