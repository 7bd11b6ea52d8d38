package org.tahqiq.text;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.text.QuoteMatcher.Anchor;
import org.tahqiq.text.QuoteMatcher.Outcome;

/**
 * Pairs of an article and its newer version below {@code versions/}: spans stand between ⟦n⟧ and ⟦/n⟧, in the newer one where they belong
 * now, and {@code outcomes.psv} says how sure the matcher may be of each.
 */
class QuoteMatcherTest {

    private static final Pattern SIGN = Pattern.compile("⟦(/?)(\\w+)⟧");

    static Stream<String> pairs() {
        return Stream.of(
                "word-changed",
                "paragraph-moved",
                "quote-doubled",
                "paragraph-doubled",
                "text-deleted",
                "one-of-two-deleted",
                "number-elsewhere",
                "paragraphs-merged");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void noSpanLandsSilentlyOnAWrongPlace(String pair) throws IOException {
        Marked before = Marked.read(pair, "before.txt");
        Marked after = Marked.read(pair, "after.txt");
        QuoteMatcher matcher = new QuoteMatcher(after.text());
        for (String line : Files.readAllLines(file(pair, "outcomes.psv"))) {
            String id = line.substring(0, line.indexOf('|'));
            Outcome expected = Outcome.valueOf(line.substring(line.indexOf('|') + 1));
            Anchor found = matcher.find(
                    TextQuote.of(before.text(), requireNonNull(before.spans().get(id))));
            TextSpan right = after.spans().get(id);
            assertThat(found.outcome()).as("%s, span %s: %s", pair, id, found).isEqualTo(expected);
            if (expected == Outcome.FOUND || expected == Outcome.CHANGED) {
                assertThat(found.places()).as("%s, span %s", pair, id).containsExactly(right);
            } else if (right != null) {
                assertThat(found.places()).as("%s, span %s", pair, id).contains(right);
            }
        }
    }

    /** Whatever a publisher does to some words: what is found has the same words, and unless they stand twice it is where they were. */
    @Test
    void randomEditsNeverMoveAWordSilently() {
        long seed = 4_2026;
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            String[] words = words(random, 60);
            int first = random.nextInt(50);
            int last = first + random.nextInt(8);
            String before = String.join(" ", words);
            TextSpan span = spanOf(words, first, last);
            String[] edited = words.clone();
            int drop = random.nextInt(edited.length);
            edited[drop] = "جديد";
            String after = "مقدمة طويلة أضافها الناشر. " + String.join(" ", edited);
            Anchor found = new QuoteMatcher(new PlainText(after)).find(TextQuote.of(new PlainText(before), span));
            TextSpan now = spanOf(edited, first, last);
            TextSpan right = new TextSpan(now.start() + 27, now.end() + 27);
            if (found.outcome() == Outcome.FOUND || found.outcome() == Outcome.CHANGED) {
                assertThat(found.places())
                        .as("seed %d, round %d, words %d to %d, dropped %d", seed, round, first, last, drop)
                        .containsExactly(right);
            }
        }
    }

    @Test
    void aTextThatDidNotChangeHasEverySpanWhereItWas() {
        PlainText text = new PlainText("قالت الوزيرة إن 40 طائرة وصلت، ثم قالت الوزيرة إن 40 طائرة غادرت.");
        for (int start = 0; start < text.value().length() - 6; start += 3) {
            TextSpan span = new TextSpan(start, start + 6);
            assertThat(new QuoteMatcher(text).find(TextQuote.of(text, span)))
                    .isEqualTo(new Anchor(Outcome.FOUND, java.util.List.of(span)));
        }
    }

    private static String[] words(Random random, int count) {
        String[] stock = {
            "قال", "الوزير", "إن", "الحكومة", "وافقت", "على", "خطة", "جديدة", "للمياه", "في", "المدن", "الكبرى", "٤٠"
        };
        return random.ints(count, 0, stock.length).mapToObj(i -> stock[i]).toArray(String[]::new);
    }

    private static TextSpan spanOf(String[] words, int first, int last) {
        int start = 0;
        for (int i = 0; i < first; i++) {
            start += words[i].length() + 1;
        }
        int end = start - 1;
        for (int i = first; i <= last; i++) {
            end += words[i].length() + 1;
        }
        return new TextSpan(start, end);
    }

    private static Path file(String pair, String name) {
        return Path.of("src/test/resources/versions", pair, name);
    }

    private record Marked(PlainText text, Map<String, TextSpan> spans) {

        static Marked read(String pair, String name) throws IOException {
            String signed = Files.readString(file(pair, name));
            StringBuilder text = new StringBuilder();
            Map<String, Integer> starts = new LinkedHashMap<>();
            Map<String, TextSpan> spans = new LinkedHashMap<>();
            Matcher sign = SIGN.matcher(signed);
            int from = 0;
            while (sign.find()) {
                text.append(signed, from, sign.start());
                from = sign.end();
                if (sign.group(1).isEmpty()) {
                    starts.put(sign.group(2), text.length());
                } else {
                    spans.put(sign.group(2), new TextSpan(requireNonNull(starts.get(sign.group(2))), text.length()));
                }
            }
            text.append(signed, from, signed.length());
            return new Marked(new PlainText(text.toString()), spans);
        }
    }
}
