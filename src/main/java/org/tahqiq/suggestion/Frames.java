package org.tahqiq.suggestion;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields.Force;
import org.tahqiq.suggestion.Frame.Lead;
import org.tahqiq.text.SentenceSplitter.Sentence;

/** Reads the frame of a report around a cue: who speaks, and where what is said begins. */
final class Frames {

    /** Passive without a subject as written; nobody is named. */
    private static final Set<String> IMPERSONAL = Set.of("زعم", "اعتقد", "قال", "رجح", "توقع", "ظن", "خشي");

    /** «يذكر أن» and its like introduce background, nobody says it. */
    private static final Set<String> BOILERPLATE = Set.of("ذكر", "أظهر", "بين", "أبان", "أشار", "حدث", "وجد");

    /** Phrases that are commoner in other senses within a clause. */
    private static final Set<String> PARTED = Set.of("برأي", "بتقدير", "بموجب", "استنادا_إلى", "بشهادة", "وفق", "حسب");

    private final Words words;
    private final NounPhrases phrases;
    private final Phrases<Boolean> asides;
    private final Leads leads;
    private final Sources sources;

    Frames(Words words, Phrases<Boolean> asides) {
        this.words = words;
        this.asides = asides;
        this.phrases = new NounPhrases(words);
        this.leads = new Leads(words, phrases, asides);
        this.sources = new Sources(words, phrases);
    }

    NounPhrases phrases() {
        return phrases;
    }

    /** The frame of a cue, or null when nothing is reported. */
    @Nullable
    Frame of(Cue cue, Sentence sentence) {
        int quote = words.quoteStart(cue.at());
        int lower = Math.max(sentence.from(), quote + 1);
        int limit = quote < 0 ? sentence.to() : Math.min(sentence.to(), words.quoteEnd(cue.at()));
        return switch (cue.type()) {
            case VERB -> verb(cue, lower, limit);
            case PARTICIPLE -> participle(cue, lower, limit);
            case MASDAR -> masdar(cue, limit);
            case NOUN -> noun(cue, limit);
            case PHRASE -> phrase(cue, lower, limit);
        };
    }

    private @Nullable Frame verb(Cue cue, int lower, int limit) {
        if (isScripture(cue.to())
                || (cue.verb().isWeak() && words.folded(cue.to()).startsWith("عليه"))) {
            return null;
        }
        Frame pronoun = byPronoun(cue, limit);
        if (pronoun != null) {
            return pronoun;
        }
        Leads.Found found = leads.after(cue, limit);
        if (found == null || found.content() >= limit) {
            return behind(cue, lower, limit);
        }
        for (int at = cue.to(); at < found.at(); at++) {
            if (!words.folded(at).equals("الله") && isScripture(at)) {
                return null;
            }
        }
        if (found.lead() == Lead.OBJECT && words.isComma(cue.at() - 1) && words.isQuote(cue.at() - 2)) {
            Frame quoted = behind(cue, lower, limit);
            if (quoted != null) {
                return quoted;
            }
        }
        if (cue.verb().takes(Trait.PASSES_ON)) {
            return passedOn(cue, found);
        }
        if (cue.verb().takes(Trait.RUMOUR)) {
            boolean rumour =
                    words.folded(cue.at() - 1).endsWith("ما") || (found.at() == cue.to() && found.lead() == Lead.THAT);
            return rumour ? frame(cue, null, found, true) : null;
        }
        Run source = sources.behind(cue, found.at());
        if (source == null) {
            source = sources.before(cue, lower);
        }
        boolean bare = source == null && found.lead() == Lead.THAT && isPassiveLike(cue);
        if (bare && BOILERPLATE.contains(cue.verb().lemma())) {
            return null;
        }
        boolean impersonal = bare
                && IMPERSONAL.contains(cue.verb().lemma())
                && words.word(cue.at()).verb() != null;
        return frame(cue, source, found, impersonal);
    }

    /** قال الله تعالى، قال رسول الله. */
    private boolean isScripture(int at) {
        String folded = words.folded(at);
        return folded.equals("الله")
                || folded.equals("تعالي")
                || folded.equals("النبي")
                || (folded.equals("رسول") && words.folded(at + 1).equals("الله"))
                || (folded.equals("صلي") && words.folded(at + 1).equals("الله"));
    }

    /** وهو ما نفاه الجيش، وهي اتهامات أنكرها المتهم: what is said stands before, the pronoun points to it. */
    private @Nullable Frame byPronoun(Cue cue, int limit) {
        Word before = words.word(cue.at() - 1);
        boolean pointed = words.folded(cue.at() - 1).equals("ما")
                || before.is(Kind.WRITTEN)
                || before.is(Kind.RELATIVE)
                || before.is(Kind.PAPER)
                || before.is(Kind.MASDAR);
        boolean topic =
                cue.verb().force() == Force.DENY && words.folded(cue.at()).startsWith("ف");
        boolean strong = !cue.verb().isWeak()
                || cue.verb().force() == Force.DENY
                || words.folded(cue.at() - 1).equals("ما");
        if (!cue.owned() || !strong || !(pointed || topic) || !phrases.begins(cue.to())) {
            return null;
        }
        Run source = new Run(cue.to(), phrases.end(cue.to(), limit));
        return new Frame(cue, source, null, Lead.PRONOUN, cue.to(), 0, cue.to(), -1, false);
    }

    /** يذكر أن، يزعم أن: masculine, imperfect and without a subject it may be a passive. */
    private static boolean isPassiveLike(Cue cue) {
        return cue.form() != null
                && cue.form().imperfect()
                && !cue.form().feminine()
                && !cue.form().plural();
    }

    private static Frame frame(Cue cue, @Nullable Run source, Leads.Found found, boolean impersonal) {
        return new Frame(cue, source, null, found.lead(), found.content(), found.cut(), -1, -1, impersonal);
    }

    /** نقلت وكالة … عن الوزير قوله إن: who speaks follows after عن. */
    private @Nullable Frame passedOn(Cue cue, Leads.Found found) {
        for (int at = cue.to(); at < found.at(); at++) {
            boolean passed = words.folded(at).equals("عن")
                    || (words.folded(at).equals("الي") && cue.verb().lemma().equals("نسب"));
            if (passed && phrases.begins(at + 1)) {
                int end = phrases.end(at + 1, found.at());
                while (end > at + 2 && isOwnedMasdar(end - 1)) {
                    end--;
                }
                Run agency = sources.behind(cue, at);
                return new Frame(
                        cue, new Run(at + 1, end), agency, found.lead(), found.content(), found.cut(), -1, -1, false);
            }
        }
        return null;
    }

    private boolean isOwnedMasdar(int at) {
        String folded = words.folded(at);
        return folded.startsWith("قول") || folded.startsWith("تاكيد") || words.isComma(at);
    }

    /** A cue behind its content: «…»، تقول أم ليث؛ …، يؤكد البيان، …. */
    private @Nullable Frame behind(Cue cue, int lower, int limit) {
        int back = cue.at() - 1;
        while (words.isComma(back) || words.is(back, Kind.MANNER)) {
            back--;
        }
        boolean quoted = words.isQuote(back) && words.partner(back) < back;
        boolean parted = back < cue.at() - 1;
        boolean inserted = words.isComma(cue.at() - 1) && !cue.verb().isWeak();
        if ((!quoted && !inserted)
                || (cue.verb().isWeak() && !parted)
                || !(cue.verb().takes(Trait.SPEECH) || cue.verb().takes(Trait.PREDICATE))
                || words.word(cue.at()).joint() > 0
                || !phrases.begins(cue.to())) {
            return null;
        }
        int end = phrases.end(cue.to(), limit);
        if (!quoted && end < limit && !words.isComma(end) && !words.isSign(end, ".؛!؟")) {
            return null;
        }
        return before(cue, new Run(cue.to(), end), lower, limit);
    }

    private @Nullable Frame before(Cue cue, @Nullable Run source, int lower, int limit) {
        int to = cue.at();
        while (to > lower && (words.isComma(to - 1) || words.is(to - 1, Kind.MANNER))) {
            to--;
        }
        if (to <= lower) {
            return null;
        }
        int from = clauseStart(to, lower);
        if (Cues.isBareThat(words, from) && from + 1 < to) {
            from++;
        }
        int end = source == null ? cue.to() : source.to();
        boolean inside = words.isComma(cue.at() - 1) && words.isComma(end) && end + 1 < limit && goesOn(end + 1);
        return new Frame(cue, source, null, Lead.BEFORE, from, cutAt(from), to, inside ? end + 1 : -1, false);
    }

    /** Whether a clause that a frame interrupts goes on here. */
    private boolean goesOn(int at) {
        Word word = words.word(at);
        return word.joint() == 0
                && !words.isQuote(at)
                && asides.at(words.text(), at) == null
                && !word.is(Kind.CONTRAST)
                && !word.is(Kind.PRONOUN)
                && !phrases.isCircumstance(at)
                && (!word.is(Kind.MASDAR) || word.clitic() != 0);
    }

    /** The clause that ends here begins at its quotation, or where a verb or a noun was joined to what is before it. */
    private int clauseStart(int to, int lower) {
        if (words.isQuote(to - 1) && words.partner(to - 1) < to - 1) {
            return Math.max(lower, words.partner(to - 1));
        }
        boolean verb = false;
        for (int at = to - 1; at > lower; at--) {
            int partner = words.partner(at);
            if (partner < at) {
                at = partner;
                continue;
            }
            verb |= words.word(at).isFinite() || phrases.looksLikeVerb(at);
            boolean joined =
                    words.word(at).joint() > 0 || words.is(at, Kind.CONTRAST) || words.is(at - 1, Kind.CONTRAST);
            if ((verb && words.isComma(at - 1) && (joined || words.word(at).isFinite()))
                    || words.isSign(at - 1, "؛:")
                    || words.isSign(at - 1, ".!؟")) {
                return at;
            }
        }
        return lower;
    }

    private int cutAt(int at) {
        return words.word(at).joint();
    }

    private @Nullable Frame participle(Cue cue, int lower, int limit) {
        if (cue.at() == lower || words.is(cue.at() - 1, Kind.PREPOSITION)) {
            return null;
        }
        Leads.Found found = leads.after(cue, limit);
        return found == null || found.content() >= limit ? null : frame(cue, null, found, false);
    }

    /** قوله إن، بتأكيدها أن. */
    private @Nullable Frame masdar(Cue cue, int limit) {
        if (isScripture(cue.to())) {
            return null;
        }
        Leads.Found found = leads.after(cue, Math.min(limit, cue.to() + 3));
        return found == null
                        || found.lead() == Lead.PREPOSITION
                        || found.lead() == Lead.OBJECT
                        || found.content() >= limit
                ? null
                : frame(cue, null, found, false);
    }

    /** تقارير عن بيع …، مزاعم بأن …: what is behind the noun and its adjectives. */
    private @Nullable Frame noun(Cue cue, int limit) {
        int at = cue.to();
        while (at < limit
                && at - cue.to() < 4
                && phrases.isNominal(at)
                && words.word(at).joint() == 0) {
            at++;
        }
        boolean that = words.is(at, Kind.THAT) || (words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.THAT));
        String preposition = cue.verb().takes(Trait.FROM) ? "من" : "عن";
        boolean thing = (cue.verb().takes(Trait.FROM) || cue.verb().takes(Trait.ABOUT))
                && words.folded(at).equals(preposition)
                && (words.is(at + 1, Kind.MASDAR) || words.is(at + 1, Kind.WRITTEN));
        if ((!that && !thing) || at + 1 >= limit) {
            return null;
        }
        int content = words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.THAT) ? at + 2 : at + 1;
        Run source = words.is(cue.at(), Kind.PAPER) ? new Run(cue.at(), at, cue.cut()) : null;
        return content >= limit
                ? null
                : new Frame(cue, source, null, that ? Lead.THAT : Lead.PREPOSITION, content, 0, -1, -1, source == null);
    }

    private @Nullable Frame phrase(Cue cue, int lower, int limit) {
        if (cue.verb().takes(Trait.PRONOUN)) {
            return before(cue, null, lower, limit);
        }
        int from = behindReportingVerb(cue, limit);
        if (from < 0 || from >= limit || words.is(from, Kind.RULE)) {
            return null;
        }
        boolean fused = (cue.verb().takes(Trait.FOR) && from == cue.to())
                || words.word(from).clitic() == 'ل';
        if (fused && words.folded(from).equals("ل")) {
            from++;
            fused = false;
        }
        if (from >= limit || (fused ? !words.folded(from).startsWith("ل") : !phrases.begins(from))) {
            return null;
        }
        int end = phrases.endOf(from, limit);
        if (cue.verb().takes(Trait.CLAUSE)) {
            return document(cue, from, end, limit);
        }
        // The article of للوزارة cannot be told from its preposition by letters: the whole word is the span.
        Run source = new Run(from, end, fused && !words.folded(from).startsWith("لل") ? 1 : 0);
        boolean wantsComma = words.folded(cue.at()).equals("في")
                || PARTED.contains(cue.verb().lemma());
        boolean parted = cue.at() == lower || cue.cut() > 0 || words.isComma(cue.at() - 1);
        if (wantsComma && !parted) {
            return null;
        }
        boolean opens = cue.at() == sources.skipOpeners(lower, cue.at() + 1) || cue.at() == lower || cue.cut() > 0;
        if (opens) {
            int content = end;
            if (phrases.looksLikeVerb(end) || words.word(end).verb() != null || words.is(end, Kind.RELATIVE)) {
                // A relative clause on the source: وفق إحصاء أعده المركز، …
                while (content < limit && !words.isComma(content)) {
                    content++;
                }
            }
            while (content < limit && (words.isComma(content) || words.isSign(content, ":"))) {
                content++;
            }
            if (content > end || words.is(end, Kind.THAT)) {
                boolean that = Cues.isBareThat(words, content);
                int start = that ? content + 1 : content;
                int cut = !that && words.is(content, Kind.THAT) ? 1 : 0;
                return start >= limit ? null : new Frame(cue, source, null, Lead.PHRASE, start, cut, -1, -1, false);
            }
            return null;
        }
        return before(cue, source, lower, limit);
    }

    /** جاء في البيان أن، ورد في التقرير: … */
    private @Nullable Frame document(Cue cue, int from, int end, int limit) {
        boolean that = Cues.isBareThat(words, end);
        if ((!that && !words.isSign(end, ":") && !words.opensQuote(end)) || end + 1 >= limit) {
            return null;
        }
        int content = words.opensQuote(end) ? end : end + 1;
        return new Frame(cue, new Run(from, end), null, that ? Lead.THAT : Lead.COLON, content, 0, -1, -1, false);
    }

    /** Where the source begins: behind the phrase, or behind «ما أفاد به»، «جاء في». */
    private int behindReportingVerb(Cue cue, int limit) {
        int at = cue.to();
        boolean fusedWhat = cue.verb().takes(Trait.FOR) && words.folded(at).equals("لما");
        if (fusedWhat) {
            at++;
        } else if (!cue.verb().takes(Trait.VERB)) {
            return at;
        }
        Word word = words.word(at);
        boolean stands = words.folded(at).equals("جاء") || words.folded(at).equals("ورد");
        boolean says = word.verb() != null && word.verb().verb().isCue();
        if (!stands && !says) {
            return -1;
        }
        at++;
        while (at < limit && (words.is(at, Kind.PREPOSITION) || words.is(at, Kind.MANNER))) {
            at++;
        }
        // كما أكد أن … is a report of its own.
        return words.is(at, Kind.THAT) ? -1 : at;
    }
}
