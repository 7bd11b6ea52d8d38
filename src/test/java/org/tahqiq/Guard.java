package org.tahqiq;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What holds a row of {@code docs/attacks.md}, as its second table tells it: a method, what is done in its place when it is taken
 * away, and the test that misses it.
 *
 * @param method of a class of the house without {@code org.tahqiq.}, or of a library with its whole name
 * @param seen what came of it, {@code red} and a day; empty when nobody looked yet
 */
record Guard(int row, String method, Instead instead, String test, String seen) {

    static final Path DOCUMENT = Path.of("docs/attacks.md");

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| (\\d+) \\| `([\\w.$]+)` \\| ([a-z' ]+) \\| `(\\w+\\.\\w+)` \\| ?(.*) \\|$");

    /** What stands where the guard was. */
    enum Instead {
        NOTHING("does nothing"),
        YES("says yes"),
        FIRST("gives its first word back"),
        SECOND("gives its second word back"),
        ENDLESS("allows a million times more"),
        SAME("gives one and the same"),
        RAW("writes words as they are"),
        LIBRARY("is the library's own");

        private final String words;

        Instead(String words) {
            this.words = words;
        }

        private static Instead of(String words) {
            return Arrays.stream(values())
                    .filter(each -> each.words.equals(words))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(words));
        }
    }

    static List<Guard> all() throws IOException {
        return LINE.matcher(Files.readString(DOCUMENT))
                .results()
                .map(line -> new Guard(
                        Integer.parseInt(line.group(1)),
                        line.group(2),
                        Instead.of(line.group(3)),
                        line.group(4),
                        line.group(5).strip()))
                .toList();
    }

    /** Writes into the document what came of it. */
    void write(String what) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(DOCUMENT)) {
            Matcher read = LINE.matcher(line);
            boolean isThis = read.matches()
                    && Integer.parseInt(read.group(1)) == row
                    && read.group(2).equals(method)
                    && read.group(4).equals(test);
            lines.add(isThis ? line.substring(0, read.start(5)).stripTrailing() + " " + what + " |" : line);
        }
        Files.write(DOCUMENT, lines);
    }

    /** The class that has the guard, named as the JVM names it. */
    String type() {
        String owner = method.substring(0, method.lastIndexOf('.'));
        return owner.matches("(org\\.springframework|tools\\.jackson|org\\.jsoup)\\..*")
                ? owner
                : "org.tahqiq." + owner;
    }

    String name() {
        return method.substring(method.lastIndexOf('.') + 1);
    }

    String testName() {
        return test.substring(test.lastIndexOf('.') + 1);
    }

    /** The class of the test, with its package. */
    String testType() throws IOException {
        String file = test.substring(0, test.lastIndexOf('.')) + ".java";
        Path sources = Path.of("src/test/java");
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(each -> each.endsWith(file))
                    .findFirst()
                    .map(each -> sources.relativize(each)
                            .toString()
                            .replace(".java", "")
                            .replace('/', '.'))
                    .orElseThrow(() -> new IllegalArgumentException(test));
        }
    }

    @Override
    public String toString() {
        return "row " + row + ": " + method + " (" + test + ")";
    }
}
