package org.tahqiq.suggestion.attribution;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.SentenceSplitter.Sentence;

/** Reads the frame of a report around a cue: who speaks, and where what is said begins. */
final class Frames {

    /** Passive without a subject as written; nobody is named. */
    private static final Set<String> IMPERSONAL =
            Set.of("زعم", "اعتقد", "قيل", "رجح", "توقع", "ظن", "خشي", "اشتبه", "انتظر");

    /** «يذكر أن» and its like introduce background, nobody says it. */
    private static final Set<String> BOILERPLATE = Set.of("ذكر", "أظهر", "بين", "أبان", "أشار", "حدث", "وجد");

    private final Words words;
    private final NounPhrases phrases;
    private final Speakers speakers;
    private final Leads leads;
    private final Sources sources;
    private final PrecedingSources precedingSources;
    private final PrecedingContents preceding;
    private final SourcePhrases sourcePhrases;
    private final NounFrames nounFrames;
    private final PronounFrames pronounFrames;

    Frames(Words words, Phrases<Boolean> asides) {
        this.words = words;
        this.phrases = new NounPhrases(words);
        this.speakers = new Speakers(words);
        this.leads = new Leads(words, phrases, asides);
        this.sources = new Sources(words, phrases);
        this.precedingSources = new PrecedingSources(words, phrases);
        this.preceding = new PrecedingContents(words, phrases, asides);
        this.nounFrames = new NounFrames(words, phrases, leads);
        this.pronounFrames = new PronounFrames(words, phrases);
        this.sourcePhrases = new SourcePhrases(words, phrases, precedingSources, preceding);
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
            case MASDAR -> isScripture(cue.to()) ? null : nounFrames.masdar(cue, limit);
            case NOUN -> nounFrames.noun(cue, limit);
            case PHRASE -> sourcePhrases.of(cue, lower, limit);
        };
    }

    private @Nullable Frame verb(Cue cue, int lower, int limit) {
        if (isScripture(cue.to())
                || words.folded(cue.to()).equals("شريطه")
                || (cue.verb().lemma().equals("سمى")
                        && words.folded(cue.at() - 1).equals("ما"))
                || (cue.verb().lemma().equals("اشتبه")
                        && isPassiveLike(cue)
                        && words.folded(cue.to()).equals("في"))
                || (cue.verb().takes(Trait.NEGATED) && !words.is(cue.at() - 1, Kind.NEGATION))
                || (cue.verb().isWeak() && words.folded(cue.to()).startsWith("عليه"))) {
            return null;
        }
        Frame pronoun = pronounFrames.of(cue, lower, limit);
        if (pronoun != null) {
            return pronoun;
        }
        Leads.Found found = leads.after(cue, limit);
        if (found == null || found.content() >= limit) {
            return preceding.behind(cue, lower, limit);
        }
        // يحكي العم، وهو يشير إلى سيارته
        if (found.lead() == Lead.PREPOSITION
                && cue.verb().lemma().equals("أشار")
                && words.is(cue.at() - 1, Kind.PRONOUN)) {
            return null;
        }
        if (cue.verb().lemma().equals("أبلغ") && isMeasured(cue, found.at())) {
            return null;
        }
        for (int at = cue.to(); at < found.at(); at++) {
            if (!words.folded(at).equals("الله") && isScripture(at)) {
                return null;
            }
        }
        if (found.lead() == Lead.OBJECT && words.isComma(cue.at() - 1) && words.isQuote(cue.at() - 2)) {
            Frame quoted = preceding.behind(cue, lower, limit);
            if (quoted != null) {
                return quoted;
            }
        }
        Run paper = found.lead() == Lead.THAT ? precedingSources.standingIn(cue, lower) : null;
        if (paper != null) {
            return frame(cue.whole(), paper, found, false);
        }
        if (cue.verb().takes(Trait.PASSES_ON)) {
            return passedOn(cue, found);
        }
        if (cue.verb().takes(Trait.RUMOUR)) {
            boolean rumour =
                    words.folded(cue.at() - 1).endsWith("ما") || (found.at() == cue.to() && found.lead() == Lead.THAT);
            Run spreader = sources.behind(cue, found.at());
            if (spreader == null && cue.form() != null && cue.form().feminine() && found.lead() == Lead.THAT) {
                // حسابات على منصة إكس تداولت أن
                spreader = agreeing(cue, precedingSources.of(cue, lower));
            }
            rumour |= spreader != null && found.lead() == Lead.THAT;
            return rumour ? frame(cue, spreader, found, spreader == null) : null;
        }
        Run source = isCompound(cue) ? precedingSources.of(cue, lower) : null;
        if (source == null) {
            source = sources.behind(cue, found.at());
        }
        if (source != null && isAddressed(cue, source)) {
            source = null;
        }
        if (source != null && source.from() == cue.to() && isObject(cue, source)) {
            // وانتقد أرضية الملعب
            found = new Leads.Found(Lead.OBJECT, source.from(), source.from(), 0);
            source = null;
        }
        if (source == null || isTold(cue, source)) {
            Run told = source;
            source = agreeing(cue, precedingSources.of(cue, lower));
            source = source == null ? told : source;
        }
        boolean bare = source == null && found.lead() == Lead.THAT && isPassiveLike(cue);
        if (!bare && cue.verb().lemma().equals("انتظر")) {
            return null;
        }
        if (bare && BOILERPLATE.contains(cue.verb().lemma())) {
            return null;
        }
        boolean impersonal = bare
                && IMPERSONAL.contains(cue.verb().lemma())
                && words.word(cue.at()).verb() != null;
        return frame(cue, source, found, impersonal);
    }

    /** واتهم قوات الدعم السريع بكذا: what a masculine verb cannot have as its subject is its object, and who accuses is elided. */
    private boolean isAddressed(Cue cue, Run source) {
        boolean masculine = cue.form() != null
                && !cue.form().feminine()
                && !cue.form().plural()
                && !words.folded(cue.at()).endsWith("ت");
        return masculine
                && words.word(source.from()).canSpeak()
                && (cue.verb().hasTarget() || cue.verb().hasAddressee())
                && Boolean.TRUE.equals(speakers.of(source, false).feminine());
    }

    /** تبلغ كلفة الجسر 40 مليونا: written the same as who tells something. */
    private boolean isMeasured(Cue cue, int to) {
        for (int at = cue.to(); at < to; at++) {
            if (words.isNumber(at)) {
                return cue.form() != null && cue.form().imperfect();
            }
        }
        return false;
    }

    /** كان رئيس البلدية قد وعد السكان بأن: with قد between them a subject stands before its verb. */
    private boolean isCompound(Cue cue) {
        boolean had = words.folded(cue.at() - 1).equals("قد") && !precedingSources.isAuxiliary(cue.at() - 2);
        return had
                && (cue.verb().hasAddressee()
                        || cue.verb().hasTarget()
                        || cue.verb().lemma().equals("وعد"));
    }

    /** What cannot speak and does not agree with its verb is spoken of. */
    private boolean isObject(Cue cue, Run source) {
        return cue.form() != null
                && !cue.form().feminine()
                && !cue.form().plural()
                && cue.verb().takes(Trait.OBJECT)
                && !words.folded(cue.at()).endsWith("ت")
                && !words.word(source.from()).canSpeak()
                && words.endsInTa(source.from());
    }

    /** مصدر في الولاية، رفض نشر اسمه، أفاد «سودان اليوم» بأن: a name behind the verb can be that of whom it is told. */
    private boolean isTold(Cue cue, Run source) {
        return source.from() == cue.to() && words.isQuote(source.from()) && words.isComma(cue.at() - 1);
    }

    /** عمر الدراسة عشر سنوات، تقرّ: before its verb a subject agrees with it in gender. */
    private @Nullable Run agreeing(Cue cue, @Nullable Run source) {
        if (source == null || cue.form() == null || cue.form().plural()) {
            return source;
        }
        Speaker speaker = speakers.of(source, false);
        // Broken plurals of things agree as feminines: نتائج الدراسة تفيد.
        boolean thing =
                cue.form().feminine() && !words.is(source.from(), Kind.MAN) && !words.is(source.from(), Kind.ROLE);
        return thing || speaker.plural() || speaker.agreesWith(cue.form()) ? source : null;
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

    /** يذكر أن، يزعم أن: masculine, imperfect and without a subject it may be a passive. */
    private static boolean isPassiveLike(Cue cue) {
        return cue.form() != null
                && (cue.form().imperfect() || cue.verb().lemma().equals("قيل"))
                && !cue.form().feminine()
                && !cue.form().plural();
    }

    private static Frame frame(Cue cue, @Nullable Run source, Leads.Found found, boolean impersonal) {
        return new Frame(cue, source, null, found.lead(), found.content(), found.cut(), -1, -1, impersonal);
    }

    /** نقلت وكالة … عن الوزير قوله إن: who speaks follows after عن. */
    private @Nullable Frame passedOn(Cue cue, Leads.Found found) {
        if (words.folded(cue.to()).equals("عنه") || words.folded(cue.to()).equals("عنها")) {
            return Frame.of(cue.saidBy(words.folded(cue.to()).equals("عنها")), null, found);
        }
        for (int at = cue.to(); at < found.at(); at++) {
            boolean passed = words.folded(at).equals("عن")
                    || (words.folded(at).equals("الي") && cue.verb().lemma().equals("نسب"));
            if (passed && phrases.nouns().begins(at + 1)) {
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
        return folded.startsWith("قول") || folded.equals("القول") || folded.startsWith("تاكيد") || words.isComma(at);
    }

    private @Nullable Frame participle(Cue cue, int lower, int limit) {
        // لكن متحدثا باسم الجيش قال: who speaks, not that he spoke.
        boolean person = words.folded(cue.to()).startsWith("باسم");
        if (cue.at() == lower || person || words.is(cue.at() - 1, Kind.PREPOSITION)) {
            return null;
        }
        Leads.Found found = leads.after(cue, limit);
        if (found == null || isAdjective(cue, found) || found.content() >= limit) {
            return null;
        }
        // باكيةً أمام المحكمة، بكشف «…»: how she speaks, unless the quotation follows at once.
        boolean manner = cue.verb().isWeak() && found.lead() == Lead.QUOTE && found.at() > cue.to() + 1;
        return manner ? null : Frame.of(cue, null, found);
    }

    /** Without a comma before them: إصابة مؤكدة بالفيروس، ثلاثة متهمين بالسرقة، عنوانا لافتا: «…». */
    private boolean isAdjective(Cue cue, Leads.Found found) {
        int before = cue.at() - 1;
        if (words.isComma(before) || cue.verb().lemma().equals("قال")) {
            return false;
        }
        if (found.isNoun()
                && (words.endsInTa(cue.at()) || words.folded(cue.at()).endsWith("ين"))) {
            return true;
        }
        return words.folded(before).endsWith("ا")
                && phrases.nouns().isNominal(before)
                && !words.word(before).definite()
                && words.folded(cue.at()).endsWith("ا");
    }
}
