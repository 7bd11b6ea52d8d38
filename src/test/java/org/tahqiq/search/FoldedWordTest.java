package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.DisposableBean;
import org.tahqiq.store.Home;
import org.tahqiq.text.TextSpan;

/** From folded words back to the words of the article, with all they carry. */
class FoldedWordTest {

    private static final String[] WORDS = {
        "الصحة", "أعلنت", "مستشفى", "إلى", "آخر", "وزارة", "شؤون", "مئة", "٤٢", "42", "۴۲", "Reuters", "قال", "🩺",
        "هـ", "،", "«", "(", "لأ"
    };

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    SearchIndex open(Path home) {
        return new FolderIndex(new Home(home));
    }

    int rounds() {
        return 200;
    }

    /** The same word as others might write it: with marks, tatweel, another hamza, other digits. */
    private String dressed(String word) {
        return word.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> "أإآا".contains(letter) ? String.valueOf("أإآا".charAt(random.nextInt(4))) : letter)
                .map(letter -> !Character.isLetter(letter.codePointAt(0)) || letter.charAt(0) < 0x600
                        ? letter
                        : letter
                                + (random.nextInt(3) == 0 ? String.valueOf((char) (0x64B + random.nextInt(8))) : "")
                                + (random.nextInt(6) == 0 && !word.equals("هـ") ? "ـ" : ""))
                .collect(Collectors.joining());
    }

    @Test
    void marksOfAHitAreTheWordsOfTheArticle(@TempDir Path home) throws Exception {
        SearchIndex index = open(home);
        UUID corpus = UUID.randomUUID();
        Sight sight = new Sight(corpus, Set.of(corpus), Set.of(), Set.of(), Set.of());
        for (int round = 0; round < rounds(); round++) {
            List<String> written = IntStream.range(0, 40)
                    .mapToObj(i -> dressed(WORDS[random.nextInt(WORDS.length)]))
                    .toList();
            String text = String.join(" ", written);
            UUID id = UUID.randomUUID();
            index.clear();
            index.replace(
                    List.of(), List.of(new Entry(Kind.ARTICLE, id, id, id, corpus, null, false, false, text, "")));
            index.show();
            for (String word : List.of("الصحة", "مستشفى", "إلى", "42", "reuters")) {
                List<TextSpan> marks =
                        index.find(new Query("\"" + word + "\"", Set.of(Kind.ARTICLE), null), sight, "", 5).stream()
                                .flatMap(found -> found.marks().stream())
                                .toList();
                String folded = FoldedWord.of(word).getFirst().folded();
                List<String> expected = written.stream()
                        .filter(each -> FoldedWord.of(each).stream()
                                .anyMatch(one -> one.folded().equals(folded)))
                        .toList();
                assertThat(marks)
                        .as("%s in %s (seed %d)", word, text, seed)
                        .extracting(mark -> text.substring(mark.start(), mark.end()))
                        .isEqualTo(expected);
            }
        }
        ((DisposableBean) index).destroy();
    }
}
