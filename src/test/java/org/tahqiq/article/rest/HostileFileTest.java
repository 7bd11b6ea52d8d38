package org.tahqiq.article.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tahqiq.article.rest.HandedFile.docx;
import static org.tahqiq.article.rest.HandedFile.paragraph;
import static org.tahqiq.article.rest.HandedFile.row;
import static org.tahqiq.article.rest.HandedFile.send;
import static org.tahqiq.article.rest.HandedFile.utf8;
import static org.tahqiq.article.rest.HandedFile.xlsx;
import static org.tahqiq.article.rest.HandedFile.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.Api;
import org.tahqiq.Api.Answer;
import org.tahqiq.Api.Desk;
import org.tahqiq.article.ArticleFile;

/** Rows 8 and 21 to 29 of the list of attacks: files that are not what they should be get their answer, and nothing of them is kept. */
class HostileFileTest {

    private static final byte[] TEXT = utf8(Api.TEXT);
    private static final String XXE = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
    private static final String LAUGHS = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    private final Desk desk = Api.desk();
    private boolean keepsSome;

    @AfterEach
    void nothingIsHalfImported() {
        if (!keepsSome) {
            assertThat(desk.reader().all(desk.path() + "/articles")).isEmpty();
        }
    }

    static Stream<Arguments> row21AndRow22() {
        return Stream.of(
                Arguments.of("a.docx", docx(XXE + paragraph("&e;")), "xml-doctype"),
                Arguments.of("a.docx", docx(LAUGHS + paragraph("&b;")), "xml-doctype"),
                Arguments.of("a.docx", docx("<w>" + "<p>".repeat(100_000)), "xml-limit"),
                Arguments.of("a.docx", docx(paragraph("&e;")), "xml-unreadable"),
                Arguments.of("a.xlsx", xlsx(XXE, row("text") + row("&e;")), "xml-doctype"),
                Arguments.of("a.xlsx", xlsx(LAUGHS, row("text") + row("&b;")), "xml-doctype"),
                Arguments.of("a.xlsx", xlsx("", "<row><c>".repeat(100_000)), "xml-limit"));
    }

    @ParameterizedTest
    @MethodSource("row21AndRow22")
    void row21And22EntitiesAndEndlessNestingAreRefused(String name, byte[] file, String code) {
        Answer refused = send(desk, name, file).refused(422, code);
        assertThat(refused.text("detail")).as("said in Arabic alone").doesNotContainPattern("[a-z]{2}");
    }

    @Test
    void row8And21WhatAPageRunsOrReachesForIsNoText() {
        keepsSome = true;
        String page =
                "<html><head><title>خبر</title><base href='//evil.example'><meta http-equiv=refresh content='0;url=//evil.example'>"
                        + "</head><body>" + XXE
                        + "<script>alert(1)</script><iframe srcdoc='<p>x'></iframe><svg onload=alert(1)><text>y</text></svg>"
                        + "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>"
                        + "<p onclick=alert(1)>" + Api.TEXT + "</p>" + "<div>".repeat(20_000) + "</body></html>";
        Answer made = send(desk, "a.html", utf8(page)).expect(201);
        assertThat(made.text("text")).contains(Api.TEXT).doesNotContain("alert", "root:", "<p", "srcdoc");
        assertThat(made.text("title")).isEqualTo("خبر");
    }

    private static Map<String, byte[]> many(int files) {
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < files; i++) {
            many.put(i + ".txt", TEXT);
        }
        return many;
    }

    static Stream<Arguments> row23() {
        byte[] swelling = docx("<w>" + "a".repeat(30 << 20) + "</w>");
        byte[] lying = zip(Map.of("a.txt", new byte[8 << 20]));
        for (int i = 0; i < lying.length - 4; i++) {
            if (isCentralEntry(lying, i)) {
                Arrays.fill(lying, i + 24, i + 28, (byte) 1);
            }
        }
        return Stream.of(
                Arguments.of("a.docx", swelling, List.of("zip-bomb")),
                Arguments.of("a.zip", zip(Map.of("a.txt", new byte[8 << 20])), List.of("zip-bomb")),
                Arguments.of("a.zip", zip(Map.of("1.txt", TEXT, "a.docx", swelling)), List.of("zip-bomb")),
                Arguments.of("a.zip", zip(many(10_001)), List.of("zip-bomb")),
                Arguments.of("a.zip", lying, List.of("zip-bomb", "archive-broken")),
                Arguments.of(
                        "a.zip", Arrays.copyOf(zip(many(3)), zip(many(3)).length - 30), List.of("archive-broken")));
    }

    private static boolean isCentralEntry(byte[] zip, int at) {
        return zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2;
    }

    @ParameterizedTest
    @MethodSource("row23")
    void row23BombsAreRefusedWhole(String name, byte[] file, List<String> codes) {
        assertThat(codes).contains(send(desk, name, file).expect(422).text("code"));
    }

    /** Safe, for all of it was unpacked and counted: one entry that is longer than it says is told of, and the others come in. */
    @Test
    void row23AnEntryThatIsLongerThanItSaysKeepsOnlyItselfOut() {
        keepsSome = true;
        byte[] words = new byte[ArticleFile.LARGEST / 2 + 1];
        new Random(1).nextBytes(words);
        byte[] file = zip(new LinkedHashMap<>(
                Map.of("1.txt", TEXT, "2.txt", utf8(HexFormat.of().formatHex(words)))));
        for (int i = 0; i < file.length - 46; i++) {
            if (isCentralEntry(file, i) && new String(file, i + 46, 5, StandardCharsets.US_ASCII).equals("2.txt")) {
                Arrays.fill(file, i + 24, i + 28, (byte) 1);
            }
        }
        Answer report = send(desk, "a.zip", file).expect(200);
        assertThat(report.json().path("made")).hasSize(1);
        assertThat(report.json().at("/skipped/0/place").asString()).isEqualTo("2.txt");
        assertThat(report.json().at("/skipped/0/code").asString()).isEqualTo("file-too-large");
    }

    @Test
    void row23AZipWithinAZipIsNotOpened() {
        keepsSome = true;
        byte[] nested = zip(Map.of("b.txt", utf8("نص لا يُقرأ")));
        Answer report = send(desk, "a.zip", zip(new LinkedHashMap<>(Map.of("a.txt", TEXT, "b.zip", nested))))
                .expect(200);
        assertThat(report.json().path("made").size()).isEqualTo(1);
        assertThat(report.json().path("skipped").get(0).path("code").asString()).isEqualTo("zip-nested");
        assertThat(desk.reader().all(desk.path() + "/articles")).hasSize(1);
    }

    static Stream<String> row24() {
        return Stream.of("../a.txt", "/etc/a.txt", "C:/a.txt", "..\\a.txt", "a\u0000.txt", "a".repeat(4096) + ".txt");
    }

    @ParameterizedTest
    @MethodSource("row24")
    void row24NamesThatLeadOutAreRefused(String name) {
        send(desk, "a.zip", zip(Map.of("1.txt", TEXT, name, TEXT))).refused(422, "archive-unsafe");
    }

    @Test
    void row24ANameIsALabelAndNeverAFile() {
        keepsSome = true;
        Answer report = send(desk, "a.zip", zip(Map.of("CON.txt", TEXT, "مجلد/مقال.txt", utf8("نص آخر"))))
                .expect(200);
        assertThat(report.json().path("made").size()).isEqualTo(2);
        List<String> names = report.json().path("made").values().stream()
                .map(each -> desk.reader()
                        .get("/articles/" + each.path("id").asString())
                        .json()
                        .path("original")
                        .path("name")
                        .asString())
                .toList();
        assertThat(names).containsExactlyInAnyOrder("CON.txt", "مقال.txt");
    }

    static Stream<Arguments> row26() throws IOException {
        byte[] program = utf8("MZ\u0000\u0000\u0003\u0000\u0000\u0000This program cannot be run");
        byte[] page = utf8("<!doctype html><html><body><p>" + Api.TEXT + "</p></body></html>");
        return Stream.of(
                Arguments.of("a.pdf", program),
                Arguments.of("a.txt", docx(paragraph(Api.TEXT))),
                Arguments.of("a.csv", page),
                Arguments.of("a.txt", page),
                Arguments.of("a.docx", TEXT),
                Arguments.of("a.docx", xlsx("", row("text"))),
                Arguments.of("a.xlsx", docx(paragraph(Api.TEXT))),
                Arguments.of("a.zip", TEXT),
                Arguments.of("a.html", pdf(1)),
                Arguments.of("a.txt", program),
                Arguments.of("a.pdf", TEXT));
    }

    @ParameterizedTest
    @MethodSource("row26")
    void row26AnEndingThatLiesIsRefused(String name, byte[] file) {
        send(desk, name, file).refused(422, "type-mismatch");
    }

    private static byte[] pdf(int pages) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    @Test
    void row27APdfWithoutATextLayerIsToldWithItsPages() throws IOException {
        Answer refused = send(desk, "a.pdf", pdf(3));
        refused.refused(422, "pdf-no-text");
        assertThat(refused.text("detail")).contains("3", "OCR");
    }

    @Test
    void row27OneAmongOthersKeepsOnlyItselfOut() throws IOException {
        keepsSome = true;
        Answer report = send(desk, "a.zip", zip(Map.of("1.txt", utf8("نص إلى جانب صور"), "2.pdf", pdf(3))))
                .expect(200);
        assertThat(report.json().path("made")).hasSize(1);
        assertThat(report.json().at("/skipped/0/code").asString()).isEqualTo("pdf-no-text");
        assertThat(report.json().at("/skipped/0/reason").asString()).contains("3");
    }

    @Test
    void row27ALockedPdfIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            var locked = new StandardProtectionPolicy("owner", "reader", new AccessPermission());
            locked.setEncryptionKeyLength(128);
            document.protect(locked);
            document.save(bytes);
        }
        send(desk, "a.pdf", bytes.toByteArray()).refused(422, "pdf-encrypted");
    }

    @Test
    void row27APdfOfFiftyThousandPagesIsRefused() throws IOException {
        send(desk, "a.pdf", pdf(50_000)).refused(422, "pdf-pages");
    }

    /** A tree of pages whose child is the tree itself, and a table of objects that goes on at itself. */
    @Test
    void row27APdfThatGoesInCirclesIsRefused() {
        String tree = """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[2 0 R 2 0 R]/Count 2/Parent 2 0 R>> endobj
                trailer <</Root 1 0 R/Size 3/Prev 0>>
                startxref
                0
                %%EOF
                """;
        assertThat(send(desk, "a.pdf", tree.getBytes(StandardCharsets.ISO_8859_1))
                        .expect(422)
                        .text("code"))
                .isEqualTo("pdf-no-text");
    }

    @Test
    void row27WhatIsInsideNoPdfIsRefused() {
        send(desk, "a.pdf", utf8("%PDF-1.7\nقال الوزير")).refused(422, "pdf-broken");
    }

    static Stream<byte[]> row28() {
        return Stream.of("C080", "D9", "F09F98", "EDA0BD", "D982D8A7D9").map(hex -> {
            byte[] broken = HexFormat.of().parseHex(hex);
            byte[] whole = Arrays.copyOf(TEXT, TEXT.length + broken.length);
            System.arraycopy(broken, 0, whole, TEXT.length, broken.length);
            return whole;
        });
    }

    @ParameterizedTest
    @MethodSource("row28")
    void row28BrokenUtf8IsNeverReplaced(byte[] file) {
        byte[] page = Arrays.copyOf(utf8("<meta charset=utf-8><p>"), 23 + file.length);
        System.arraycopy(file, 0, page, 23, file.length);
        send(desk, "a.html", page).refused(422, "encoding-invalid");
        assertThat(send(desk, "a.txt", file).expect(422).text("code")).startsWith("encoding-");
        assertThat(send(desk, "a.csv", file).expect(422).text("code")).startsWith("encoding-");
    }

    @Test
    void row29AnOldCharsetIsAskedForAndAPageThatNamesItIsRead() {
        keepsSome = true;
        byte[] old = Api.TEXT.getBytes(Charset.forName("windows-1256"));
        send(desk, "a.txt", old).refused(422, "encoding-unsure");
        send(desk, "a.csv", old).refused(422, "encoding-unsure");
        byte[] page =
                ("<html><head><meta http-equiv='Content-Type' content='text/html; charset=windows-1256'></head><body><p>"
                                + Api.TEXT + "</p>")
                        .getBytes(Charset.forName("windows-1256"));
        Answer read = send(desk, "a.html", page).expect(201);
        assertThat(read.text("text")).isEqualTo(Api.TEXT);
        assertThat(read.text("charset")).isEqualTo("windows-1256");
    }
}
