package org.tahqiq.article.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.article.ArticleFile;
import org.tahqiq.article.ArticleImporter;
import org.tahqiq.article.Draft;

/** One article in every kind of file, as other programs write it (src/test/resources/articles/README.md), gives its text. */
class KnownTextTest {

    private static final Path FOLDER = Path.of("src/test/resources/articles");

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String known() {
        return new String(bytes("known.txt"), StandardCharsets.UTF_8).strip();
    }

    private static Draft read(ArticleImporter importer, String name, @Nullable String charset) throws IOException {
        List<Draft> drafts = new ArrayList<>();
        importer.read(new ArticleFile(name, bytes(name), charset), (place, draft) -> drafts.add(draft.get()));
        assertThat(drafts).hasSize(1);
        return drafts.getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "known.browser.pdf,        forms-folded lines-joined",
        "known.word-processor.pdf, lines-joined",
        "known.latex.pdf,          forms-folded lines-joined",
    })
    void anArabicPdfGivesItsTextInReadingOrderAndInParagraphs(String name, String changes) throws IOException {
        Draft read = read(new PdfImporter(), name, null);
        assertThat(read.text()).isEqualTo(known());
        assertThat(read.changes()).containsExactly(changes.split(" "));
        assertThat(read.about().title()).isEqualTo(known().lines().findFirst().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "known.txt,              , UTF-8",
        "known.utf-16le.txt,     , UTF-16LE",
        "known.windows-1256.txt, windows-1256, windows-1256",
    })
    void aTextFileGivesItsTextInEveryCharset(String name, @Nullable String declared, String read) throws IOException {
        Draft draft = read(new TxtImporter(), name, declared);
        assertThat(draft.text().strip()).isEqualTo(known());
        assertThat(draft.original().charset()).isEqualTo(read);
    }

    /** The charset has no angle quotes: the file was written with straight ones. */
    @Test
    void aTextFileInTheStandardOfTheArabLeagueGivesItsText() throws IOException {
        assertThat(read(new TxtImporter(), "known.iso-8859-6.txt", "ISO-8859-6")
                        .text()
                        .strip())
                .isEqualTo(known().replaceAll("[«»]", "\""));
    }

    @Test
    void aDocumentGivesItsParagraphs() throws IOException {
        assertThat(read(new DocxImporter(), "known.docx", null).text()).isEqualTo(known());
    }

    @Test
    void aPageGivesItsArticle() throws IOException {
        Draft read = read(new HtmlImporter(), "known.html", null);
        String title = known().lines().findFirst().orElseThrow();
        assertThat(read.about().title()).isEqualTo(title);
        assertThat(read.text()).isEqualTo(known().substring(title.length() + 1));
        assertThat(read.original().charset()).isEqualTo("UTF-8");
    }
}
