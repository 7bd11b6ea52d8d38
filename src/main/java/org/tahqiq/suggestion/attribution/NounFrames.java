package org.tahqiq.suggestion.attribution;

import org.jspecify.annotations.Nullable;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Kind;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Trait;
import org.tahqiq.suggestion.word.Words;

/** Reads frames whose cue is a noun: قوله إن، تأكيد الوزارة أن، تقارير عن بيع …. */
final class NounFrames {

    private final Words words;
    private final NounPhrases phrases;
    private final Leads leads;

    NounFrames(Words words, NounPhrases phrases, Leads leads) {
        this.words = words;
        this.phrases = phrases;
        this.leads = leads;
    }

    /** قوله إن، بتأكيدها أن. */
    @Nullable
    Frame masdar(Cue cue, int limit) {
        if (!cue.owned()) {
            return governing(cue, limit);
        }
        Leads.Found found = leads.after(cue, Math.min(limit, cue.to() + 3));
        if (found == null || found.content() >= limit) {
            return null;
        }
        // نفيها أي اختراق: a noun must follow at once.
        boolean apart = found.isNoun() && (found.at() > cue.to() || cue.verb().isWeak());
        return apart ? null : Frame.of(cue, null, found);
    }

    /** تأكيد وزارة الصحة أن، نفي الحكومة وجود: who speaks is the genitive; بالقول إن: whoever acts. */
    private @Nullable Frame governing(Cue cue, int limit) {
        boolean alone = words.folded(cue.at()).startsWith("ال", cue.cut());
        int end = alone ? cue.to() : phrases.end(cue.to(), limit);
        if ((!alone && end == cue.to()) || (alone && cue.verb().lemma().equals("صرح"))) {
            return null;
        }
        Leads.Found found = leads.after(cue, Math.min(limit, end + 4));
        if (found == null || found.at() > end + 1 || found.content() >= limit || found.lead() == Lead.PREPOSITION) {
            return null;
        }
        boolean object = found.lead() == Lead.OBJECT;
        if (alone ? object : found.at() == cue.to()) {
            return null;
        }
        return Frame.of(cue, alone ? null : new Run(cue.to(), Math.min(end, found.at())), found);
    }

    /** تقارير عن بيع …، مزاعم بأن …: what is behind the noun and its adjectives. */
    @Nullable
    Frame noun(Cue cue, int limit) {
        int at = cue.to();
        while (at < limit
                && at - cue.to() < 4
                && phrases.nouns().isNominal(at)
                && words.word(at).joint() == 0) {
            at++;
        }
        boolean that = words.is(at, Kind.THAT) || (words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.THAT));
        String preposition = cue.verb().takes(Trait.FROM) ? "من" : "عن";
        boolean thing = (cue.verb().takes(Trait.FROM) || cue.verb().takes(Trait.ABOUT))
                && words.folded(at).equals(preposition)
                && (words.is(at + 1, Kind.MASDAR)
                        || words.is(at + 1, Kind.WRITTEN)
                        || (cue.verb().takes(Trait.FROM) && phrases.nouns().begins(at + 1)));
        boolean by = cue.verb().takes(Trait.WITH) && words.word(at).clitic() == 'ب' && words.is(at, Kind.MASDAR);
        if ((!that && !thing && !by) || at + 1 >= limit) {
            return null;
        }
        int content = by ? at : words.is(at, Kind.PREPOSITION) && words.is(at + 1, Kind.THAT) ? at + 2 : at + 1;
        Run source = null;
        if (words.is(cue.at(), Kind.PAPER)) {
            source = new Run(cue.at(), at, cue.cut());
        } else if (at > cue.to() && words.word(cue.to()).canSpeak()) {
            // شكاوى أولياء الأمور من
            source = new Run(cue.to(), at);
        }
        Lead lead = that ? Lead.THAT : Lead.PREPOSITION;
        int cut = by ? words.word(at).cut() : 0;
        return content >= limit ? null : new Frame(cue, source, null, lead, content, cut, -1, -1, source == null);
    }
}
