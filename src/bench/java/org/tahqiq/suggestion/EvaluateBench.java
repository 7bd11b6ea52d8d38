package org.tahqiq.suggestion;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tahqiq.annotation.Tag;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./tahqiq evaluate FILE_OR_FOLDER… [--misses] [--agreement]}: the detectors against what people marked. */
class EvaluateBench {

    /** Whoever asks for what cannot be evaluated is told so in a sentence; that nothing was written tells the script. */
    @Test
    void evaluate() throws IOException {
        try {
            evaluate(texts(System.getProperty("evaluate.reading", "")));
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void evaluate(List<GoldText> texts) throws IOException {
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("There is no file *.gold.json or *.first.json.");
        }
        Evaluation evaluation = new Evaluation();
        texts.forEach(evaluation::add);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("texts", texts.size());
        figures.put("tags", evaluation.figures());
        System.out.printf("%d texts%n%s", texts.size(), evaluation.table());
        if (Boolean.getBoolean("evaluate.agreement")) {
            figures.put("agreement", agreement());
        }
        if (Boolean.getBoolean("evaluate.misses")) {
            evaluation.misses().forEach(System.out::println);
        }
        Path folder = Files.createDirectories(Path.of("target", "bench"));
        JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValue(folder.resolve("evaluate.json"), figures);
    }

    private static Map<String, Double> agreement() throws IOException {
        List<GoldText> first = texts(".first.json");
        List<GoldText> second = texts(".second.json");
        // A text that has been read once only says nothing about agreement.
        first.removeIf(each -> second.stream().noneMatch(other -> isOfTheSame(each, other)));
        second.removeIf(each -> first.stream().noneMatch(other -> isOfTheSame(each, other)));
        Map<String, Double> alphas = new LinkedHashMap<>();
        for (Tag tag : Tag.values()) {
            alphas.put(tag.name(), ReadingAgreement.alpha(tag, first, second));
        }
        System.out.println("Agreement of two readings, alpha_u over " + first.size() + " texts");
        alphas.forEach((tag, alpha) -> System.out.printf(Locale.ROOT, "%-11s %.3f%n", tag, alpha));
        return alphas;
    }

    private static boolean isOfTheSame(GoldText one, GoldText other) {
        return one.passage().key().equals(other.passage().key());
    }

    private static List<GoldText> texts(String reading) throws IOException {
        List<GoldText> texts = new ArrayList<>();
        for (String place : System.getProperty("evaluate.places", "").split("\\|")) {
            texts.addAll(reading.isEmpty() ? GoldText.settled(Path.of(place)) : GoldText.all(Path.of(place), reading));
        }
        return texts;
    }
}
