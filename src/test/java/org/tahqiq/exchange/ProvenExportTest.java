package org.tahqiq.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tahqiq.article.Article;
import org.tahqiq.store.Jobs;
import org.tahqiq.text.OffsetUnit;

class ProvenExportTest {

    @TempDir
    Path folder;

    /** Writes texts a line each; reading may change them. */
    private record Lines(java.util.function.UnaryOperator<String> reading) implements Format {

        @Override
        public Card card() {
            return new Card("lines", "text/plain", "txt", OffsetUnit.CODEPOINT, List.of(), true);
        }

        @Override
        public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
            while (corpus.hasNext()) {
                out.write((corpus.next().text() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }

        @Override
        public void read(InputStream in, PartReader each) throws IOException {
            List<String> lines = reading.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                each.part(i + 1, () -> article(line));
            }
        }
    }

    private static CorpusDocument article(String text) {
        return new CorpusDocument(
                new UUID(0, 1),
                1,
                text,
                new Article.Description("خبر", null, null, null, null),
                List.of(),
                List.of(),
                List.of());
    }

    private Proof proof(java.util.function.UnaryOperator<String> reading) throws IOException {
        return new ProvenExport(new Lines(reading), new Lines(text -> text), Jobs.UNSEEN)
                .write(
                        Stream.of("قال الوزير", "وصلت الطائرات", "انتهى الاجتماع")
                                .map(ProvenExportTest::article)
                                .iterator(),
                        folder.resolve("file"));
    }

    @Test
    void holdsWhenAllComesBack() throws IOException {
        Proof proof = proof(text -> text);
        assertThat(proof.holds()).isTrue();
        assertThat(proof.articles()).isEqualTo(3);
    }

    @Test
    void namesTheArticleThatCameBackOtherwise() throws IOException {
        assertThat(proof(text -> text.replace("وصلت", "وصل")).differing()).containsExactly(2L);
    }

    @Test
    void namesThoseThatAreMissingOrTooMany() throws IOException {
        assertThat(proof(text -> text.substring(0, text.indexOf('\n') + 1)).differing())
                .containsExactly(2L, 3L);
        assertThat(proof(text -> text + "زائد\n").differing()).containsExactly(4L);
    }
}
