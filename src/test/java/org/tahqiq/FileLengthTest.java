package org.tahqiq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A file that is longer than the house likes has a reason, and a reason that nobody needs any more goes. Tests are left out: they are
 * lists of cases, and long where a thing has many.
 */
class FileLengthTest {

    /** Lines of a file that need no reason. */
    private static final int LONG = 300;

    private static final Map<String, String> REASONS = Map.of(
            "frontend/canvas/desk.ts", "the one mediator: each part of the page knows it, and no part knows another",
            "frontend/canvas/editing.ts", "an edit on its way: made, sent, answered, rolled back by one set of rules",
            "frontend/canvas/article-canvas.ts", "the element: what is drawn when, which no part may decide alone",
            "frontend/styles/canvas.css", "each tag in each lane, marked and suggested, written out",
            "src/main/java/org/tahqiq/ui/ArticleCanvas.java", "the Java face of the element, with the shapes it takes",
            "src/test/java/org/tahqiq/Api.java", "what tests ask of the REST interface, a method each",
            "src/test/java/org/tahqiq/Chromium.java", "what tests do in a browser, a method each",
            "src/test/java/org/tahqiq/exchange/format/RandomCorpus.java", "all that a corpus can hold, made by chance",
            "src/test/java/org/tahqiq/suggestion/Evaluation.java", "the figures of one report");

    @Test
    void longFilesHaveTheirReason() throws IOException {
        assertThat(longFiles()).containsExactlyInAnyOrderElementsOf(REASONS.keySet());
    }

    private static List<String> longFiles() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src"));
                Stream<Path> frontend = Files.walk(Path.of("frontend"))) {
            return Stream.concat(sources, frontend)
                    .map(path -> path.toString().replace('\\', '/'))
                    .filter(path -> path.matches(".*\\.(java|ts|css|js)") && !path.matches(".*(Test|\\.test)\\.\\w+"))
                    // what Vaadin writes there is nobody's to shorten
                    .filter(path -> !path.startsWith("frontend/generated/"))
                    .filter(path -> lines(path) > LONG)
                    .toList();
        }
    }

    private static long lines(String path) {
        try (Stream<String> lines = Files.lines(Path.of(path))) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
