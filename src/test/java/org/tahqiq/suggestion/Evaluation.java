package org.tahqiq.suggestion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.GoldText.Marked;
import org.tahqiq.text.ArabicWord;
import org.tahqiq.text.TextSpan;
import tools.jackson.databind.JsonNode;

/** How well the detectors find what people marked: per tag, by overlap and exactly, and how many of the fields are right. */
public final class Evaluation {

    /** From which Jaccard overlap on two spans count as the same. */
    private static final Map<Tag, Double> OVERLAP = Map.of(Tag.FIGURE, .34, Tag.ATTRIBUTION, .30, Tag.CLAIM, .5);

    /** Two names for a source are the same when they share so much of their words. */
    private static final double SAME_NAME = .5;

    private final Detectors detectors = new Detectors();
    private final Map<Tag, Score> scores = new EnumMap<>(Tag.class);
    private final List<String> misses = new ArrayList<>();

    /** What was counted for a tag. Accuracies are of the matched ones for which the gold says something. */
    public static final class Score {

        private int gold;
        private int found;
        private int matched;
        private int exact;
        private final Map<String, double[]> fields = new LinkedHashMap<>();

        public double precision() {
            return ratio(matched, found);
        }

        public double recall() {
            return ratio(matched, gold);
        }

        public double exactPrecision() {
            return ratio(exact, found);
        }

        public double exactRecall() {
            return ratio(exact, gold);
        }

        /** Among those matched by overlap, how many have the same ends. */
        public double exact() {
            return ratio(exact, matched);
        }

        /** How often a field is right: value, unit, comparator, source …; 1 when there was nothing to be right about. */
        public double accuracy(String field) {
            double[] sum = fields.get(field);
            return sum == null ? 1 : sum[0] / sum[1];
        }

        private void count(String field, double right) {
            double[] sum = fields.computeIfAbsent(field, any -> new double[2]);
            sum[0] += right;
            sum[1]++;
        }

        private static double ratio(double part, double whole) {
            return whole == 0 ? 1 : part / whole;
        }
    }

    private record Pair(Marked gold, Suggestion found, double overlap) {}

    public Score score(Tag tag) {
        return scores.computeIfAbsent(tag, any -> new Score());
    }

    /** What was missed, found in vain, or found with other ends or fields; a line each. */
    public List<String> misses() {
        return misses;
    }

    public void add(GoldText gold) {
        List<Suggestion> suggestions = detectors.suggest(gold.passage());
        for (Tag tag : Tag.values()) {
            add(
                    gold,
                    tag,
                    gold.marked().stream().filter(each -> each.tag() == tag).toList(),
                    suggestions.stream().filter(each -> each.tag() == tag).toList());
        }
    }

    private void add(GoldText text, Tag tag, List<Marked> gold, List<Suggestion> found) {
        Score score = score(tag);
        score.gold += gold.size();
        score.found += found.size();
        List<Marked> missed = new ArrayList<>(gold);
        List<Suggestion> vain = new ArrayList<>(found);
        for (Pair pair : pairs(gold, found, Objects.requireNonNull(OVERLAP.get(tag)))) {
            if (missed.contains(pair.gold()) && vain.remove(pair.found())) {
                missed.remove(pair.gold());
                score.matched++;
                compare(text, score, pair);
            }
        }
        missed.forEach(each -> note(text, tag, "missed", each.span(), ""));
        vain.forEach(each -> note(text, tag, "in vain", each.span(), each.rule()));
    }

    /** All that overlap enough, the best first, so that each goes to its best partner. */
    private static List<Pair> pairs(List<Marked> gold, List<Suggestion> found, double least) {
        List<Pair> pairs = new ArrayList<>();
        for (Marked each : gold) {
            for (Suggestion suggestion : found) {
                double overlap = jaccard(List.of(each.span()), List.of(suggestion.span()));
                if (overlap >= least) {
                    pairs.add(new Pair(each, suggestion, overlap));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::overlap).reversed());
        return pairs;
    }

    private void compare(GoldText text, Score score, Pair pair) {
        Marked gold = pair.gold();
        if (gold.span().equals(pair.found().span())) {
            score.exact++;
        } else {
            note(
                    text,
                    gold.tag(),
                    "other ends",
                    gold.span(),
                    quote(text, pair.found().span()));
        }
        switch (pair.found().fields()) {
            case FigureFields fields -> {
                if (gold.fields().path("value").isNumber()) {
                    check(text, score, pair, "value", value(gold, fields), fields.value() + ".." + fields.highValue());
                }
                text(text, score, pair, "unit", fields.unit());
                text(text, score, pair, "date", fields.date());
                text(text, score, pair, "currency", fields.currency());
                text(text, score, pair, "kind", fields.kind());
                boolean same = Objects.equals(gold.said("comparator"), fields.comparator());
                check(text, score, pair, "comparator", same, "" + fields.comparator());
            }
            case AttributionFields fields -> {
                String name = fields.source() == null ? "" : fields.source().name();
                boolean source =
                        isSameName(gold.fields().path("source").path("name").asString(""), name);
                check(text, score, pair, "source", source, "" + name);
                text(text, score, pair, "force", fields.force());
                text(text, score, pair, "form", fields.form());
                if (gold.fields().has("contents")) {
                    score.count("content", jaccard(contents(gold), contents(fields)));
                }
            }
            default -> text(text, score, pair, "checkWorthiness", null);
        }
    }

    private static boolean value(Marked gold, FigureFields found) {
        return isSame(gold.fields().path("value"), found.value())
                && (!gold.fields().path("highValue").isNumber()
                        || isSame(gold.fields().path("highValue"), found.highValue()));
    }

    /** A third is written with more or fewer digits. */
    private static boolean isSame(JsonNode gold, @Nullable BigDecimal found) {
        double wanted = gold.asDouble();
        return found != null && Math.abs(found.doubleValue() - wanted) <= Math.abs(wanted) * .001;
    }

    private static boolean isSameName(String gold, @Nullable String found) {
        Set<String> wanted = words(gold);
        Set<String> names = words(found == null ? "" : found);
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(names);
        Set<String> all = new HashSet<>(wanted);
        all.addAll(names);
        return all.isEmpty() || both.size() >= SAME_NAME * all.size();
    }

    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        ArabicWord.of(name).forEach(word -> words.add(word.folded()));
        return words;
    }

    private static List<TextSpan> contents(Marked gold) {
        return StreamSupport.stream(gold.fields().path("contents").spliterator(), false)
                .map(gold::range)
                .filter(Objects::nonNull)
                .map(range -> (TextSpan) range)
                .toList();
    }

    private static List<TextSpan> contents(AttributionFields fields) {
        return fields.contents() == null
                ? List.of()
                : fields.contents().stream()
                        .map(range -> new TextSpan(
                                Objects.requireNonNull(range.start()).intValue(),
                                Objects.requireNonNull(range.end()).intValue()))
                        .toList();
    }

    private void text(GoldText text, Score score, Pair pair, String field, @Nullable String found) {
        String wanted = pair.gold().said(field);
        if (wanted != null && (found != null || !field.equals("checkWorthiness"))) {
            boolean same = found != null && loose(wanted).equals(loose(found));
            check(text, score, pair, field, same, "" + found);
        }
    }

    private static String loose(String written) {
        return ArabicWord.fold(written).replace('_', ' ');
    }

    private void check(GoldText text, Score score, Pair pair, String field, boolean right, String found) {
        score.count(field, right ? 1 : 0);
        if (!right) {
            JsonNode wanted = pair.gold().fields().path(field);
            note(text, pair.gold().tag(), "other " + field, pair.gold().span(), wanted + " ≠ " + found);
        }
    }

    private void note(GoldText text, Tag tag, String what, TextSpan span, String more) {
        String body = text.passage().text().value();
        String before = body.substring(Math.max(0, span.start() - 25), span.start());
        String after = body.substring(span.end(), Math.min(body.length(), span.end() + 25));
        misses.add("%-11s %-11s %s: %s[%s]%s  %s"
                .formatted(tag, what, text.file().getFileName(), before, quote(text, span), after, more)
                .replace('\n', '¶'));
    }

    private static String quote(GoldText text, TextSpan span) {
        return text.passage().text().quote(span);
    }

    private static double jaccard(List<TextSpan> one, List<TextSpan> other) {
        BitSet both = bits(one);
        BitSet all = bits(one);
        both.and(bits(other));
        all.or(bits(other));
        return all.isEmpty() ? 1 : (double) both.cardinality() / all.cardinality();
    }

    private static BitSet bits(List<TextSpan> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span.start(), span.end()));
        return bits;
    }

    /** The figures of every tag, for a file. */
    public Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        for (Tag tag : Tag.values()) {
            Score score = score(tag);
            Map<String, Object> ofTag = new LinkedHashMap<>();
            ofTag.put("gold", score.gold);
            ofTag.put("found", score.found);
            ofTag.put("precision", score.precision());
            ofTag.put("recall", score.recall());
            ofTag.put("exactPrecision", score.exactPrecision());
            ofTag.put("exactRecall", score.exactRecall());
            ofTag.put("exactOfMatched", score.exact());
            score.fields.keySet().forEach(field -> ofTag.put(field, score.accuracy(field)));
            figures.put(tag.name(), ofTag);
        }
        return figures;
    }

    /** The same as a table to look at. */
    public String table() {
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT, "%-11s %5s %5s %6s %6s %6s  of the matched%n", "", "gold", "found", "P", "R", "exact"));
        for (Tag tag : Tag.values()) {
            Score score = score(tag);
            table.append(String.format(
                    Locale.ROOT,
                    "%-11s %5d %5d %6.3f %6.3f %6s ",
                    tag,
                    score.gold,
                    score.found,
                    score.precision(),
                    score.recall(),
                    score.matched == 0 ? "–" : String.format(Locale.ROOT, "%.3f", score.exact())));
            score.fields.forEach((field, sum) -> table.append(
                    String.format(Locale.ROOT, " %s %.3f/%d", field, score.accuracy(field), Math.round(sum[1]))));
            table.append('\n');
        }
        return table.toString();
    }
}
