package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/attacks.md} names tests and guards: they are there, no row of the catalogue is forgotten, and each guard was seen to be missed
 * when it is taken away, where somebody looked.
 */
class AttacksTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (\\d+) \\|.*$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)?(?:\\.(\\w+))?`");
    private static final Pattern UNGUARDED = Pattern.compile("(?m)^\\| (\\d+(?:, \\d+)*) \\| [a-zA-Z].*$");

    @Test
    void everyRowIsThereWithTestsOrWithWhatIsOpen() throws IOException {
        assertThat(rows(catalogue()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 64).boxed().toList());
        assertThat(catalogue()).doesNotContainPattern("(?m)^\\| \\d+ \\|[^|]*\\|[^|]*\\| *\\| *\\|$");
    }

    @Test
    void everyTestThatIsNamedIsThere() throws IOException {
        Map<String, String> sources = sources();
        Matcher row = ROW.matcher(catalogue());
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

    /** {@code docs/asvs.md} holds the standard's items against tests, too. */
    @Test
    void everyTestOfTheStandardIsThere() throws IOException {
        assertThat(lines(Files.readString(Path.of("docs/asvs.md")), "(?<=`)\\w+Test(?=`)"))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources()).containsKey(test));
    }

    @Test
    void everyRowHasAGuardOrSaysWhyNoneCanBeTakenAway() throws IOException {
        TreeSet<Integer> told = new TreeSet<>();
        for (Guard guard : Guard.all()) {
            told.add(guard.row());
        }
        UNGUARDED
                .matcher(guards())
                .results()
                .flatMap(line -> Arrays.stream(line.group(1).split(", ", -1)))
                .map(Integer::valueOf)
                .forEach(told::add);
        assertThat(told).containsExactlyElementsOf(rows(catalogue()));
        assertThat(Guard.all()).as("lines that can be read").hasSameSizeAs(lines(guards(), "(?m)^\\| \\d+ \\| `"));
    }

    @Test
    void everyGuardIsThereAndWasMissedWhereSomebodyLooked() throws Exception {
        for (Guard guard : Guard.all()) {
            assertThat(Class.forName(guard.type(), false, getClass().getClassLoader())
                            .getDeclaredMethods())
                    .as(guard.toString())
                    .anyMatch(method -> method.getName().equals(guard.name()));
            assertThat(Class.forName(guard.testType(), false, getClass().getClassLoader())
                            .getDeclaredMethods())
                    .as(guard.toString())
                    .anyMatch(method -> method.getName().equals(guard.testName()));
            assertThat(guard.seen())
                    .as(guard + ": ./tahqiq guards " + guard.row())
                    .matches("(red \\d{4}-\\d\\d-\\d\\d)?");
        }
    }

    private static List<Integer> rows(String text) {
        return ROW.matcher(text)
                .results()
                .map(row -> Integer.valueOf(row.group(1)))
                .toList();
    }

    private static List<String> lines(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String catalogue() throws IOException {
        return document()[0];
    }

    private static String guards() throws IOException {
        return document()[1];
    }

    private static String[] document() throws IOException {
        String[] parts = Files.readString(Guard.DOCUMENT).split("\n## ", -1);
        assertThat(parts).hasSize(2);
        return parts;
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
