package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.Spreadsheet;

/** Files as they should not be, named {@code <what is wrong>.<refusal>.<format's ending>}: read to a refusal, never to a fault. */
class MalformedFilesTest {

    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("src/test/resources/malformed")).sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isRefusedWithItsReason(Path file) throws IOException {
        String[] name = file.getFileName().toString().split("\\.");
        Format format = Stream.of(new Jsonl(), new WebAnnotation(), new Csv())
                .filter(each -> each.extension().equals(name[2]))
                .findFirst()
                .orElseThrow();
        List<String> refused = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            format.read(in, (place, document) -> {
                try {
                    assertThat(document.get()).as("read though it is %s", file).isNull();
                } catch (Refusal refusal) {
                    assertThat(place.line()).isPositive();
                    assertThat(refusal.args())
                            .as("what fills an Arabic sentence is no English one")
                            .noneMatch(arg -> arg.toString().matches("(?s).*[a-z]+ [a-z]+ [a-z]+.*"));
                    refused.add(refusal.code());
                }
            });
        }
        assertThat(refused).containsExactly(name[1]);
    }

    /** Attack 50 of the list: what a spreadsheet would run, in any separator's eyes. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            =1+1                  | '=1+1
            +1                    | '+1
            -1.5                  | '-1.5
            @SUM(A1)              | '@SUM(A1)
            ＝1                   | '＝1
            ＋1                   | '＋1
            －1                   | '－1
            ＠x                   | '＠x
            قال;=cmd              | قال;'=cmd
            قال; "=cmd"           | قال;' "=cmd"
            قال - ثم = قال        | قال - ثم = قال
            الحزمة                | الحزمة
            """)
    void noCellIsRunByASpreadsheet(String cell, String guarded) {
        assertThat(Spreadsheet.guarded(cell)).isEqualTo(guarded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock = "\\t=1 | '\\t'=1\n\\r=1 | '\\r'=1\nقال\\n=1 | قال\\n'=1")
    void noLineOrTabInACellIsRunEither(String cell, String guarded) {
        assertThat(Spreadsheet.guarded(cell.translateEscapes())).isEqualTo(guarded.translateEscapes());
    }
}
