package org.tahqiq.suggestion.word;

/**
 * How far a noun phrase reaches: its genitives, adjectives, coordinated nouns, prepositions that belong to an office, and, after
 * a comma, the title or the name of the same person. Positions are those of tokens.
 */
public final class NounPhrases {

    private final Words words;
    private final Nouns nouns;
    private final Attachments attachments;
    private final Appositions appositions;
    private final PersonalNames names;

    public NounPhrases(Words words) {
        this.words = words;
        this.nouns = new Nouns(words);
        this.attachments = new Attachments(words, nouns);
        this.appositions = new Appositions(words, nouns, attachments);
        this.names = new PersonalNames(words, nouns);
    }

    public Nouns nouns() {
        return nouns;
    }

    /** The end of the fullest phrase that begins here; the same place when none does. */
    public int end(int from, int limit) {
        return nouns.begins(from) ? endOf(from, limit) : from;
    }

    /** The same where the first word has a preposition written with it. */
    public int endOf(int from, int limit) {
        boolean document = words.is(from, Kind.PAPER) && !words.is(from, Kind.GROUP);
        int end = nouns.isQuotedName(from) ? words.partner(from) + 1 : from + 1;
        for (int at = end; at < limit; ) {
            if (words.isEmphatic(at - 1) && at - 1 > from && !words.isComma(at)) {
                break;
            }
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
                if (close < 0
                        || (words.isNumber(at + 1) && !words.folded(at - 1).equals("رقم"))) {
                    break;
                }
                at = close + 1;
                end = at;
            } else if (words.isComma(at)) {
                int after = appositions.end(at + 1, limit);
                if (after < 0) {
                    break;
                }
                at = after;
                end = after;
            } else if (nouns.isPreposition(at)) {
                if (!attachments.attaches(at, from, document, limit)) {
                    break;
                }
                at++;
                end = words.word(at - 1).clitic() != 0 || attachments.isOwnComplement(at - 1) ? at : end;
            } else if (words.is(at, Kind.DEMONSTRATIVE)
                    && words.word(at + 1).definite()
                    && at == from + 1
                    && !words.word(from).definite()) {
                // أصحاب هذا الرأي
                at += 2;
                end = at;
            } else if (words.is(at, Kind.DEMONSTRATIVE) && at == from + 1 && words.is(from, Kind.LED_IN)) {
                // أحد هؤلاء
                at++;
                end = at;
            } else if (isWish(at, from) || names.isFollowed(at)) {
                break;
            } else if (nouns.isNominal(at)) {
                at++;
                end = at;
            } else if ((nouns.isVerb(at)
                            || words.word(at).verb() != null && words.word(at).owned())
                    && words.word(at).joint() == 0
                    && (isIndefinitePaper(at - 1) || isIndefinitePaper(at - 2))) {
                return relativeEnd(at, limit);
            } else if (document
                    && words.is(at, Kind.RELATIVE)
                    && words.word(at - 1).definite()) {
                // الرواية التي قدمها محامي الدفاع
                return relativeEnd(at, limit);
            } else if (nouns.looksLikeVerb(at)
                    && words.folded(at).endsWith("ت")
                    && ((closes(at + 1) && !words.is(from, Kind.GROUP))
                            || (nouns.isName(at - 1) && words.word(at - 2).definite()))) {
                // Foreign names end as verbs do: كارولين ليفيت:, المدير شون براندت عن
                at++;
                end = at;
            } else if (words.isSign(at, "-.") && words.isGlued(at) && words.isWord(at + 1)) {
                at++;
            } else {
                break;
            }
        }
        return end;
    }

    /** مسؤول طلب عدم ذكر اسمه، رجل من القرية رفض الكشف عن هويته: behind an indefinite noun a verb, and not one more noun, governs a masdar. */
    private boolean isWish(int at, int from) {
        boolean indefinite = !words.word(from).definite() && nouns.isPreposition(from + 1);
        return words.word(at).verb() != null
                && (indefinite || !words.word(at - 1).definite())
                && nouns.isNominal(at - 1)
                && words.word(at).joint() == 0
                && words.is(at + 1, Kind.MASDAR)
                // أستاذ علم الاجتماع
                && !(words.is(at, Kind.RULE) && words.word(at + 1).definite());
    }

    private boolean isIndefinitePaper(int at) {
        return words.is(at, Kind.PAPER) && !words.word(at).definite();
    }

    private boolean closes(int at) {
        return words.isComma(at) || words.isSign(at, ":") || words.is(at, Kind.THAT) || words.opensQuote(at);
    }

    /** Of a relative clause on a document: استطلاع أجراه المركز. */
    private int relativeEnd(int from, int limit) {
        int at = from;
        while (at < limit
                && !words.isComma(at)
                && !words.is(at, Kind.THAT)
                && !words.isSign(at, ":.؛")
                && (!words.opensQuote(at) || nouns.isQuotedName(at))) {
            at++;
        }
        return words.is(at, Kind.THAT) && words.is(at - 1, Kind.PREPOSITION) ? at - 1 : at;
    }

    /** The end of the shortest phrase: genitives up to the definite noun that closes them, its adjectives, or a name. */
    public int core(int from, int limit) {
        if (nouns.isQuotedName(from)) {
            return Math.min(limit, words.partner(from) + 1);
        }
        int at = from;
        while (at + 1 < limit && (names.isTitle(at) || words.is(at, Kind.DEMONSTRATIVE))) {
            at++;
        }
        while (at + 1 < limit
                && nouns.isNominal(at)
                && nouns.isOpen(at)
                && nouns.isNominal(at + 1)
                && !(at > from && isClosingAdjective(at))) {
            at++;
        }
        at = Math.min(at + 1, limit);
        if (words.opensQuote(at) && words.partner(at) < limit && words.partner(at) > at) {
            at = words.partner(at) + 1;
        }
        boolean definite = words.word(at - 1).definite();
        boolean person = !words.is(from, Kind.BODY) && !words.is(from, Kind.PLACE) && !words.is(from, Kind.GROUP);
        boolean named = person && nouns.isName(at - 1);
        while (!named
                && at < limit
                && (nouns.isAdjective(at, definite) || (person && definite && names.isEpithet(at)))) {
            at++;
        }
        if (person && words.is(from, Kind.ROLE) && names.isTitle(at) && nouns.isName(at + 1)) {
            // قائد الجيش العماد رودولف هيكل
            at++;
        }
        at = person ? names.behind(at, from, limit, named ? 1 : 0) : at;
        if (person && words.folded(at).equals("باسم") && at + 1 < limit && words.is(from, Kind.ROLE)) {
            // المتحدث باسم الوزارة حمدان الكعبي
            at = names.behind(core(at + 1, limit), from, limit, 0);
        }
        return at < limit && attachments.isOwnComplement(at) ? at + 1 : at;
    }

    /** تجار في سوق الحميدية: the noun still belongs to a preposition before it. */
    public boolean isGoverned(int at, int from, int limit) {
        for (int back = at - 1; back >= from; back--) {
            if (words.isComma(back)) {
                return false;
            }
            if (nouns.isPreposition(back)) {
                int noun = words.word(back).clitic() == 0 ? back + 1 : back;
                return core(noun, limit) > at;
            }
        }
        return false;
    }

    /** منظمات حقوقية تخوفها: an indefinite adjective closes its noun's phrase. */
    private boolean isClosingAdjective(int at) {
        return nouns.isAdjective(at, false) && !words.is(at, Kind.BODY) && !words.is(at, Kind.PLACE);
    }

    /** The end of a noun phrase behind which nothing but commas, adverbs and asides stands before a place; -1 otherwise. */
    public int filling(int from, int to) {
        int end = end(from, to);
        int at = end;
        while (at > from && at < to) {
            if (words.isComma(at) && at + 1 < to && (opensAside(at + 1) || comma(at + 1, to) == to - 1)) {
                at = comma(at + 1, to);
            } else if (attachments.isSide(at + 1) && words.folded(at).equals("من")) {
                at += 2;
            } else if (nouns.isPreposition(at)) {
                do {
                    at++;
                } while (at < to && nouns.isNominal(at));
            } else if (at == end && words.is(at, Kind.RELATIVE) && words.is(from, Kind.PAPER)) {
                // التقرير الذي أعده خبراء
                return to;
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
                || word.is(Kind.PARTICIPLE)
                || word.is(Kind.NEGATION)
                || (word.joint() == 0 && nouns.isVerb(at))
                || nouns.isTime(at)
                || nouns.isPreposition(at)
                || appositions.isQualifier(at)
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
        return words.isComma(at) || words.is(at, Kind.MANNER) || nouns.isTime(at);
    }

    /** The sign that closes a short parenthesis; -1 when none does. */
    public int closing(int open, int limit) {
        for (int at = open + 1; at < Math.min(limit, open + 8); at++) {
            if (words.isSign(at, ")")) {
                return at;
            }
        }
        return -1;
    }
}
