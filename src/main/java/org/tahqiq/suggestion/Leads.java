package org.tahqiq.suggestion;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Frame.Lead;

/** Looks behind a cue for what introduces its content: أن، a colon, a quotation, عن, an object. */
final class Leads {

    /** No frame that people write is longer. */
    private static final int REACH = 45;

    private static final int WEAK_REACH = 24;

    private static final Map<String, Trait> PREPOSITIONS = Map.of(
            "عن",
            Trait.ABOUT,
            "عما",
            Trait.ABOUT,
            "علي",
            Trait.ON,
            "الي",
            Trait.TO,
            "من",
            Trait.FROM,
            "مما",
            Trait.FROM,
            "في",
            Trait.IN,
            "ل",
            Trait.FOR);

    /** What stands after a preposition and is no content: على هامش، من جانبه، إلى الصحفيين. */
    private static final Set<String> IDLE = Set.of(
            "جانبه", "جانبها", "جهته", "جهتها", "قبل", "خلال", "ناحيته", "ناحيتها", "حد", "راس", "نحو", "ما", "اساس",
            "مدار", "مدي", "الفور");

    private static final Set<String> AMOUNTS = Set.of(
            "بنحو", "بحوالي", "باكثر", "باقل", "بقرابه", "بزهاء", "بمليون", "بمليار", "بملياري", "بثلاثه", "باربعه",
            "بخمسه", "بسته", "بسبعه", "بثمانيه", "بتسعه", "بعشره", "بعشرات", "بمئات");

    private static final Set<String> ADVERBS = Set.of(
            "بالتزامن",
            "بالتوازي",
            "بالاضافه",
            "بالنسبه",
            "بالقرب",
            "بالمقابل",
            "بالفعل",
            "بالكامل",
            "بالتالي",
            "بالتنسيق",
            "بالذات");

    private final Words words;
    private final NounPhrases phrases;

    private final Phrases<Boolean> asides;

    Leads(Words words, NounPhrases phrases, Phrases<Boolean> asides) {
        this.words = words;
        this.phrases = phrases;
        this.asides = asides;
    }

    /**
     * An introduction that was found.
     *
     * @param at its first token
     * @param content first token of the content
     * @param cut folded letters of that token that belong to the introduction
     */
    record Found(Lead lead, int at, int content, int cut) {}

    /** The introduction of a verb's or participle's content before a limit. */
    @Nullable
    Found after(Cue cue, int limit) {
        Verb verb = cue.verb();
        int reach = Math.min(limit, cue.to() + (verb.isWeak() ? WEAK_REACH : REACH));
        boolean aside = false;
        Found fallback = null;
        for (int at = cue.to(); at < reach; at++) {
            if (words.opensQuote(at)) {
                if (isNameInQuotes(at, cue)) {
                    if (fallback == null
                            && verb.takes(Trait.SPEECH)
                            && !verb.isWeak()
                            && words.is(at - 1, Kind.BODY)
                            && !words.is(at - 1, Kind.CARRIER)) {
                        fallback = new Found(Lead.QUOTE, at, at, 0);
                    }
                    at = words.partner(at);
                    continue;
                }
                if ((verb.takes(Trait.SPEECH) && !(verb.isWeak() && cue.owned())) || isDirectlyGoverned(at, cue)) {
                    return new Found(Lead.QUOTE, at, at, 0);
                }
                if (verb.takes(Trait.OBJECT) && at > cue.to() || verb.takes(Trait.PREDICATE) && cue.owned()) {
                    return new Found(Lead.OBJECT, at, at, 0);
                }
                if (!phrases.isQuotedName(at)) {
                    return fallback;
                }
                at = words.partner(at);
                continue;
            }
            if (words.isSign(at, ":")) {
                boolean speech = verb.takes(Trait.SPEECH) && at + 1 < limit;
                return speech ? new Found(Lead.COLON, at, at + 1, 0) : fallback;
            }
            if (words.isComma(at)) {
                aside = words.is(at + 1, Kind.RELATIVE) || words.is(at + 1, Kind.PRONOUN) || isVerb(at + 1);
                if (!aside && endsClause(at + 1)) {
                    return fallback;
                }
                continue;
            }
            if (words.isSign(at, "؛;!؟?…")) {
                return fallback;
            }
            if (words.folded(at).equals("كيف") && verb.takes(Trait.CLAUSE)) {
                return new Found(Lead.THAT, at, at, 0);
            }
            if (words.is(at, Kind.THAT)) {
                if (belongsElsewhere(at)) {
                    return fallback;
                }
                if (fits(verb, at)) {
                    return that(at);
                }
                continue;
            }
            if (words.is(at, Kind.RELATIVE)) {
                aside = true;
            }
            if (aside) {
                if (!verb.isWeak() && matches(verb, at) && words.is(at + 1, Kind.MASDAR)) {
                    return new Found(Lead.PREPOSITION, at, at + 1, 0);
                }
                continue;
            }
            Found noun = nominal(cue, at, limit);
            if (noun != null) {
                return noun;
            }
            if (words.word(at).isFinite()) {
                if (!isOfVenue(at, cue)) {
                    return fallback;
                }
                aside = true;
            }
        }
        return fallback;
    }

    /** Behind أن and its like: after the bare word, or from the pronoun written with it. */
    private Found that(int at) {
        if (Cues.isBareThat(words, at)) {
            return new Found(Lead.THAT, at, at + 1, 0);
        }
        return new Found(Lead.THAT, at, at, words.folded(at).startsWith("ان") ? 0 : 1);
    }

    /** قبل أن، كما أن، من المقرر أن: this clause is not what the cue reports. */
    private boolean belongsElsewhere(int at) {
        return words.is(at - 1, Kind.NOT_THAT) || words.folded(at).startsWith("و");
    }

    private boolean fits(Verb verb, int at) {
        Trait governed = PREPOSITIONS.get(words.folded(at - 1));
        if (governed != null) {
            return verb.takes(governed);
        }
        return verb.takes(Trait.CLAUSE) || (words.folded(at).startsWith("ب") && verb.takes(Trait.WITH));
    }

    /** After a comma: a new clause, so that the cue has no content behind it. */
    private boolean endsClause(int at) {
        Word word = words.word(at);
        return asides.at(words.text(), at) != null
                || word.is(Kind.PARTICIPLE)
                || word.is(Kind.CONTRAST)
                || (word.joint() > 0 && word.isFinite());
    }

    private boolean isVerb(int at) {
        return words.word(at).joint() == 0 && (words.word(at).isFinite() || phrases.looksLikeVerb(at));
    }

    /** A quotation right behind the preposition of the verb: بـ“إطلاق قذائف”. */
    private boolean isDirectlyGoverned(int at, Cue cue) {
        String before = words.folded(at - 1);
        return (before.equals("ب") && cue.verb().takes(Trait.WITH)) || matches(cue.verb(), at - 1);
    }

    private boolean matches(Verb verb, int at) {
        Trait governed = PREPOSITIONS.get(words.folded(at));
        return governed != null && verb.takes(governed);
    }

    /** A name that stands in quotation marks: تحالف «نريد وطن»، لـ«رويترز». */
    private boolean isNameInQuotes(int at, Cue cue) {
        int close = words.partner(at);
        if (close <= at || close - at > 6 || isDirectlyGoverned(at, cue)) {
            return false;
        }
        if (at == cue.to()) {
            return words.is(close + 1, Kind.THAT)
                    || (words.is(close + 1, Kind.PREPOSITION) && words.is(close + 2, Kind.VENUE));
        }
        if (words.is(at + 1, Kind.MASDAR) && cue.verb().takes(Trait.ACT)) {
            return false;
        }
        Word before = words.word(at - 1);
        if (cue.verb().takes(Trait.PREDICATE) && cue.owned()) {
            return false;
        }
        boolean carried = before.is(Kind.CARRIER)
                || before.is(Kind.OUTLET)
                || before.is(Kind.BODY)
                || before.is(Kind.PREPOSITION)
                || words.folded(at - 1).length() == 1
                || !cue.verb().takes(Trait.SPEECH)
                || (words.is(at - 2, Kind.CARRIER) && before.isUnlisted());
        return carried && !words.isSign(close + 1, ".");
    }

    /** A noun that is the content: after the verb's preposition, or its object. */
    private @Nullable Found nominal(Cue cue, int at, int limit) {
        Verb verb = cue.verb();
        Word word = words.word(at);
        if (verb.takes(Trait.BLAME) && words.folded(at).startsWith("مسؤوليه")) {
            return new Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.SAID) && word.is(Kind.WRITTEN) && word.clitic() == 0) {
            return new Found(Lead.OBJECT, at, at, word.cut());
        }
        if (verb.takes(Trait.AMOUNT) && isEstimated(cue, at, limit)) {
            return new Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.PREDICATE)
                && cue.owned()
                && words.folded(at).endsWith("ا")
                && word.isUnlisted()
                && words.isWord(at)) {
            return new Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.isWeak() && !(verb.takes(Trait.ACT) || verb.takes(Trait.IN) || verb.takes(Trait.RUMOUR))) {
            return null;
        }
        if (at + 1 < limit && matches(verb, at) && !words.is(at + 1, Kind.THAT) && !isIdle(at + 1) && !isOfOffice(at)) {
            boolean fused = words.folded(at).endsWith("ما");
            return new Found(Lead.PREPOSITION, at, fused ? at : at + 1, 0);
        }
        if (verb.takes(Trait.WITH) && isGoverned(at, at == cue.to())) {
            return words.folded(at).equals("ب")
                    ? new Found(Lead.PREPOSITION, at, at + 1, 0)
                    : new Found(Lead.PREPOSITION, at, at, Math.max(1, word.cut()));
        }
        if (verb.takes(Trait.ACT) && isActObject(cue, at)) {
            return new Found(Lead.OBJECT, at, at, 0);
        }
        return verb.takes(Trait.OBJECT) && isObject(cue, at, limit) ? new Found(Lead.OBJECT, at, at, 0) : null;
    }

    private boolean isIdle(int at) {
        return words.is(at, Kind.VENUE)
                || words.is(at, Kind.MANNER)
                || phrases.isTime(at)
                || words.is(at, Kind.OUTLET)
                || IDLE.contains(words.folded(at))
                || words.folded(at).startsWith("الصحف")
                || words.folded(at).startsWith("الصحاف");
    }

    private boolean isOfOffice(int at) {
        String before = words.folded(at - 1);
        return words.folded(at).equals("عن")
                && (before.endsWith("مسوول") || before.endsWith("مسؤول") || before.endsWith("المسؤوله"));
    }

    /** A noun after ب that names an act or is plain: بمقتل، بالتعاون، بـ«…». */
    private boolean isGoverned(int at, boolean next) {
        Word word = words.word(at);
        String folded = words.folded(at);
        if (folded.equals("ب")) {
            return words.isGlued(at + 1);
        }
        if (folded.equals("بذلك")
                || folded.equals("بهذا")
                || word.is(Kind.VENUE)
                || word.is(Kind.MANNER)
                || word.is(Kind.TIME)
                || word.is(Kind.PLACE)
                || word.is(Kind.PREPOSITION)) {
            return false;
        }
        if (word.clitic() == 'ب') {
            return next
                    || word.is(Kind.MASDAR)
                    || word.owned()
                    || word.is(Kind.WRITTEN)
                    || (word.definite() && !isAdverb(folded));
        }
        // A word in no list that begins with ب: a feminine noun after it is likelier than a name.
        return word.isUnlisted()
                && folded.startsWith("ب")
                && folded.length() > 4
                && words.endsInTa(at)
                && !folded.endsWith("يه");
    }

    private static boolean isAdverb(String folded) {
        return ADVERBS.contains(folded);
    }

    /** An object that names an act, behind the subject's last word: أعلنت وزارة الصحة تسجيل …. */
    private boolean isActObject(Cue cue, int at) {
        Word word = words.word(at);
        boolean bound = word.definite()
                && word.is(Kind.MASDAR)
                && words.is(at + 1, Kind.PREPOSITION)
                && words.word(at - 1).definite();
        if (bound && word.clitic() == 0 && word.joint() == 0) {
            return true;
        }
        if (word.clitic() != 0 || word.definite() || word.joint() > 0) {
            return words.folded(at).equals("ما");
        }
        boolean act = word.is(Kind.MASDAR) && !word.is(Kind.BODY) && !(word.is(Kind.PAPER) && at == cue.to());
        return act && (at == cue.to() || closesSubject(at - 1));
    }

    /** قدّر الصندوق العجز بنحو …: the object begins where the subject has ended, an amount after ب follows. */
    private boolean isEstimated(Cue cue, int at, int limit) {
        if (!phrases.begins(at) || at < (at == cue.to() ? at : phrases.core(cue.to(), limit))) {
            return false;
        }
        for (int ahead = at + 1; ahead < Math.min(limit, at + 14) && !words.isComma(ahead); ahead++) {
            String folded = words.folded(ahead);
            if ((folded.equals("ب") && words.isNumber(ahead + 1)) || AMOUNTS.contains(folded)) {
                return at > cue.to()
                        || !(words.is(at, Kind.BODY)
                                || words.is(at, Kind.ROLE)
                                || words.folded(at).endsWith("ها"));
            }
        }
        return false;
    }

    private boolean closesSubject(int at) {
        Word word = words.word(at);
        return words.isComma(at)
                || words.isSign(at, ")»”\"")
                || word.definite()
                || word.owned()
                || word.is(Kind.TIME)
                || word.is(Kind.PLACE)
                || (words.isWord(at) && word.isUnlisted() && word.clitic() == 0)
                || word.is(Kind.GROUP);
    }

    /** Any object, behind the shortest noun phrase that can be the subject. */
    private boolean isObject(Cue cue, int at, int limit) {
        Word word = words.word(at);
        if (!phrases.begins(at)
                && !word.is(Kind.DEMONSTRATIVE)
                && !words.folded(at).equals("ما")) {
            return false;
        }
        if (words.isComma(at - 1)) {
            return phrases.end(cue.to(), limit) <= at - 1 && word.joint() == 0;
        }
        if (at == cue.to()) {
            return cue.is(Cue.Type.PARTICIPLE)
                    || word.is(Kind.MASDAR)
                    || word.is(Kind.DEMONSTRATIVE)
                    || word.is(Kind.WRITTEN);
        }
        return phrases.begins(cue.to())
                && at >= phrases.core(cue.to(), limit)
                && word.joint() == 0
                && !words.is(at - 1, Kind.PREPOSITION)
                && words.word(at - 1).clitic() == 0;
    }

    /** The verb of a relative clause on an indefinite noun: في بيان نشرته على صفحتها أن. */
    private boolean isOfVenue(int at, Cue cue) {
        for (int back = at - 1; back >= cue.to() && at - back <= 4; back--) {
            if (words.is(back, Kind.VENUE) || phrases.isPreposition(back)) {
                return true;
            }
            if (words.word(back).definite()) {
                return false;
            }
        }
        return false;
    }
}
