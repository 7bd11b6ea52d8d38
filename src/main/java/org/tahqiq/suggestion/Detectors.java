package org.tahqiq.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Passage.LexiconEntry;
import org.tahqiq.annotation.Suggester;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.suggestion.attribution.AttributionDetector;
import org.tahqiq.suggestion.claim.ClaimDetector;
import org.tahqiq.suggestion.figure.FigureDetector;
import org.tahqiq.suggestion.word.Vocabulary;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.AnalysedText;
import org.tahqiq.text.Clusters;

/** All detectors, one after the other over a text that is analysed once. */
@Component
class Detectors implements Suggester {

    /** Corpora with words of their own whose lexicon is kept ready. */
    private static final int KEPT = 20;

    /** Read by the first suggestion, so that no start waits for it. */
    private final SingletonSupplier<Reading> common = SingletonSupplier.of(() -> Reading.of(Lexicon.common()));

    private final Map<List<LexiconEntry>, Reading> ofCorpora = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<LexiconEntry>, Reading> eldest) {
            return size() > KEPT;
        }
    };

    /** A lexicon as words are known by it, and the detectors that read with it. */
    private record Reading(Vocabulary vocabulary, FigureDetector figures, Detector attributions, Detector claims) {

        static Reading of(Lexicon lexicon) {
            Vocabulary vocabulary = new Vocabulary(lexicon);
            return new Reading(
                    vocabulary,
                    new FigureDetector(lexicon),
                    new AttributionDetector(lexicon, vocabulary),
                    new ClaimDetector(vocabulary));
        }

        /** Figures and attributions know nothing of each other; claims are trimmed of the frames that attributions found. */
        List<Suggestion> read(Passage passage, AnalysedText text) {
            Supplier<List<Suggestion>> reader = () -> figures.detect(passage, text);
            CompletableFuture<List<Suggestion>> beside = text.isLong()
                    ? CompletableFuture.supplyAsync(reader)
                    : CompletableFuture.completedFuture(reader.get());
            Words words = new Words(text, vocabulary);
            List<Suggestion> said = attributions.detect(passage, words, List.of());
            List<Suggestion> found = new ArrayList<>(beside.join());
            found.addAll(said);
            found.addAll(claims.detect(passage, words, List.copyOf(found)));
            return found;
        }
    }

    @Override
    public List<Suggestion> suggest(Passage passage) {
        AnalysedText text = AnalysedText.of(passage.text().value());
        List<Suggestion> found = reading(passage.entries()).read(passage, text);
        found.removeIf(each -> !Clusters.isWhole(text.text(), each.span()));
        found.sort(Comparator.comparing(Suggestion::span));
        return found;
    }

    private Reading reading(List<LexiconEntry> entries) {
        if (entries.isEmpty()) {
            return common.obtain();
        }
        synchronized (ofCorpora) {
            return ofCorpora.computeIfAbsent(
                    entries, added -> Reading.of(Lexicon.common().with(added)));
        }
    }
}
