package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Looks behind a cue for what introduces its content: أن، a colon, a quotation, عن, an object. */
final class Leads {

    /** No frame that people write is longer. */
    private static final int REACH = 45;

    private static final int WEAK_REACH = 24;

    private static final int INSERTION = 16;

    /** تسجيلا قال فيه القيادي: the verb beside them has a report of its own. */
    private static final Set<String> BACK = Set.of("فيه", "فيها", "خلاله", "خلالها");

    private final Words words;
    private final NounPhrases phrases;
    private final Nouns nouns;
    private final ContentNouns contentNouns;
    private final Phrases<Boolean> asides;

    Leads(Words words, NounPhrases phrases, Phrases<Boolean> asides) {
        this.words = words;
        this.phrases = phrases;
        this.nouns = phrases.nouns();
        this.contentNouns = new ContentNouns(words, phrases);
        this.asides = asides;
    }

    /**
     * An introduction that was found.
     *
     * @param at its first token
     * @param content first token of the content
     * @param cut folded letters of that token that belong to the introduction
     */
    record Found(Lead lead, int at, int content, int cut) {

        /** Whether the content is a noun and no clause or quotation. */
        boolean isNoun() {
            return lead == Lead.PREPOSITION || lead == Lead.OBJECT;
        }
    }

    /** The introduction of a verb's or participle's content before a limit. */
    @Nullable
    Found after(Cue cue, int limit) {
        int reach = Math.min(limit, cue.to() + (cue.verb().isWeak() ? WEAK_REACH : REACH));
        boolean aside = false;
        Found fallback = null;
        for (int at = cue.to(); at < reach; at++) {
            boolean mentioned = aside && nouns.isQuotedName(at) && (cue.verb().isWeak() || nouns.isVerb(at - 1));
            boolean subject = at == cue.to() && words.opensQuote(at) && isExplained(at, cue, reach);
            if (words.opensQuote(at) && (subject || mentioned || isNameInQuotes(at, cue) || isUnfit(at, cue))) {
                fallback = fallback == null && canBeQuotation(at, cue) ? new Found(Lead.QUOTE, at, at, 0) : fallback;
                at = words.partner(at);
                continue;
            }
            if (words.isSign(at, "(")) {
                // هيئة البث (كان)
                at = Math.max(at, phrases.closing(at, reach));
                continue;
            }
            if (words.isComma(at)) {
                int close = closingParenthesis(cue, at, reach);
                if (close > at) {
                    at = close;
                    continue;
                }
                aside = words.is(at + 1, Kind.RELATIVE) || words.is(at + 1, Kind.PRONOUN) || isVerb(at + 1);
                if (!aside && endsClause(at + 1)) {
                    return fallback;
                }
                continue;
            }
            Found found = at(cue, at, limit, aside);
            if (found != null) {
                return found;
            }
            if (isBarrier(at, cue, aside)) {
                return fallback;
            }
            if (fallback == null && !aside && contentNouns.isThing(cue, at, limit)) {
                fallback = new Found(Lead.OBJECT, at, at, 0);
            }
            aside |= words.is(at, Kind.RELATIVE) || words.word(at).isFinite();
        }
        return fallback;
    }

    /** أقرت «ميترا»، الشركة الأم، بأن: a name in quotation marks with more about it between commas. */
    private boolean isExplained(int at, Cue cue, int limit) {
        int close = words.partner(at);
        return nouns.isQuotedName(at) && words.isComma(close + 1) && closingParenthesis(cue, close + 1, limit) > 0;
    }

    /** The comma that closes a short insertion before what is said: قالت سماح، وعمرها 30 عاما، إن. */
    private int closingParenthesis(Cue cue, int comma, int limit) {
        // وتدعى منى: a whole clause that says more about who speaks
        boolean clause =
                words.word(comma + 1).joint() > 0 && words.word(comma + 1).verb() != null;
        if (words.is(comma + 1, Kind.THAT)) {
            return -1;
        }
        for (int at = comma + 2; at < Math.min(limit, comma + INSERTION); at++) {
            if (words.isComma(at)) {
                boolean governs = contentNouns.matches(cue.verb(), at + 1)
                        || (clause && words.is(at + 1, Kind.PREPOSITION))
                        || (cue.verb().takes(Trait.WITH) && words.word(at + 1).clitic() == 'ب');
                return words.is(at + 1, Kind.THAT) || words.isSign(at + 1, ":") || governs ? at : -1;
            }
            boolean because = words.folded(at).startsWith("ل");
            if ((words.is(at, Kind.THAT) && !because) || words.isSign(at, ".؛:")) {
                return -1;
            }
        }
        return -1;
    }

    /** What a token introduces. */
    private @Nullable Found at(Cue cue, int at, int limit, boolean aside) {
        Verb verb = cue.verb();
        if (words.opensQuote(at)) {
            boolean speech = verb.takes(Trait.SPEECH) && !(verb.isWeak() && cue.owned());
            boolean quoted = speech || isDirectlyGoverned(at, cue);
            return new Found(quoted ? Lead.QUOTE : Lead.OBJECT, at, at, 0);
        }
        if (words.isSign(at, ":")) {
            return verb.takes(Trait.SPEECH) && at + 1 < limit ? new Found(Lead.COLON, at, at + 1, 0) : null;
        }
        if (SpecialObjects.isAsked(words, verb, at) || (words.folded(at).equals("كيف") && verb.takes(Trait.CLAUSE))) {
            return new Found(Lead.THAT, at, at, 0);
        }
        if (words.is(at, Kind.THAT)) {
            return !belongsElsewhere(at) && (fits(verb, at) || explains(cue, at)) ? that(at) : null;
        }
        if (aside) {
            // كشف تحقيق أجرته الصحيفة عن شبكة: behind a clause on a document any noun.
            boolean document = words.is(cue.to(), Kind.PAPER) && nouns.begins(at + 1) && !words.is(at + 1, Kind.VENUE);
            boolean act =
                    !verb.isWeak() && contentNouns.matches(verb, at) && (document || words.is(at + 1, Kind.MASDAR));
            return act ? new Found(Lead.PREPOSITION, at, at + 1, 0) : null;
        }
        return contentNouns.at(cue, at, limit);
    }

    /** What no frame reaches across: the end of a clause, the clause of another word, another verb. */
    private boolean isBarrier(int at, Cue cue, boolean aside) {
        if (words.isSign(at, "؛;!؟?…:")
                || (words.is(at, Kind.THAT)
                        && belongsElsewhere(at)
                        && !words.folded(at).startsWith("ل"))) {
            return true;
        }
        // Without و a second verb belongs to a relative clause: قال ناشط يقيم في برلين إن.
        return !aside && words.word(at).isFinite() && (words.word(at).joint() > 0 || !qualifies(at, cue));
    }

    /** A verb right behind an indefinite noun, or one whose clause hangs on an indefinite noun: في بيان نشرته على صفحتها أن. */
    private boolean qualifies(int at, Cue cue) {
        Verb.Form form = words.word(at).verb();
        boolean reports = form != null
                && form.verb().isCue()
                && form.verb().takes(Trait.CLAUSE)
                && (words.is(at + 1, Kind.THAT) || BACK.contains(words.folded(at + 1)));
        return !reports
                && (words.is(at - 1, Kind.PRONOUN)
                        || isOfVenue(at, cue)
                        || (at > cue.to()
                                && nouns.isNominal(at - 1)
                                && !words.word(at - 1).definite()));
    }

    /** A quotation that this cue cannot take as what is said, short enough to be a name. */
    private boolean isUnfit(int at, Cue cue) {
        Verb verb = cue.verb();
        boolean speech = verb.takes(Trait.SPEECH) && !(verb.isWeak() && cue.owned());
        boolean object = (verb.takes(Trait.OBJECT) && at > cue.to()) || (verb.takes(Trait.PREDICATE) && cue.owned());
        return !speech && !object && !isDirectlyGoverned(at, cue) && nouns.isQuotedName(at);
    }

    /** A body's name may end before a quotation: أكدت الأمانة العامة «متانة السوق». */
    private boolean canBeQuotation(int at, Cue cue) {
        return cue.verb().takes(Trait.SPEECH)
                && !cue.verb().isWeak()
                && words.is(at - 1, Kind.BODY)
                && !words.is(at - 1, Kind.CARRIER);
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
        return words.is(at - 1, Kind.NOT_THAT)
                || words.folded(at).startsWith("و")
                || words.folded(at).startsWith("ل");
    }

    /** ما صرّح به الوزير من أن: من tells what the pronoun means. */
    private boolean explains(Cue cue, int at) {
        boolean meant = cue.owned()
                || words.folded(cue.to()).equals("به")
                || words.folded(cue.to()).equals("اليه");
        return words.folded(at - 1).equals("من")
                && meant
                && words.folded(cue.at() - 1).endsWith("ما");
    }

    private boolean fits(Verb verb, int at) {
        Trait governed = ContentNouns.preposition(words, at - 1);
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
        return words.word(at).joint() == 0 && (words.word(at).isFinite() || nouns.looksLikeVerb(at));
    }

    /** A quotation right behind the preposition of the verb: بـ“إطلاق قذائف”. */
    private boolean isDirectlyGoverned(int at, Cue cue) {
        String before = words.folded(at - 1);
        return (before.equals("ب") && cue.verb().takes(Trait.WITH)) || contentNouns.matches(cue.verb(), at - 1);
    }

    /** A name that stands in quotation marks: تحالف «نريد وطن»، لـ«رويترز». */
    private boolean isNameInQuotes(int at, Cue cue) {
        int close = words.partner(at);
        if (close <= at || close - at > 6 || isDirectlyGoverned(at, cue)) {
            return false;
        }
        if (at == cue.to()) {
            // نقلت «رويترز» عن مسؤولين
            boolean agency =
                    cue.verb().takes(Trait.PASSES_ON) && words.folded(close + 1).equals("عن");
            return agency
                    || words.is(close + 1, Kind.THAT)
                    || (words.is(close + 1, Kind.PREPOSITION) && words.is(close + 2, Kind.VENUE));
        }
        if (words.is(at + 1, Kind.MASDAR)
                && !words.word(at + 1).definite()
                && cue.verb().takes(Trait.ACT)) {
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

    /** The verb of a relative clause on an indefinite noun: في بيان نشرته على صفحتها أن. */
    private boolean isOfVenue(int at, Cue cue) {
        for (int back = at - 1; back >= cue.to() && at - back <= 4; back--) {
            if (words.is(back, Kind.VENUE) || nouns.isPreposition(back)) {
                return true;
            }
            if (words.word(back).definite()) {
                return false;
            }
        }
        return false;
    }
}
