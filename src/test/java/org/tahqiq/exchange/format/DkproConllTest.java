package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.CorpusDocument;

/** DKPro reads our CoNLL, one column after the other, with classes of its own: what it is built on wants Spring 5. */
class DkproConllTest {

    /** Copied there by Maven; they stand before all others. */
    private static final Path SPRING_5 = Path.of("target/spring-5");

    private static URLClassLoader classes;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws IOException {
        List<URL> path = new ArrayList<>();
        try (Stream<Path> jars = Files.list(SPRING_5)) {
            for (Path jar : jars.toList()) {
                path.add(url(jar));
            }
        }
        assertThat(path).as("jars of Spring 5").isNotEmpty();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            path.add(url(Path.of(entry)));
        }
        classes = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    @AfterAll
    static void close() throws IOException {
        classes.close();
    }

    static Stream<List<CorpusDocument>> corpora() {
        return LongStream.range(0, 10).mapToObj(seed -> new RandomCorpus(seed).documents());
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void dkproReadsEveryColumn(List<CorpusDocument> corpus) throws Exception {
        byte[] archive = FormatContract.write(new Conll(), corpus);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String file = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                CorpusDocument article = corpus.stream()
                        .filter(each -> file.contains(each.id().toString()))
                        .findFirst()
                        .orElseThrow();
                for (Tag tag : Tag.values()) {
                    assertThat(read(column(file, tag)))
                            .as("%s of %s", tag, article.id())
                            .containsExactlyElementsOf(expected(article, tag));
                }
            }
        }
    }

    private static List<List<String>> expected(CorpusDocument article, Tag tag) {
        Pieces pieces = new Pieces(article);
        return List.of(
                IntStream.range(0, pieces.words().size()).mapToObj(pieces::word).toList(),
                Conll.apart(pieces.runs().stream()
                                .filter(run -> run.tag() == tag)
                                .toList())
                        .stream()
                        .map(run -> "%s %d-%d".formatted(run.kind(), run.first(), run.behind()))
                        .toList());
    }

    /** The file as {@code cut} leaves it, which people use where a tool takes one column: without what is said of the whole file. */
    private static String column(String file, Tag tag) {
        return file.lines()
                .filter(line ->
                        !line.startsWith(Conll.COLUMNS) && !line.startsWith(Conll.ID) && !line.startsWith(Conll.TITLE))
                .map(line -> line.isEmpty() || line.startsWith(Conll.TEXT) ? line : cut(line.split("\t"), tag))
                .collect(Collectors.joining("\n"));
    }

    private static String cut(String[] cells, Tag tag) {
        return String.join("\t", Arrays.asList(cells[0], cells[1], cells[2 + tag.ordinal()]));
    }

    @SuppressWarnings("unchecked") // what another class loader returns has no type here
    private List<List<String>> read(String file) throws Exception {
        Path written = Files.writeString(folder.resolve("column.conll"), file);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            Method read = classes.loadClass(DkproConll.class.getName()).getDeclaredMethod("read", String.class);
            read.setAccessible(true);
            return (List<List<String>>) read.invoke(null, written.toString());
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
