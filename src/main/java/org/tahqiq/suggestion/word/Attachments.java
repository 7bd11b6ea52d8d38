package org.tahqiq.suggestion.word;

import java.util.Set;

/** Which prepositions go on with a noun phrase: الأمين العام لـ، المشرف على، مقربون من. */
final class Attachments {

    /** Prepositions that can belong to an office: الأمين العام لـ، المكلف بـ، المسؤول في. */
    private static final Set<String> ATTACHED = Set.of("في", "لدي", "عن");

    private static final Set<String> PLACED = Set.of("داخل", "خارج");

    private static final Set<String> WITHIN = Set.of("فيه", "فيها", "لديه", "لديها");

    /** أجاب الوزير عن سؤال: what somebody answers is no part of his office. */
    private static final Set<String> ASKED = Set.of("سوال", "سؤال", "اسيله", "اسئله", "استفسار", "استفسارات");

    private static final Set<String> SENT =
            Set.of("مبعوث", "مبعوثه", "موفد", "موفده", "مندوب", "مندوبه", "سفير", "سفيره", "ممثل", "ممثله");

    /** Who takes على: المشرف على المشروع. */
    private static final Set<String> IN_CHARGE = Set.of(
            "مشرف", "مشرفه", "مشرفون", "قايم", "قائم", "قائمه", "قائمون", "مطلع", "مطلعه", "متهم", "مسيطر", "مسيطره",
            "مدعي", "حاصل", "حاصله", "حائز", "حائزه", "مجني");

    private static final Set<String> OFFICES = Set.of(
            "المكلف",
            "المكلفه",
            "المكلفون",
            "المعني",
            "المعنيه",
            "المختص",
            "المختصه",
            "المتخصص",
            "المتخصصه",
            "المسؤول",
            "المسؤوله",
            "المسؤولون",
            "القائم",
            "القائمه",
            "القائمون",
            "الخاص",
            "الخاصه",
            "المقيم",
            "المقيمه",
            "العامل",
            "العامله",
            "العاملون",
            "مكلف",
            "مكلفه",
            "مختص",
            "مختصه",
            "متخصص",
            "متخصصه",
            "المقرب",
            "المقربون");

    private final Words words;
    private final Nouns nouns;

    Attachments(Words words, Nouns nouns) {
        this.words = words;
        this.nouns = nouns;
    }

    /** Whether a preposition goes on with the phrase and does not say where, when or to whom somebody spoke. */
    boolean attaches(int at, int from, boolean document, int limit) {
        Word word = words.word(at);
        if (at + 1 >= limit && word.clitic() == 0 && !isOwnComplement(at)) {
            return false;
        }
        // مدير البرنامج فيها يان فورنر
        boolean within = WITHIN.contains(words.folded(at)) && nouns.isName(at + 1);
        if (within || words.folded(at).equals("باسم") || isOwnComplement(at)) {
            return true;
        }
        if (nouns.isLoneClitic(at)) {
            // الرئيس التنفيذي لـ«طيران الواحة», but مصدر أمني لـ«رويترز».
            boolean office = words.word(from).definite() || !hasPreposition(from, at);
            return office && words.word(at - 1).definite() && !nouns.isName(at - 2) && nouns.isQuotedName(at + 1);
        }
        boolean inCharge = IN_CHARGE.contains(withoutArticle(at - 1))
                || (words.is(at - 1, Kind.MASDAR) && words.is(from, Kind.BODY));
        if (words.bare(at).equals("علي") && inCharge) {
            return nouns.isNominal(at + 1) && (!words.is(at + 1, Kind.VENUE) || isPaper(at + 1));
        }
        if (isOfOffice(at)) {
            return true;
        }
        if (word.clitic() == 'ل') {
            return document
                    || !(word.is(Kind.OUTLET) || (word.is(Kind.VENUE) && !isPaper(at)) || isPress(at))
                    || (isNewsBody(at) && !words.is(from, Kind.GROUP));
        }
        if (word.clitic() == 'ب') {
            return at - lastOffice(from, at) <= 3
                    && !word.is(Kind.MASDAR)
                    && !word.is(Kind.VENUE)
                    && !word.is(Kind.MANNER);
        }
        if (word.clitic() != 0 || isSide(at + 1) || isAddressed(at)) {
            return false;
        }
        String preposition = words.folded(at).substring(word.cut());
        if (PLACED.contains(preposition) && words.folded(at - 1).equals("من")
                || preposition.equals("من") && PLACED.contains(words.folded(at + 1))) {
            // مصدر من داخل المحكمة
            return true;
        }
        boolean sent = preposition.equals("الي") && isSent(from, at);
        // مصدر داخل اللجنة
        boolean inside = PLACED.contains(preposition)
                && words.is(from, Kind.ROLE)
                && !words.word(from).definite();
        boolean part = inside
                || preposition.equals("من")
                || (document && (preposition.equals("حول") || preposition.equals("بشان")));
        return (part || sent || ATTACHED.contains(preposition))
                && (nouns.isNominal(at + 1) || nouns.isQuotedName(at + 1))
                && !nouns.isTime(at + 1)
                && !(preposition.equals("في") && (words.word(at + 1).owned() || isMeans(from, at + 1)))
                && (!words.is(at + 1, Kind.VENUE) || (preposition.equals("من") && words.isNumber(at - 1)))
                && !words.is(at + 1, Kind.DEMONSTRATIVE)
                && !(preposition.equals("عن") && ASKED.contains(words.folded(at + 1)));
    }

    /** المكلف بالإعلام, المختص في التربة, المسؤول عن الملف: a definite participle that needs its preposition. */
    private boolean isOfOffice(int at) {
        return OFFICES.contains(words.bare(at - 1));
    }

    /** المبعوث الأممي إلى السودان: who was sent somewhere is called by it. */
    private boolean isSent(int from, int at) {
        return SENT.contains(withoutArticle(from)) && at - from <= 3;
    }

    /** قالت الشركة في إفصاح: behind a definite noun an indefinite verbal one says how. */
    private boolean isMeans(int from, int at) {
        boolean indefinite = !words.word(at).definite() && !words.word(at + 1).definite();
        return words.is(at, Kind.MASDAR) && indefinite && words.word(from).definite();
    }

    private boolean hasPreposition(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            if (nouns.isPreposition(at)) {
                return true;
            }
        }
        return false;
    }

    /** المشرفة على الدراسة: a paper of which somebody has charge. */
    private boolean isPaper(int at) {
        return words.is(at, Kind.PAPER)
                && !words.is(at, Kind.OUTLET)
                && words.word(at).definite();
    }

    private String withoutArticle(int at) {
        String folded = words.folded(at);
        return folded.startsWith("ال") ? folded.substring(2) : folded;
    }

    /** The last office or body before a preposition, which it can belong to: محمد حسن رئيس القسم بجامعة القاهرة. */
    private int lastOffice(int from, int at) {
        int office = at - 1;
        while (office > from && !words.is(office, Kind.ROLE) && !words.is(office, Kind.BODY)) {
            office--;
        }
        return office;
    }

    /** المشتبه به، المدعى عليه، مقربون منه: a participle with its pronoun. */
    boolean isOwnComplement(int at) {
        String folded = words.bare(at);
        if (folded.startsWith("باسم") && folded.length() > 4) {
            return true;
        }
        if (words.folded(at - 1).startsWith("مقرب")) {
            return folded.startsWith("منه");
        }
        return words.folded(at - 1).startsWith("الم")
                && words.is(at, Kind.PREPOSITION)
                && (folded.startsWith("به") || folded.startsWith("عليه") || folded.startsWith("اليه"));
    }

    /** المطرب من جمهوره: a definite person is not part of what is his. */
    private boolean isAddressed(int at) {
        boolean own = words.word(at + 1).owned() || (words.folded(at + 1).endsWith("ه") && !words.endsInTa(at + 1));
        return words.is(at - 1, Kind.ROLE) && words.word(at - 1).definite() && own;
    }

    /** من جانبه، من جهتها: says that another speaks now. */
    boolean isSide(int at) {
        String folded = words.folded(at);
        return folded.startsWith("جانبه")
                || folded.startsWith("جهته")
                || folded.startsWith("ناحيته")
                || folded.startsWith("طرفه");
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
}
