package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Nouns;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Verb;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;

/** Reads frames of prepositions and set phrases, whose source stands behind them: بحسب الوزارة، وفقًا لما ذكره، جاء في البيان أن. */
final class SourcePhrases {

    /** Phrases that are commoner in other senses within a clause. */
    private static final Set<String> PARTED = Set.of(
            "برأي",
            "بتقدير",
            "بموجب",
            "استنادا_إلى",
            "بناء_على",
            "على_ذمة",
            "على_لسان",
            "باعتقاد",
            "الكلام",
            "القول",
            "الحديث",
            "بشهادة",
            "وفق",
            "حسب");

    private static final Set<String> AFTERWARDS = Set.of("الكلام", "القول", "الحديث");

    private final Words words;
    private final NounPhrases phrases;
    private final Nouns nouns;
    private final PrecedingSources sources;
    private final PrecedingContents preceding;

    SourcePhrases(Words words, NounPhrases phrases, PrecedingSources sources, PrecedingContents preceding) {
        this.words = words;
        this.phrases = phrases;
        this.nouns = phrases.nouns();
        this.sources = sources;
        this.preceding = preceding;
    }

    @Nullable
    Frame of(Cue cue, int lower, int limit) {
        if (cue.verb().takes(Trait.NOBODY)) {
            Frame frame = cue.at() == lower ? opening(cue, null, limit) : preceding.before(cue, null, lower, limit);
            return frame == null ? null : frame.byNobody();
        }
        if (cue.verb().takes(Trait.PRONOUN) && cue.verb().takes(Trait.CLAUSE)) {
            return document(cue, null, cue.to(), limit);
        }
        if (cue.verb().takes(Trait.PRONOUN)) {
            return cue.at() == lower ? opening(cue, null, limit) : preceding.before(cue, null, lower, limit);
        }
        int from = behindReportingVerb(cue, limit);
        boolean rule = words.is(from, Kind.RULE) && !cue.verb().takes(Trait.CLAUSE);
        if (from < 0 || from >= limit || rule) {
            return null;
        }
        boolean fused = (cue.verb().takes(Trait.FOR) && from == cue.to())
                || words.word(from).clitic() == 'ل';
        if (fused && words.folded(from).equals("ل")) {
            from++;
            fused = false;
        }
        if (from >= limit
                || (fused ? !words.folded(from).startsWith("ل") : !nouns.begins(from) && !words.is(from, Kind.PAPER))) {
            return null;
        }
        int end = phrases.endOf(from, limit);
        if (cue.verb().takes(Trait.CLAUSE)) {
            return document(cue, new Run(from, end), end, limit);
        }
        if (cue.verb().lemma().equals("كما") && words.is(end, Kind.THAT)) {
            // كما أكد المصدر أن … is a report of its own.
            return null;
        }
        // The article of للوزارة cannot be told from its preposition by letters: the whole word is the span.
        Run source = new Run(from, end, fused && !words.folded(from).startsWith("لل") ? 1 : 0);
        int told = cue.verb().takes(Trait.VERB) || cue.verb().takes(Trait.FOR) ? passedOn(cue, from, end) : -1;
        if (told > 0) {
            // بحسب ما نقله الموقع عن مسؤولين
            Frame frame = around(cue, new Run(told, end), lower, limit);
            return frame == null ? null : frame.passedOnBy(source, new Run(told, end));
        }
        boolean wantsComma = words.folded(cue.at()).equals("في")
                || PARTED.contains(cue.verb().lemma());
        boolean parted = cue.at() == lower || cue.cut() > 0 || words.isComma(cue.at() - 1);
        if (wantsComma && !parted) {
            return null;
        }
        return around(cue, source, lower, limit);
    }

    private @Nullable Frame around(Cue cue, Run source, int lower, int limit) {
        // «…»، والكلام للنائب
        boolean behind = AFTERWARDS.contains(cue.verb().lemma()) && words.isComma(cue.at() - 1);
        boolean opens =
                !behind && (cue.at() == sources.skipOpeners(lower, cue.at() + 1) || cue.at() == lower || cue.cut() > 0);
        return opens ? opening(cue, source, limit) : preceding.before(cue, source, lower, limit);
    }

    /** Where who speaks begins, behind who passes it on and عن; -1 when nobody does. */
    private int passedOn(Cue cue, int from, int end) {
        boolean passes = false;
        for (int at = cue.to(); at < from; at++) {
            Verb.Form form = words.word(at).verb();
            passes |= form != null && form.verb().takes(Trait.PASSES_ON);
        }
        for (int at = from + 1; passes && at + 1 < end; at++) {
            if (words.folded(at).equals("عن")) {
                return at + 1;
            }
        }
        return -1;
    }

    /** بحسب الوزارة، فإن …: what is said follows after a comma. */
    private @Nullable Frame opening(Cue cue, @Nullable Run source, int limit) {
        int end = source == null ? cue.to() : source.to();
        int content = end;
        boolean follows = source != null
                && nouns.isVerb(end)
                && (words.word(end - 1).definite() || words.word(source.from()).definite())
                && words.word(end).joint() == 0;
        if (follows) {
            return new Frame(cue, source, null, Lead.PHRASE, end, 0, -1, -1, false);
        }
        if (nouns.isVerb(end) || words.is(end, Kind.RELATIVE) || nouns.isPreposition(end) || nouns.isTime(end)) {
            // More about the source: وفق إحصاء أعده المركز، …; وبحسب مقربين منه، …
            while (content < limit && !words.isComma(content)) {
                content++;
            }
        }
        while (content < limit && (words.isComma(content) || words.isSign(content, ":"))) {
            content++;
        }
        boolean joined = words.folded(content).equals("فقد");
        if (content == end && !words.is(end, Kind.THAT) && !joined) {
            return null;
        }
        boolean that = Cues.isBareThat(words, content);
        int start = that ? content + 1 : content;
        boolean then =
                words.folded(content).startsWith("ف") && words.word(content).joint() > 0;
        int cut = !that && (joined || then || words.is(content, Kind.THAT)) ? 1 : 0;
        return start >= limit ? null : new Frame(cue, source, null, Lead.PHRASE, start, cut, -1, -1, false);
    }

    /** جاء في البيان أن، ورد في التقرير: … */
    private @Nullable Frame document(Cue cue, @Nullable Run source, int sourceEnd, int limit) {
        int end = sourceEnd;
        while (end < Math.min(limit, sourceEnd + 8)
                && (nouns.isPreposition(end) || nouns.isNominal(end) || nouns.isTime(end) || words.isComma(end))) {
            end++;
        }
        boolean that = Cues.isBareThat(words, end);
        if ((!that && !words.isSign(end, ":") && !words.opensQuote(end)) || end + 1 >= limit) {
            return null;
        }
        int content = words.opensQuote(end) ? end : end + 1;
        return new Frame(cue, source, null, that ? Lead.THAT : Lead.COLON, content, 0, -1, -1, false);
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
        Verb.Form form = word.verb();
        boolean says =
                form != null && form.verb().isCue() && !words.folded(at + 1).startsWith("عنه");
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
