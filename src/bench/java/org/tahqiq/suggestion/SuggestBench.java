package org.tahqiq.suggestion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Passage;
import org.tahqiq.bench.Figures;
import org.tahqiq.text.PlainText;

/**
 * {@code ./tahqiq bench suggest}: words per second of all detectors together, beside Lucene's ArabicAnalyzer, which cuts, folds and
 * stems, on the same text in the same run, by turns.
 */
class SuggestBench {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final int ROUNDS = 5;
    /** The rules are some hundred small methods: so many rounds pass before all of them are compiled. */
    private static final int WARM_UPS = 12;

    private static final int WARM_UP_WORDS = 50_000;

    private final Detectors detectors = new Detectors();

    @Test
    void suggest() throws IOException {
        List<GoldText> texts = GoldText.settled(Path.of("src/test/resources/suggestion/development"));
        for (int round = 0; round < WARM_UPS; round++) {
            measure(text(texts, WARM_UP_WORDS));
        }
        Figures figures = new Figures("suggest");
        for (int size : SIZES) {
            figures.put("words" + size, measure(text(texts, size)));
        }
        figures.write();
    }

    private Map<String, Object> measure(String text) {
        long words = words(text);
        Passage passage = new Passage("bench", new PlainText(text), null, "ar", List.of());
        List<Double> ours = new ArrayList<>();
        List<Double> anchors = new ArrayList<>();
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            anchors.add(perSecond(words, text, SuggestBench::analysed));
            ours.add(perSecond(words, text, any -> detectors.suggest(passage).size()));
            found = detectors.suggest(passage).size();
        }
        double rate = median(ours);
        double anchor = median(anchors);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("words", words);
        figures.put("suggestions", found);
        figures.put("wordsPerSecond", Math.round(rate));
        figures.put("anchorWordsPerSecond", Math.round(anchor));
        figures.put("ratioToAnchor", rate / anchor);
        return figures;
    }

    private static double perSecond(long words, String text, ToLongFunction<String> work) {
        long start = System.nanoTime();
        long made = work.applyAsLong(text);
        double seconds = (System.nanoTime() - start) / 1e9;
        return made < 0 ? 0 : words / seconds;
    }

    private static long analysed(String text) {
        try (ArabicAnalyzer analyzer = new ArabicAnalyzer();
                TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            long length = 0;
            tokens.reset();
            while (tokens.incrementToken()) {
                length += term.length();
            }
            tokens.end();
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double median(List<Double> rates) {
        Collections.sort(rates);
        return rates.get(rates.size() / 2);
    }

    /** The development texts, over and over. */
    private static String text(List<GoldText> texts, int words) {
        StringBuilder text = new StringBuilder();
        long made = 0;
        for (int i = 0; made < words; i++) {
            String next = texts.get(i % texts.size()).passage().text().value();
            text.append(next).append('\n');
            made += words(next);
        }
        return text.toString();
    }

    private static long words(String text) {
        return text.split("\\s+").length;
    }
}
