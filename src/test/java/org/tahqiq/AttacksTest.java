package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/attacks.md} names tests: they are there, and no row of the catalogue is forgotten. */
class AttacksTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)?(?:\\.(\\w+))?`");

    @Test
    void everyRowIsThereWithTestsOrWithWhatIsOpen() throws IOException {
        List<Integer> rows = ROW.matcher(document())
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
        assertThat(document()).doesNotContainPattern("(?m)^\\| \\d+ \\|[^|]*\\|[^|]*\\| *\\| *\\|$");
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> sources = sources();
        Matcher row = ROW.matcher(document());
        while (row.find()) {
            String inClass = "";
            Matcher named = TEST.matcher(row.group());
            while (named.find()) {
                inClass = named.group(1) == null ? inClass : named.group(1);
                assertThat(sources).as(row.group()).containsKey(inClass);
                if (named.group(2) != null) {
                    assertThat(sources.get(inClass)).as(inClass).contains(" " + named.group(2) + "(");
                }
            }
        }
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("docs/attacks.md"));
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
                sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        return sources;
    }
}
