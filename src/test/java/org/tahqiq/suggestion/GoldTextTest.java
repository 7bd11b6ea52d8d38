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
}
