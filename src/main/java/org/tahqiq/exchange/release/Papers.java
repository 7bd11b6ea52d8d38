package org.tahqiq.exchange.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** The papers that lie beside the articles: written from the colophon alone. */
final class Papers {

    private static final Pattern GAP = Pattern.compile("\\{\\{([a-z.-]+)}}");
    private static final List<String> TEMPLATES = List.of("README.md", "datasheet.md", "CITATION.cff", "LICENSE");

    private Papers() {}

    /** The files, by their names. */
    static SortedMap<String, byte[]> of(Colophon colophon) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Map<String, String> words = PaperWords.of(colophon);
        TEMPLATES.forEach(name -> files.put(name, bytes(filled(template(name), words))));
        files.put("load.py", bytes(loader(colophon)));
        files.put("datacite.json", DataCite.of(colophon));
        return files;
    }

    /** The lines of Python that read a release. */
    static String loader(Colophon colophon) {
        return filled(template("load.py"), PaperWords.of(colophon));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String template(String name) {
        try {
            return new ClassPathResource("release/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String template, Map<String, String> words) {
        return GAP.matcher(template).replaceAll(gap -> {
            String word = words.get(gap.group(1));
            if (word == null) {
                throw new IllegalStateException("Nothing is said of " + gap.group(1));
            }
            return Matcher.quoteReplacement(word);
        });
    }
}
