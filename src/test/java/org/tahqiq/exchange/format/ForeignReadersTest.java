package org.tahqiq.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.dkpro.core.io.brat.BratReader;
import org.dkpro.core.io.conll.Conll2002Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.annotation.Tag;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Kept;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What we write, read by programs that know nothing of us. */
class ForeignReadersTest {

    @TempDir
    Path folder;

    static Stream<List<CorpusDocument>> corpora() {
        return LongStream.range(0, 10).mapToObj(seed -> new RandomCorpus(seed).documents());
    }

    private static Map<String, byte[]> files(byte[] archive) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String quote(CorpusDocument article, CorpusDocument.Mark mark) {
        return article.text().substring(mark.span().start(), mark.span().end());
    }

    /** Tag and place, counted as Java and UIMA do. */
    private static List<String> marks(CorpusDocument article) {
        return article.annotations().stream()
                .map(mark -> "%s %d-%d"
                        .formatted(mark.tag(), mark.span().start(), mark.span().end()))
                .toList();
    }

    private static List<String> marks(CAS cas) {
        var entity = cas.getTypeSystem().getType(UimaCas.ENTITY);
        return cas.getAnnotationIndex(entity).stream()
                .map(mark -> "%s %d-%d"
                        .formatted(
                                mark.getStringValue(entity.getFeatureByBaseName(UimaCas.TAG)),
                                mark.getBegin(),
                                mark.getEnd()))
                .toList();
    }

    /** UIMA reads our XMI with the types that lie beside it, and nothing in it is unknown to them. */
    @ParameterizedTest
    @MethodSource("corpora")
    void uimaReadsXmi(List<CorpusDocument> corpus) throws Exception {
        Map<String, byte[]> files = files(FormatContract.write(new UimaXmi(), corpus));
        TypeSystemDescription types = UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(
                        new XMLInputSource(new ByteArrayInputStream(files.get("TypeSystem.xml")), null));
        for (CorpusDocument article : corpus) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            XmiCasDeserializer.deserialize(new ByteArrayInputStream(files.get(article.id() + ".xmi")), cas);
            assertThat(cas.getDocumentText()).isEqualTo(article.text());
            assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(marks(article));
        }
    }

    /** CAS JSON brings its types with it: a CAS that knows none reads it. */
    @ParameterizedTest
    @MethodSource("corpora")
    void uimaReadsCasJson(List<CorpusDocument> corpus) throws Exception {
        Map<String, byte[]> files = files(FormatContract.write(new UimaCasJson(), corpus));
        for (CorpusDocument article : corpus) {
            CAS cas = CasCreationUtils.createCas((TypeSystemDescription) null, null, null);
            new JsonCas2Deserializer().deserialize(new ByteArrayInputStream(files.get(article.id() + ".json")), cas);
            assertThat(cas.getDocumentText()).isEqualTo(article.text());
            assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(marks(article));
        }
    }

    /** DKPro takes the code points of brat for positions of Java: texts beyond the first plane are left out here. */
    @ParameterizedTest
    @MethodSource("corpora")
    void dkproReadsBrat(List<CorpusDocument> corpus) throws Exception {
        Map<String, byte[]> files = files(FormatContract.write(new Brat(), corpus));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        for (CorpusDocument article : corpus) {
            if (article.text().codePoints().allMatch(Character::isBmpCodePoint)) {
                CAS cas = read(
                        BratReader.class,
                        BratReader.PARAM_SOURCE_LOCATION,
                        folder.resolve(article.id() + ".ann").toString(),
                        BratReader.PARAM_MAPPING,
                        MAPPING);
                assertThat(cas.getDocumentText()).isEqualTo(article.text());
                assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(marks(article));
                assertThat(relations(cas))
                        .containsExactlyInAnyOrderElementsOf(article.relations().stream()
                                .map(link -> link.kind().name())
                                .toList());
            }
        }
    }

    private static final String MAPPING =
            """
            {'textTypeMapppings': [{'from': '.*', 'to': '%1$s'}], 'spans': [{'type': '%1$s', 'subCatFeature': '%2$s'}],
             'relationTypeMapppings': [{'from': '.*', 'to': '%3$s'}],
             'relations': [{'type': '%3$s', 'arg1': '%4$s', 'arg2': '%5$s', 'flags2': 'A', 'subCatFeature': '%6$s'}]}
            """.formatted(UimaCas.ENTITY, UimaCas.TAG, UimaCas.RELATION, UimaCas.FROM, UimaCas.TO, UimaCas.KIND);

    private static List<String> relations(CAS cas) {
        var relation = cas.getTypeSystem().getType(UimaCas.RELATION);
        return cas.getAnnotationIndex(relation).stream()
                .map(link -> link.getStringValue(relation.getFeatureByBaseName(UimaCas.KIND)))
                .toList();
    }

    /** With the layout that DKPro's reader is told of: no lines of comments, and one column of tags. */
    @ParameterizedTest
    @EnumSource
    void dkproReadsAColumnOfConll(Tag tag) throws Exception {
        int column = List.of("ID", "FORM", "CLAIM", "ATTRIBUTION", "FIGURE").indexOf(tag.name());
        for (List<CorpusDocument> corpus : corpora().toList()) {
            Map<String, byte[]> files = files(FormatContract.write(new Conll(), corpus));
            for (CorpusDocument article : corpus) {
                Path file = folder.resolve("column.conll");
                Files.writeString(
                        file, column(new String(files.get(article.id() + ".conll"), StandardCharsets.UTF_8), column));
                CAS cas = read(
                        Conll2002Reader.class,
                        Conll2002Reader.PARAM_SOURCE_LOCATION,
                        file.toString(),
                        Conll2002Reader.PARAM_COLUMN_SEPARATOR,
                        Conll2002Reader.ColumnSeparators.TAB.getName(),
                        Conll2002Reader.PARAM_HAS_TOKEN_NUMBER,
                        true);
                assertThat(cas.getAnnotationIndex(cas.getTypeSystem().getType(UimaCas.ENTITY)).stream()
                                .map(AnnotationFS::getCoveredText)
                                .map(ForeignReadersTest::joined))
                        .containsExactlyElementsOf(Kept.of(new Conll(), article).annotations().stream()
                                .filter(mark -> mark.tag() == tag)
                                .map(mark -> joined(quote(article, mark)))
                                .toList());
            }
        }
    }

    private static String column(String conll, int column) {
        return conll.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.isEmpty()
                        ? line
                        : line.split("\t")[0] + "\t" + line.split("\t")[1] + "\t" + line.split("\t")[column])
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** CoNLL knows words and not what lies between them. */
    private static String joined(String words) {
        return words.replaceAll("[\\s\\p{Z}\\p{C}]", "");
    }

    private static CAS read(Class<? extends CollectionReader> reader, Object... parameters) throws Exception {
        TypeSystemDescription known = CasCreationUtils.mergeTypeSystems(List.of(
                UIMAFramework.getXMLParser()
                        .parseTypeSystemDescription(
                                new XMLInputSource(new ByteArrayInputStream(UimaCas.typeSystem()), null)),
                TypeSystemDescriptionFactory.createTypeSystemDescription()));
        CAS cas = CasCreationUtils.createCas(known, null, null);
        CollectionReader files = CollectionReaderFactory.createReader(reader, known, parameters);
        files.getNext(cas);
        return cas;
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void jingFindsOurTeiToBeTei(List<CorpusDocument> corpus) throws Exception {
        for (byte[] article : files(FormatContract.write(new Tei(), corpus)).values()) {
            assertThat(faults(article)).isEmpty();
        }
    }

    @Test
    void jingFindsWhatIsNotTei() throws Exception {
        byte[] wrong = files(FormatContract.write(new Tei(), new RandomCorpus(0).documents()))
                .values()
                .iterator()
                .next();
        String xml = new String(wrong, StandardCharsets.UTF_8);
        assertThat(faults(xml.replace("<titleStmt>", "<titleStmt><claim/>").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    /** What a RELAX NG processor says of a file against the part of TEI that we use. */
    private static List<String> faults(byte[] xml) throws Exception {
        List<String> faults = new ArrayList<>();
        PropertyMapBuilder asked = new PropertyMapBuilder();
        asked.put(ValidateProperty.ERROR_HANDLER, new ErrorHandler() {
            @Override
            public void warning(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void error(SAXParseException e) {
                faults.add(e.getMessage());
            }

            @Override
            public void fatalError(SAXParseException e) {
                faults.add(e.getMessage());
            }
        });
        ValidationDriver jing = new ValidationDriver(asked.toPropertyMap(), CompactSchemaReader.getInstance());
        Path schema = Path.of("src/test/resources/schema/tei-subset.rnc");
        assertThat(jing.loadSchema(new InputSource(Files.newInputStream(schema))))
                .as("the schema")
                .isTrue();
        jing.validate(new InputSource(new ByteArrayInputStream(xml)));
        return faults;
    }
}
