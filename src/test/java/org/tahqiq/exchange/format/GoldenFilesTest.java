package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.FigureFields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.article.Article;
import org.tahqiq.article.Source;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.review.Evidence;
import org.tahqiq.review.EvidenceId;
import org.tahqiq.review.ReviewTransferService;
import org.tahqiq.review.Verdict;
import org.tahqiq.review.WorkState;
import org.tahqiq.text.TextSpan;

/** The files themselves, to be looked at: what one small corpus is in every format. */
class GoldenFilesTest {

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("corpus.jsonl", new Jsonl()),
                Arguments.of("corpus.jsonld", new WebAnnotation()),
                Arguments.of("corpus.csv", new Csv()),
                Arguments.of("corpus.raw.csv", new Csv().raw()),
                Arguments.of("corpus.doccano.jsonl", new DoccanoJsonl()),
                Arguments.of("corpus.spacy.jsonl", new SpacyJsonl()),
                Arguments.of("corpus.label-studio.json", new LabelStudio()),
                Arguments.of("corpus.averitec.json", new AveritecJson()),
                Arguments.of("corpus.brat.txt", new Brat()),
                Arguments.of("corpus.conll.txt", new Conll()),
                Arguments.of("corpus.webanno.txt", new WebannoTsv()),
                Arguments.of("corpus.xmi.txt", new UimaXmi()),
                Arguments.of("corpus.cas-json.txt", new UimaCasJson()),
                Arguments.of("corpus.tei.txt", new Tei()),
                Arguments.of("corpus.html.txt", new Html()));
    }

    @ParameterizedTest
    @MethodSource("files")
    void writesTheGoldenFile(String name, Format format) throws IOException {
        assertThat(written(format)).isEqualTo(new String(golden(name), StandardCharsets.UTF_8));
    }

    /** What the format writes; of a zip the files one below the other, each behind its name. */
    static String written(Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(corpus().iterator(), out);
        if (!format.mediaType().equals("application/zip")) {
            return out.toString(StandardCharsets.UTF_8);
        }
        StringBuilder files = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.append("==> %s <==\n".formatted(entry.getName()))
                        .append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return files.toString();
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheGoldenFile(String name, Format format) throws IOException {
        if (!List.of("gold").containsAll(format.loses()) || format.mediaType().equals("application/zip")) {
            return;
        }
        List<CorpusDocument> read = new ArrayList<>();
        format.read(new ByteArrayInputStream(golden(name)), (line, document) -> read.add(document.get()));
        assertThat(read).isEqualTo(corpus());
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(GoldenFilesTest.class.getResourceAsStream("/golden/" + name), name)) {
            return file.readAllBytes();
        }
    }

    private static UUID id(int number) {
        return new UUID(0x0193_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    private static List<CorpusDocument> corpus() {
        String text = "=عاجل 😀 قال الوزير إن الحزمة 275 مليون دولار.\nوأضاف؛ \"لا أكثر\".";
        int claim = text.indexOf("الحزمة");
        int figure = text.indexOf("275");
        int end = text.indexOf(".\n");
        Origin layla = new Origin(id(1), "ليلى");
        return List.of(
                new CorpusDocument(
                        id(10),
                        1,
                        text,
                        new Article.Description(
                                "-حزمة مساعدات",
                                "مراسل",
                                new Source("الصحيفة", "https://example.org/خبر"),
                                "2022-12-09",
                                "ar"),
                        List.of(
                                new CorpusDocument.Mark(
                                        id(20),
                                        Tag.CLAIM,
                                        new TextSpan(claim, end),
                                        layla,
                                        new ClaimFields(
                                                "الحزمة 275 مليون دولار", "HIGH", null, null, null, null, null)),
                                new CorpusDocument.Mark(
                                        id(21),
                                        Tag.FIGURE,
                                        new TextSpan(figure, end),
                                        layla,
                                        new FigureFields(
                                                new BigDecimal("275000000"),
                                                null,
                                                "دولار",
                                                "USD",
                                                true,
                                                "مليون",
                                                null,
                                                null,
                                                null,
                                                null,
                                                "MONEY",
                                                "budget"))),
                        List.of(new CorpusDocument.Link(id(30), Relation.Kind.QUANTIFIES, id(21), id(20))),
                        List.of(new CorpusDocument.Checked(
                                id(20),
                                null,
                                new ReviewTransferService.Dossier(
                                        new ReviewTransferService.Stand(WorkState.IN_RESEARCH, null, null, null),
                                        List.of(new ReviewTransferService.Judged(
                                                new Verdict.Given(
                                                        "TRUE", List.of(), "الرقم في بيان الوزارة.", "HIGH", null),
                                                new Origin(id(2), "عمر"),
                                                Instant.parse("2022-12-10T08:00:00Z"))),
                                        List.of(new ReviewTransferService.Cited(
                                                new EvidenceId(id(40)),
                                                new Evidence.Content(
                                                        "SUPPORTS",
                                                        "https://example.org/بيان",
                                                        null,
                                                        "+275 مليونًا",
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null,
                                                        null))),
                                        List.of(),
                                        List.of(),
                                        List.of())))),
                new CorpusDocument(
                        id(11),
                        2,
                        "بلا وسوم",
                        new Article.Description("بلا وسوم", null, null, null, "ar"),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
