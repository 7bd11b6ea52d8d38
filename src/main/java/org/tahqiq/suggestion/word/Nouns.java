package org.tahqiq.suggestion.word;

/** What a token can be in and around a noun phrase, as far as its form and its neighbours tell. */
public final class Nouns {

    private final Words words;

    public Nouns(Words words) {
        this.words = words;
    }

    /** Whether a noun can begin here. */
    public boolean begins(int at) {
        if (words.isNumber(at) || isQuotedName(at)) {
            return true;
        }
        Word word = words.word(at);
        return words.isWord(at)
                && word.clitic() == 0
                && !isVerb(at)
                && !isLoneClitic(at)
                && (!word.isFunctionWord()
                        || words.folded(at).equals("عدم")
                        || (word.is(Kind.DEMONSTRATIVE) && isNominal(at + 1)))
                && !word.is(Kind.MANNER)
                && !isTime(at)
                && !isCircumstance(at);
    }

    /** A short quotation that can be a name: «رويترز»، “هيئة التنسيق”. */
    public boolean isQuotedName(int at) {
        int close = words.opensQuote(at) ? words.partner(at) : at;
        return close > at && close - at <= 6;
    }

    public boolean isPreposition(int at) {
        Word word = words.word(at);
        return (word.is(Kind.PREPOSITION) && !isNamesake(at))
                || (word.clitic() != 0 && words.isWord(at))
                || isLoneClitic(at);
    }

    /** المزارع خلف, النائب باسم: behind a definite office what could be a preposition is a name. */
    private boolean isNamesake(int at) {
        return words.is(at, Kind.MAN)
                && words.is(at - 1, Kind.ROLE)
                && words.word(at - 1).definite();
    }

    /** لـ«رويترز», بـ26. */
    public boolean isLoneClitic(int at) {
        return words.isWord(at) && words.folded(at).length() == 1 && "بلك".contains(words.folded(at));
    }

    /** A noun or adjective, with or without و. */
    public boolean isNominal(int at) {
        if (words.isNumber(at)) {
            return true;
        }
        Word word = words.word(at);
        return words.isWord(at)
                && word.clitic() == 0
                && !isVerb(at)
                && !isLoneClitic(at)
                && !(words.folded(at).equals("فقد") && isVerb(at + 1))
                && (!word.isFunctionWord()
                        || isNamesake(at)
                        || (words.folded(at).equals("غير") && !words.is(at + 1, Kind.THAT)))
                && !word.is(Kind.MANNER)
                && !isTime(at)
                && !isCircumstance(at);
    }

    public boolean isOpen(int at) {
        Word word = words.word(at);
        return !word.definite()
                && !words.folded(at).endsWith("ون")
                && !word.owned()
                && !word.is(Kind.PLACE)
                && !isName(at);
    }

    public boolean isAdjective(int at, boolean definite) {
        Word word = words.word(at);
        String folded = words.folded(at);
        return words.isWord(at)
                && word.joint() == 0
                && word.clitic() == 0
                && !word.isFunctionWord()
                && word.definite() == definite
                && !isVerb(at)
                && (folded.endsWith("ي")
                        || folded.endsWith("يه")
                        || (word.isUnlisted() && folded.endsWith("ه"))
                        || ((folded.endsWith("ين") || folded.endsWith("ون")) && isPlural(at - 1))
                        || folded.equals("العام")
                        || folded.equals("الاعلي"));
    }

    /** النائب العام المتهمين: a plural is no adjective of a singular. */
    private boolean isPlural(int at) {
        String folded = words.folded(at);
        return words.is(at, Kind.GROUP)
                || words.is(at, Kind.PLURAL)
                || folded.endsWith("ين")
                || folded.endsWith("ون")
                || folded.endsWith("ات");
    }

    /** دمارا واسعا: two words of no list that end so are a noun and its adjective. */
    private boolean isAccusative(int at) {
        return words.folded(at).length() > 3
                && words.folded(at).endsWith("ا")
                && words.word(at).isUnlisted()
                && !words.word(at).definite();
    }

    public boolean isName(int at) {
        Word word = words.word(at);
        boolean owned = words.folded(at).length() > 3 && words.folded(at).endsWith("ه") && !words.endsInTa(at);
        if (owned || words.folded(at).endsWith("ها") || (isAccusative(at) && isAccusative(at + 1))) {
            return false;
        }
        // أمينة المعرض: before a definite noun an office is no name.
        boolean office = word.is(Kind.ROLE) && words.word(at + 1).definite() && !isNamedBehindTitle(at);
        return words.isWord(at)
                && !isLoneClitic(at)
                && !office
                && (word.isUnlisted() || word.is(Kind.MAN) || word.is(Kind.WOMAN))
                && (word.verb() == null || isNamedLikeVerb(at))
                && (word.joint() == 0 || isNamedAsIfJoined(at))
                && word.clitic() == 0
                && !word.definite();
    }

    /** هاكان فيدان: behind a given name this ف is a letter of the next. */
    public boolean isNamedAsIfJoined(int at) {
        return words.folded(at).startsWith("في") && words.word(at).isUnlisted() && isName(at - 1);
    }

    /** نعيم أسلم: behind a given name no verb has the first person. */
    private boolean isNamedLikeVerb(int at) {
        Verb.Form form = words.word(at).verb();
        boolean given = words.is(at - 1, Kind.MAN) || words.is(at - 1, Kind.WOMAN);
        return given && form != null && form.firstPerson() && form.imperfect();
    }

    /** المهندس رائد المجالي: behind a title an office that is a name too is one. */
    private boolean isNamedBehindTitle(int at) {
        return words.is(at, Kind.MAN) && words.is(at - 1, Kind.TITLE);
    }

    /** A time, where it stands alone: العام is one beside الماضي only, for it is an adjective too. */
    public boolean isTime(int at) {
        if (words.folded(at).equals("اول")
                && (words.folded(at + 1).equals("من") || words.folded(at + 1).equals("امس"))) {
            return true;
        }
        // الأب بولس: the months have no article.
        if (!words.is(at, Kind.TIME) || words.folded(at).equals("الاب")) {
            return false;
        }
        String folded = words.folded(at).substring(words.word(at).cut());
        if (folded.equals("العام") || folded.startsWith("الحالي")) {
            return words.is(at + 1, Kind.TIME) || words.is(at - 1, Kind.TIME);
        }
        // المبعوث الأممي رمضان العمري: behind a definite noun a month that is a name too is one.
        if (words.is(at, Kind.MAN)
                && words.word(at - 1).definite()
                && words.word(at + 1).definite()) {
            return false;
        }
        // أمين عام: after an office it is no year.
        return !(words.is(at - 1, Kind.OUTLET) && folded.equals("اليوم"))
                && !(words.is(at - 1, Kind.ROLE) && folded.equals("عام"));
    }

    /** مضيفًا، طالبًا، متوقعة: an indefinite participle in the accusative, as far as its ending tells. */
    public boolean isCircumstance(int at) {
        String folded = words.folded(at);
        Word word = words.word(at);
        if (isName(at - 1)
                && words.word(at - 2).definite()
                && words.word(at - 1).isUnlisted()) {
            // المدير رولاني موكوينا: a given name wants another.
            return false;
        }
        // Behind a comma the tanwin of داعيةً، باكيةً tells as much.
        boolean parted = words.isComma(at - 1);
        if (parted && (word.is(Kind.PARTICIPLE) || (words.endsInTa(at) && words.hasMark(at, '\u064b')))) {
            return true;
        }
        if (words.folded(at + 1).startsWith("باسم")) {
            return false;
        }
        boolean active = folded.length() == 5 && folded.charAt(1) == 'ا' && folded.charAt(3) != 'ه';
        // ماساتاكا: no participle begins so.
        boolean derived = folded.length() > 4 && folded.charAt(0) == 'م' && folded.charAt(1) != 'ا';
        return (active || derived)
                && folded.endsWith("ا")
                && !word.definite()
                && (word.isUnlisted() || word.is(Kind.PARTICIPLE));
    }

    /** في بيان نشرته على صفحتها: between an indefinite document and its pronoun what could be a noun is a verb. */
    public boolean isVerbOfRelativeClause(int at) {
        return words.word(at).verb() != null
                && words.word(at).owned()
                && !words.word(at - 1).definite()
                && words.is(at - 1, Kind.VENUE);
    }

    public boolean isVerb(int at) {
        Word word = words.word(at);
        // تلقى is no masdar as تلقي is.
        boolean finite = word.isFinite() || (word.verb() != null && words.endsInMaksura(at) && word.is(Kind.MASDAR));
        return (finite && !isNamedLikeVerb(at)) || looksLikeVerb(at);
    }

    /** A word in no list that begins or ends as verbs do. */
    public boolean looksLikeVerb(int at) {
        Word word = words.word(at);
        return words.isWord(at)
                && word.kinds() == 0
                && !word.definite()
                && word.clitic() == 0
                && word.verb() == null
                && (word.joint() == 0 || !isNamedAsIfJoined(at))
                && (WordShape.looksLikeVerb(words.folded(at), word.joint(), words.endsInTa(at) ? 'ة' : ' ')
                        || (words.folded(at).length() > 3 && words.endsInHamza(at)));
    }
}
