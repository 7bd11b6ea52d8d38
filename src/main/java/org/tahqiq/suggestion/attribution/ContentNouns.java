package org.tahqiq.suggestion.attribution;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Finds contents that are nouns: behind the preposition of a cue (ندد بـ، كشف عن), or as its object (أعلن مقتل ثلاثة). */
final class ContentNouns {

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

    /** What is rumoured about: ما تردد بشأن رحيله. */
    private static final Set<String> MATTERS = Set.of("بشان", "حول");

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

    /** As far as a clause is looked through for a preposition. */
    private static final int CLAUSE = 8;

    private final Words words;
    private final NounPhrases phrases;
    private final Nouns nouns;
    private final SpecialObjects objects;

    ContentNouns(Words words, NounPhrases phrases) {
        this.words = words;
        this.phrases = phrases;
        this.nouns = phrases.nouns();
        this.objects = new SpecialObjects(words, phrases);
    }

    /** A noun that is the content: after the verb's preposition, or its object. */
    Leads.@Nullable Found at(Cue cue, int at, int limit) {
        Verb verb = cue.verb();
        Word word = words.word(at);
        if (verb.takes(Trait.BLAME) && objects.isBlame(at)) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.SAID) && objects.isSaid(at)) {
            return new Leads.Found(Lead.OBJECT, at, at, word.cut());
        }
        if (verb.takes(Trait.OWN_ACT) && word.is(Kind.MASDAR) && word.owned() && nouns.begins(at)) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.AMOUNT) && objects.isEstimated(cue, at, limit)) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.PREDICATE)
                && cue.owned()
                && words.folded(at).endsWith("ا")
                && word.isUnlisted()
                && words.isWord(at)) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.takes(Trait.PREDICATE) && !cue.owned() && objects.isJudged(at)) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        if (verb.isWeak() && !(verb.takes(Trait.ACT) || verb.takes(Trait.IN) || verb.takes(Trait.RUMOUR))) {
            return null;
        }
        boolean rumour = verb.takes(Trait.RUMOUR) && MATTERS.contains(words.folded(at));
        if (at + 1 < limit
                && (rumour || matches(verb, at))
                && !words.is(at + 1, Kind.THAT)
                && !isIdle(at + 1)
                && !isOfOffice(at)) {
            boolean fused = words.folded(at).endsWith("ما");
            return new Leads.Found(Lead.PREPOSITION, at, fused ? at : at + 1, 0);
        }
        if (verb.takes(Trait.WITH) && isGoverned(at, at == cue.to() && !verb.hasTarget())) {
            return words.folded(at).equals("ب")
                    ? new Leads.Found(Lead.PREPOSITION, at, at + 1, 0)
                    : new Leads.Found(Lead.PREPOSITION, at, at, Math.max(1, word.cut()));
        }
        boolean participle = cue.is(Cue.Type.PARTICIPLE) && at == cue.to() && !verb.isWeak() && nouns.begins(at);
        if (verb.takes(Trait.ACT) && (participle || isActObject(cue, at))) {
            return new Leads.Found(Lead.OBJECT, at, at, 0);
        }
        return verb.takes(Trait.OBJECT) && isObject(cue, at, limit) ? new Leads.Found(Lead.OBJECT, at, at, 0) : null;
    }

    private boolean isIdle(int at) {
        boolean said = words.is(at, Kind.WRITTEN)
                && (words.folded(at - 1).equals("من") || words.folded(at - 1).equals("عن"));
        // شكك في الشهادة, but شكك في بيان.
        boolean doubted = words.folded(at - 1).equals("في") && words.word(at).definite();
        return (words.is(at, Kind.VENUE) && !said && !doubted)
                || words.is(at, Kind.MANNER)
                || nouns.isTime(at)
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

    /** An object that is taken if nothing better follows: أكد المتحدث الخبر, وانتقد القرار. */
    boolean isThing(Cue cue, int at, int limit) {
        if (cue.verb().isWeak()) {
            return false;
        }
        int first = behindPronouns(cue.to());
        if (at == first) {
            boolean that = words.folded(at).equals("ذلك") && cue.verb().takes(Trait.CLAUSE);
            boolean object =
                    cue.verb().takes(Trait.OBJECT) || (cue.verb().takes(Trait.THING) && (that || at > cue.to()));
            return object && (that || nouns.begins(at)) && !words.word(at).canSpeak();
        }
        // صور الأقمار تظهر دمارا: what a document shows it says.
        boolean thing = cue.verb().takes(Trait.THING) || (cue.verb().takes(Trait.ACT) && words.is(first, Kind.PAPER));
        return thing && !objects.isAdjectiveOfSource(at) && isObject(cue, at, limit);
    }

    /** Behind فيه، خلالها and their like, which go back to a noun before the verb: بيان تستنكر فيه الاعتداء. */
    private int behindPronouns(int from) {
        int at = from;
        while (nouns.isPreposition(at)
                && (words.folded(at).endsWith("ه") || words.folded(at).endsWith("ها"))) {
            at++;
        }
        return at;
    }

    /** A noun after ب that names an act or is plain: بمقتل، بالتعاون، بـ«…». */
    private boolean isGoverned(int at, boolean next) {
        Word word = words.word(at);
        String folded = words.folded(at);
        if (folded.equals("ب")) {
            return words.isGlued(at + 1);
        }
        boolean act = next && word.is(Kind.MASDAR) && word.clitic() == 'ب';
        if (folded.equals("بذلك")
                || folded.equals("بهذا")
                || (word.is(Kind.VENUE) && !act)
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
                    || (word.definite() && !ADVERBS.contains(folded));
        }
        // A word in no list that begins with ب: behind a whole subject it is a preposition likelier than a name, of two
        // (الرئيس بوتين بنتائج) the second.
        return (word.isUnlisted() || word.is(Kind.AMOUNT))
                && folded.startsWith("ب")
                && folded.length() > 3
                && !word.is(Kind.LED_IN)
                && !folded.startsWith("باحث")
                && !folded.startsWith("باي")
                && ((words.endsInTa(at) && !folded.endsWith("يه") && folded.length() > 4)
                        || (!folded.endsWith("ي") && !nouns.looksLikeVerb(at) && (next || closesSubject(at - 1)))
                                && !words.folded(at + 1).startsWith("ب")
                                && !governsLater(at + 1));
    }

    /** وصف ماغنوس برونر المقترح بأنه: where the preposition of the verb follows, what begins with its letter is a name. */
    private boolean governsLater(int from) {
        for (int at = from; at < Math.min(words.size(), from + CLAUSE) && words.isWord(at); at++) {
            if (words.is(at, Kind.THAT)) {
                return words.folded(at).startsWith("ب");
            }
        }
        return false;
    }

    /** An object that names an act, behind the subject's last word: أعلنت وزارة الصحة تسجيل …. */
    private boolean isActObject(Cue cue, int at) {
        Word word = words.word(at);
        boolean bound = word.definite()
                && word.is(Kind.MASDAR)
                && words.is(at + 1, Kind.PREPOSITION)
                && words.word(at - 1).definite()
                && !words.is(at - 1, Kind.TITLE);
        if (bound && word.clitic() == 0 && word.joint() == 0) {
            return true;
        }
        if (word.clitic() != 0 || word.definite() || word.joint() > 0) {
            return words.folded(at).equals("ما");
        }
        boolean all = words.folded(at).equals("كل") && words.folded(at + 1).equals("من");
        boolean act = word.is(Kind.MASDAR) && !all && !word.is(Kind.BODY) && !(word.is(Kind.PAPER) && at == cue.to());
        return act && (at == cue.to() || closesSubject(at - 1));
    }

    private boolean closesSubject(int at) {
        Word word = words.word(at);
        return words.isComma(at)
                || words.isSign(at, ")»”\"")
                || word.definite()
                || word.owned()
                || word.is(Kind.TIME)
                || word.is(Kind.PLACE)
                || word.is(Kind.MAN)
                || word.is(Kind.WOMAN)
                || (words.isWord(at) && word.isUnlisted() && word.clitic() == 0 && word.verb() == null)
                || word.is(Kind.GROUP);
    }

    /** Any object, behind the shortest noun phrase that can be the subject. */
    private boolean isObject(Cue cue, int at, int limit) {
        Word word = words.word(at);
        // الدكتور شريف: behind a title stands a name.
        if (nouns.isVerbOfRelativeClause(at) || words.is(at - 1, Kind.TITLE)) {
            return false;
        }
        if (!nouns.begins(at)
                && !word.is(Kind.DEMONSTRATIVE)
                && !words.folded(at).equals("ما")) {
            return false;
        }
        if (words.isComma(at - 1)) {
            return phrases.end(cue.to(), limit) <= at - 1 && word.joint() == 0;
        }
        int first = behindPronouns(cue.to());
        if (at == first) {
            return cue.is(Cue.Type.PARTICIPLE)
                    || (word.is(Kind.MASDAR)
                            && !word.canSpeak()
                            && !words.folded(at).equals("كل"))
                    || word.is(Kind.DEMONSTRATIVE)
                    || word.is(Kind.WRITTEN);
        }
        int core = nouns.begins(first) ? phrases.core(first, limit) : limit;
        return at >= core
                && word.joint() == 0
                && (at == core || !phrases.isGoverned(at, core, limit))
                && (words.word(at - 1).clitic() == 0 || words.is(at - 1, Kind.MANNER));
    }

    boolean matches(Verb verb, int at) {
        Trait governed = preposition(words, at);
        return governed != null && verb.takes(governed);
    }

    /** What the preposition before a token means to a cue; null when none stands there. */
    static @Nullable Trait preposition(Words words, int at) {
        // الحاج علي إن
        return words.is(at, Kind.MAN) ? null : PREPOSITIONS.get(words.folded(at));
    }
}
