package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.suggestion.Detector;
import org.tahqiq.suggestion.Lexicon;
import org.tahqiq.suggestion.Phrases;
import org.tahqiq.suggestion.attribution.Cue.Type;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.SentenceSplitter.Sentence;

/** Finds who says what: a cue, its source by syntax or by meaning, and what is said to its true end. */
public final class AttributionDetector implements Detector {

    private final Cues cues;
    private final Phrases<Boolean> asides = new Phrases<>();

    public AttributionDetector(Lexicon lexicon, Vocabulary vocabulary) {
        this.cues = new Cues(lexicon, vocabulary);
        for (String line : lexicon.lines("function-words")) {
            String[] words = line.split("\\s+");
            if (words[0].equals("ASIDE")) {
                for (int i = 1; i < words.length; i++) {
                    asides.add(words[i].replace('_', ' '), true);
                }
            }
        }
    }

    @Override
    public List<Suggestion> detect(Passage passage, Words words, List<Suggestion> before) {
        Frames frames = new Frames(words, asides);
        ContentEnds ends = new ContentEnds(words, asides);
        Actors actors = new Actors(words, frames.phrases());
        Reports reports = new Reports(passage, words, frames.phrases());
        BitSet mayBegin = cues.openings(words);
        words.each(words.text().sentences())
                .map(sentence -> new Read(sentence, actors.of(sentence), frames(words, mayBegin, frames, sentence)))
                .toList()
                .forEach(read -> report(read, reports, ends));
        return reports.suggestions();
    }

    /** A sentence with who acts in it and the frames of its reports. */
    private record Read(Sentence sentence, List<Consumer<Antecedents>> actors, List<Frame> frames) {}

    /** Who speaks depends on who spoke before, so this is done in order. */
    private static void report(Read read, Reports reports, ContentEnds ends) {
        reports.begin(read.sentence(), read.actors());
        for (Frame frame : read.frames()) {
            Frame whole = frame.to() < 0 ? frame.to(ends.of(frame, read.sentence(), read.frames())) : frame;
            if (whole.to() > whole.content() || whole.lead() == Lead.PRONOUN) {
                reports.add(whole, frame.rest() < 0 ? -1 : ends.of(frame, read.sentence(), read.frames()));
            }
        }
    }

    /** تحدثت الوكالة، نقلًا عن مصدر طبي، عن …: one report, whose source is the one behind the phrase. */
    private static void passOn(List<Frame> frames) {
        for (Frame phrase : List.copyOf(frames)) {
            if (!phrase.cue().is(Type.PHRASE)) {
                continue;
            }
            for (int i = 0; i < frames.size(); i++) {
                Frame frame = frames.get(i);
                if (frame != phrase
                        && frame.cue().at() < phrase.cue().at()
                        && phrase.cue().at() < frame.content()) {
                    frames.remove(phrase);
                    if (phrase.cue().verb().lemma().equals("نقلا_عن")) {
                        frames.set(frames.indexOf(frame), frame.passedOnBy(phrase.source()));
                    }
                    break;
                }
            }
        }
    }

    private List<Frame> frames(Words words, BitSet mayBegin, Frames frames, Sentence sentence) {
        List<Frame> found = new ArrayList<>();
        Set<Integer> contents = new HashSet<>();
        for (int at = mayBegin.nextSetBit(sentence.from());
                at >= 0 && at < sentence.to();
                at = mayBegin.nextSetBit(at + 1)) {
            Cue cue = cues.at(words, at);
            Frame frame = cue == null ? null : frames.of(cue, sentence);
            if (cue != null
                    && frame != null
                    && (frame.lead() == Lead.BEFORE || frame.lead() == Lead.PRONOUN || contents.add(frame.content()))) {
                found.add(frame);
                if (cue.is(Type.PHRASE) && frame.source() != null) {
                    // The verb in «وفق ما أفاد به» belongs to the phrase.
                    at = frame.source().from();
                }
            }
        }
        passOn(found);
        found.sort(Comparator.comparingInt(frame -> frame.cue().at()));
        return found;
    }
}
