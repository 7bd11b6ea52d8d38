package org.tahqiq.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code ./tahqiq evaluate} takes, and what it says to other files. */
class GoldTextTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PK\u0003\u0004 | a ZIP",
                "قال الوزير | not one JSON document",
                "{\"article\":\"a.txt\",\"annotations\":[]} {\"article\":\"b.txt\",\"annotations\":[]} | not one JSON document",
                "{\"title\":\"خبر\",\"text\":\"قال الوزير\"} | JSON without",
                "'' | JSON without",
            })
    void aFileOfAnotherKindIsToldWhatIsRead(String content, String instead) throws IOException {
        Path file = Files.writeString(folder.resolve("release.zip"), content);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldText.read(file))
                .withMessageStartingWith("release.zip is " + instead)
                .withMessageContaining("What is read is");
    }

    @Test
    void aGoldWithoutItsTextSaysWhichIsMissing() throws IOException {
        Path file = Files.writeString(folder.resolve("a.gold.json"), "{\"article\":\"a.txt\",\"annotations\":[]}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldText.read(file))
                .withMessageContaining("a.txt");
        Files.writeString(folder.resolve("a.txt"), "قال الوزير");
        assertThat(GoldText.read(file).marked()).isEmpty();
    }

    @Test
    void theAnswerOfRestIsReadWithTheTextOfItsArticleBesideIt() throws IOException {
        String item = "{\"article\":\"7\",\"tag\":\"CLAIM\",\"start\":4,\"end\":10,\"quote\":\"الوزير\",\"fields\":{}}";
        Path file = Files.writeString(folder.resolve("a.gold.json"), "{\"items\":[%s],\"next\":null}".formatted(item));
        Files.writeString(folder.resolve("7.txt"), "قال الوزير");
        assertThat(GoldText.read(file).marked())
                .singleElement()
                .satisfies(mark -> assertThat(mark.span().start()).isEqualTo(4));
        Files.writeString(file, "{\"items\":[%s],\"next\":\"abc\"}".formatted(item));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GoldText.read(file))
                .withMessageContaining("next");
    }
}
