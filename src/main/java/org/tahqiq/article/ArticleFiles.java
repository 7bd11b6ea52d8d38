package org.tahqiq.article;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tahqiq.text.Refusal;

/** Which kind of file a file is: its name says it, its bytes must agree. */
@Component
public class ArticleFiles {

    private final List<ArticleImporter> importers;

    ArticleFiles(List<ArticleImporter> importers) {
        this.importers = importers;
    }

    /** @throws Refusal {@code type-unsupported}, {@code type-mismatch} */
    public ArticleImporter importer(ArticleFile file) {
        if (file.ending().isEmpty()) {
            return byBytes(file);
        }
        ArticleImporter named = importers.stream()
                .filter(each -> each.kind().endings().contains(file.ending()))
                .findFirst()
                .orElseThrow(this::unsupported);
        if (file.bytes().length > 0 && !named.recognises(file.bytes())) {
            throw Refusal.invalid("type-mismatch", file.ending()).at("file");
        }
        return named;
    }

    /** A name without an ending says nothing. What only archives and tables look like is not guessed. */
    private ArticleImporter byBytes(ArticleFile file) {
        return importers.stream()
                .filter(each -> !each.kind().holdsMany() && each.recognises(file.bytes()))
                .max((one, other) -> Boolean.compare(isPlain(other), isPlain(one)))
                .orElseThrow(this::unsupported);
    }

    private static boolean isPlain(ArticleImporter importer) {
        return importer.kind().mediaType().equals("text/plain");
    }

    /** The importer for what a host says it sends. */
    ArticleImporter importerOf(String mediaType) {
        String type = mediaType.equals("application/xhtml+xml") ? "text/html" : mediaType;
        return importers.stream()
                .filter(each ->
                        !each.kind().holdsMany() && each.kind().mediaType().equals(type))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("url-type", mediaType).at("url"));
    }

    /** The endings of the names of files that can be read, the usual ones. */
    public List<String> endings() {
        return importers.stream()
                .flatMap(each -> each.kind().endings().stream())
                .sorted()
                .toList();
    }

    private Refusal unsupported() {
        return Refusal.invalid("type-unsupported", String.join(", ", endings())).at("file");
    }
}
