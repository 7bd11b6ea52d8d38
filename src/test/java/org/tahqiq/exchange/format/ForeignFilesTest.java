package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.text.Refusal;

/** Files as other tools write them, and as they should not be. */
class ForeignFilesTest {

    private static byte[] zip(String... namesAndFiles) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndFiles.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndFiles[i]));
                zip.write(namesAndFiles[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static CorpusDocument one(Format format, byte[] file) throws IOException {
        List<CorpusDocument> read = FormatContract.read(format, file);
        assertThat(read).hasSize(1);
        return read.getFirst();
    }

    private static CorpusDocument brat(String text, String marks) throws IOException {
        return one(new Brat(), zip("1.txt", text, "1.ann", marks));
    }

    private static List<String> marked(CorpusDocument article) {
        return article.annotations().stream()
                .map(mark -> mark.tag() + " "
                        + article.text()
                                .substring(mark.span().start(), mark.span().end()))
                .toList();
    }

    @Test
    void bratCountsCodePointsAndKnowsPiecesAtALineEnd() throws IOException {
        CorpusDocument read = brat(
                "عاجل 😀 قال\nالوزير",
                "T1\tATTRIBUTION 7 10;11 17\tقال الوزير\nE1\tATTRIBUTION:T1\nT2\tCLAIM 11 17\tالوزير\nR1\tATTRIBUTES A:T1 B:T2\n");
        assertThat(marked(read)).containsExactly("ATTRIBUTION قال\nالوزير", "CLAIM الوزير");
        assertThat(read.relations()).hasSize(1);
    }

    /** Line ends of two characters count in the file and not with us. */
    @Test
    void lineEndsOfWindowsMoveWhatStandsBehindThem() throws IOException {
        CorpusDocument read = brat("خبر\r\nقال 😀\r\nالوزير", "T1\tCLAIM 5 8\tقال\nT2\tCLAIM 12 18\tالوزير\n");
        assertThat(read.text()).isEqualTo("خبر\nقال 😀\nالوزير");
        assertThat(marked(read)).containsExactly("CLAIM قال", "CLAIM الوزير");
        CorpusDocument lines = one(
                new DoccanoJsonl(),
                "{\"id\":7,\"text\":\"خبر\\r\\nقال\",\"labels\":[[5,8,\"CLAIM\"]],\"Comments\":[]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(marked(lines)).containsExactly("CLAIM قال");
    }

    @ParameterizedTest
    @CsvSource({
        "T1\\tCLAIM 0 3;8 11\\tقال إنه,      span-in-pieces",
        "T1\\tCLAIM 0 3\\tقيل,               text-drift",
        "T1\\tCLAIM 0 99\\tقال,              span-outside",
        "T1\\tCLAIM 3 0\\tقال,               span-order",
        "T1\\tLIE 0 3\\tقال,                 unknown-code",
        "T1 CLAIM 0 3 قال,                   line-unreadable",
        "R1\\tSAME_AS Arg1:T1 Arg2:T2,       other-article",
    })
    void bratThatIsNotRightIsRefused(String line, String code) {
        assertThatThrownBy(() -> brat("قال له إنه", line.translateEscapes()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void doccanoWritesEntitiesWhereRelationsAreLabelled() throws IOException {
        CorpusDocument read = one(new DoccanoJsonl(), """
                {"id":1,"text":"قال 40","entities":[{"id":5,"label":"CLAIM","start_offset":0,"end_offset":6},\
                {"id":6,"label":"FIGURE","start_offset":4,"end_offset":6}],\
                "relations":[{"id":1,"from_id":6,"to_id":5,"type":"QUANTIFIES"}]}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(marked(read)).containsExactly("CLAIM قال 40", "FIGURE 40");
        assertThat(read.relations()).hasSize(1);
    }

    @Test
    void labelStudioCountsItsTasksAndCancelsSome() throws IOException {
        CorpusDocument read = one(new LabelStudio(), """
                [{"id":3,"data":{"text":"قال 40","lang":"ar"},"predictions":[],"annotations":[
                {"id":1,"was_cancelled":true,"result":[{"id":"x","type":"labels","value":{"start":0,"end":1,"labels":["CLAIM"]}}]},
                {"id":2,"completed_by":1,"result":[
                {"id":"a1","type":"labels","from_name":"label","to_name":"text","origin":"manual","value":{"start":4,"end":6,"text":"40","labels":["FIGURE"]}},
                {"id":"b2","type":"labels","from_name":"label","to_name":"text","value":{"start":0,"end":6,"text":"قال 40","labels":["CLAIM"]}},
                {"type":"relation","from_id":"a1","to_id":"b2","direction":"right","labels":["QUANTIFIES"]}]}]}]
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(marked(read)).containsExactly("CLAIM قال 40", "FIGURE 40");
        assertThat(read.relations()).hasSize(1);
        assertThat(read.description().title()).isEqualTo("قال 40");
    }

    @Test
    void conllOfOthersHasNoTextAndNoNamesOfColumns() throws IOException {
        CorpusDocument read = one(
                new Conll(),
                zip("a.conll", "قال O\nالوزير B-CLAIM\nكل I-CLAIM\nشيء B-CLAIM\n\n40 I-FIGURE\nطائرة I-FIGURE\n"));
        assertThat(read.text()).isEqualTo("قال الوزير كل شيء\n40 طائرة");
        assertThat(marked(read)).containsExactly("CLAIM الوزير كل", "CLAIM شيء", "FIGURE 40 طائرة");
    }

    @Test
    void inceptionCountsUtf16NumbersAndStacks() throws IOException {
        CorpusDocument read = one(new WebannoTsv(), zip("a.tsv", """
                        #FORMAT=WebAnno TSV 3.3
                        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.lexmorph.type.pos.POS|PosValue|coarseValue
                        #T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value


                        #Text=عاجل 😀 قال 40\\\\5
                        1-1	0-4	عاجل	NN	NOUN	_	_
                        1-2	5-7	😀	_	_	_	_
                        1-3	8-11	قال	VB	VERB	*[1]	CLAIM[1]
                        1-4	12-16	40\\\\5	_	_	*[1]|*[2]	CLAIM[1]|FIGURE[2]
                        1-4.1	12-14	40	_	_	*	FIGURE

                        #Text=نعم
                        2-1	17-20	نعم	_	_	*	CLAIM
                        """));
        assertThat(read.text()).isEqualTo("عاجل 😀 قال 40\\5\nنعم");
        assertThat(marked(read)).containsExactlyInAnyOrder("CLAIM قال 40\\5", "FIGURE 40\\5", "FIGURE 40", "CLAIM نعم");
    }

    @ParameterizedTest
    @CsvSource({
        "'<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><TEI>&e;</TEI>'",
        "'<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;&a;\">]><TEI>&b;</TEI>'",
        "'<TEI>'",
        "'لا شيء'",
    })
    void xmlWithADocumentTypeIsNotRead(String xml) throws IOException {
        for (Format format : List.of(new Tei(), new UimaXmi())) {
            byte[] file = zip("a" + (format instanceof Tei ? ".xml" : ".xmi"), xml);
            assertThatThrownBy(() -> FormatContract.read(format, file))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("xml-unreadable"));
        }
    }
}
