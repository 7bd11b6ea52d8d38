package org.tahqiq.suggestion.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Cue.Type;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.Word;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.SentenceSplitter.Sentence;

/** Finds where what is said ends: at its closing mark, before the next report, or where the narrator speaks again. */
final class ContentEnds {

    private static final String END_SIGNS = ".!؟?…";

    private final Words words;
    private final Phrases<Boolean> asides;

    ContentEnds(Words words, Phrases<Boolean> asides) {
        this.words = words;
        this.asides = asides;
    }

    /**
     * Behind the last token of a content.
     *
     * @param others all frames of the sentence
     */
    int of(Frame frame, Sentence sentence, List<Frame> others) {
        int first = Math.max(frame.content(), frame.rest());
        int closing = words.quoteEnd(first);
        int limit = closing > first ? Math.min(closing, sentence.to()) : sentence.to();
        int at = first;
        if (words.opensQuote(at)) {
            int close = words.partner(at);
            if (close > at && close < limit) {
                boolean direct = frame.lead() == Lead.COLON || frame.lead() == Lead.QUOTE;
                if (direct && !goesOn(close + 1, limit)) {
                    return close + 1;
                }
                at = close + 1;
            } else {
                at++;
            }
        }
        return trimmed(first, scan(frame, at, limit, others));
    }

    private int scan(Frame frame, int from, int limit, List<Frame> others) {
        for (int at = from; at < limit; at++) {
            int partner = words.partner(at);
            if (partner > at && partner < limit) {
                Frame next = starting(at, frame, others);
                if (next != null) {
                    return at;
                }
                at = partner;
                continue;
            }
            if (at > from) {
                if (words.isSign(at, "؛")) {
                    return at;
                }
                boolean afterComma = words.isComma(at - 1);
                if (afterComma && words.isQuote(at - 2) && isNarrated(at)) {
                    return at;
                }
                if (afterComma && asides.at(words.text(), at) != null) {
                    return at;
                }
                if (afterComma && resumes(at, frame)) {
                    return at;
                }
                if (starting(at, frame, others) != null) {
                    return at;
                }
            }
        }
        return limit;
    }

    /** رغم تأكيد الوزارة أن …، يشرب الأهالي: behind the clause of a noun the main verb follows. */
    private boolean resumes(int at, Frame frame) {
        boolean noun = frame.cue().is(Type.NOUN)
                || (frame.cue().is(Type.MASDAR) && !frame.cue().owned());
        Word word = words.word(at);
        return noun && word.joint() == 0 && (word.verb() != null || (word.kinds() == 0 && !word.definite()));
    }

    /** Behind a quotation: و and a verb of the past go on with what the speaker did (“…”، وأمر بتشكيل لجنة). */
    private boolean isNarrated(int at) {
        Word word = words.word(at);
        return word.joint() > 0
                && word.verb() != null
                && word.isFinite()
                && !word.verb().imperfect();
    }

    /** Behind a direct quotation: whether its sentence goes on (“…”، حيث …، الأمر الذي “…”; «سد الشواغر» في ملف). */
    private boolean goesOn(int at, int limit) {
        if (at >= limit || words.isSign(at, END_SIGNS)) {
            return false;
        }
        if (!words.isComma(at)) {
            return words.is(at, Kind.PREPOSITION) || words.word(at).clitic() != 0;
        }
        return words.is(at + 1, Kind.RELATIVE) || words.folded(at + 1).equals("حيث");
    }

    /** A frame of the same level that begins at this token. */
    private @Nullable Frame starting(int at, Frame frame, List<Frame> others) {
        for (Frame other : others) {
            if (other != frame && other.cue().at() > frame.cue().at()) {
                if (other.lead() == Lead.PRONOUN) {
                    if (words.is(at, Kind.PRONOUN) && other.cue().at() - at <= 3) {
                        return other;
                    }
                    continue;
                }
                int begin = other.lead() == Lead.BEFORE || other.cue().is(Type.PHRASE)
                        ? other.cue().at()
                        : other.from();
                if (begin == at && !isNested(other, frame, at)) {
                    return other;
                }
            }
        }
        return null;
    }

    /** Whether a report belongs to what is said in this one: إن الوزارة أعلنت أن …. */
    private boolean isNested(Frame other, Frame frame, int at) {
        if (other.cue().is(Type.PHRASE) || other.cue().is(Type.PARTICIPLE)) {
            return false;
        }
        if (other.cue().is(Type.MASDAR) || other.cue().is(Type.NOUN)) {
            return true;
        }
        boolean parted = words.isComma(at - 1)
                || words.word(at).joint() > 0
                || words.is(at - 1, Kind.CONTRAST)
                || words.folded(at - 1).equals("حيث");
        if (!parted || words.is(other.cue().at() - 1, Kind.RELATIVE)) {
            return true;
        }
        if (other.source() != null || other.impersonal()) {
            return false;
        }
        // Without a subject it goes on with the same speaker, or its subject is in the content.
        return other.cue().form() != null
                && frame.cue().form() != null
                && other.cue().form().feminine() != frame.cue().form().feminine();
    }

    private int trimmed(int from, int end) {
        int to = end;
        while (to > from + 1
                && (words.isComma(to - 1)
                        || words.isSign(to - 1, END_SIGNS + "؛:-–—")
                        || words.is(to - 1, Kind.CONTRAST)
                        || words.folded(to - 1).equals("حيث")
                        || words.folded(to - 1).equals("و"))) {
            to--;
        }
        return to;
    }
}
