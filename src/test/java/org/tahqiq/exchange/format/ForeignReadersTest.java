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
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.impl.XmiCasDeserializer;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.json.jsoncas2.JsonCas2Deserializer;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLInputSource;
import org.dkpro.core.io.brat.BratReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tahqiq.JsonLd;
import org.tahqiq.exchange.CorpusDocument;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import tools.jackson.databind.JsonNode;

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

    private static TypeSystemDescription types(byte[] xml) throws Exception {
        return UIMAFramework.getXMLParser()
                .parseTypeSystemDescription(new XMLInputSource(new ByteArrayInputStream(xml), null));
    }

    /** UIMA reads our XMI with the types that lie beside it, and nothing in it is unknown to them. */
    @ParameterizedTest
    @MethodSource("corpora")
    void uimaReadsXmi(List<CorpusDocument> corpus) throws Exception {
        Map<String, byte[]> files = files(FormatContract.write(new UimaXmi(), corpus));
        TypeSystemDescription types = types(files.get("TypeSystem.xml"));
        for (CorpusDocument article : corpus) {
            CAS cas = CasCreationUtils.createCas(types, null, null);
            XmiCasDeserializer.deserialize(new ByteArrayInputStream(files.get(article.id() + ".xmi")), cas);
            assertThat(cas.getDocumentText()).isEqualTo(article.text());
            assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(marks(article));
        }
    }

    /** Its reader comes to an end on what is whole. */
    @ParameterizedTest
    @MethodSource("corpora")
    void uimaReadsCasJson(List<CorpusDocument> corpus) throws Exception {
        Map<String, byte[]> files = files(FormatContract.write(new UimaCasJson(), corpus));
        for (CorpusDocument article : corpus) {
            CAS cas = CasCreationUtils.createCas(types(UimaCas.typeSystem()), null, null);
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
                        BratReader.PARAM_TEXT_ANNOTATION_TYPE_MAPPINGS,
                        new String[] {"[A-Z]+ -> " + UimaCas.ENTITY},
                        BratReader.PARAM_TEXT_ANNOTATION_TYPES,
                        new String[] {UimaCas.ENTITY + ":" + UimaCas.TAG},
                        BratReader.PARAM_RELATION_TYPE_MAPPINGS,
                        new String[] {"[A-Z_]+ -> " + UimaCas.RELATION},
                        BratReader.PARAM_RELATION_TYPES,
                        new String[] {String.join(":", UimaCas.RELATION, UimaCas.FROM, UimaCas.TO + "{A}", UimaCas.KIND)
                        });
                assertThat(cas.getDocumentText()).isEqualTo(article.text());
                assertThat(marks(cas)).containsExactlyInAnyOrderElementsOf(marks(article));
                assertThat(relations(cas))
                        .containsExactlyInAnyOrderElementsOf(article.relations().stream()
                                .map(link -> link.kind().name())
                                .toList());
            }
        }
    }

    private static List<String> relations(CAS cas) {
        var relation = cas.getTypeSystem().getType(UimaCas.RELATION);
        return cas.getAnnotationIndex(relation).stream()
                .map(link -> link.getStringValue(relation.getFeatureByBaseName(UimaCas.KIND)))
                .toList();
    }

    private static CAS read(Class<? extends CollectionReader> reader, Object... parameters) throws Exception {
        TypeSystemDescription known = CasCreationUtils.mergeTypeSystems(
                List.of(types(UimaCas.typeSystem()), TypeSystemDescriptionFactory.createTypeSystemDescription()));
        CAS cas = CasCreationUtils.createCas(known, null, null);
        CollectionReader files = CollectionReaderFactory.createReader(reader, known, parameters);
        files.getNext(cas);
        return cas;
    }

    /** A processor of JSON-LD knows every word of ours, and finds each tag at its place in the one text that is named. */
    @ParameterizedTest
    @MethodSource("corpora")
    void titaniumReadsWebAnnotations(List<CorpusDocument> corpus) throws IOException {
        JsonNode page = JsonLd.expanded(FormatContract.write(new WebAnnotation(), corpus))
                .get(0);
        List<String> read = page.at("/http:~1~1www.w3.org~1ns~1activitystreams#items/0/@list").values().stream()
                .filter(item -> oa(item, "motivatedBy").path("@id").asString().equals(OA + "tagging"))
                .map(item -> {
                    JsonNode target = oa(item, "hasTarget");
                    JsonNode places = target.path(OA + "hasSelector");
                    return String.join(
                            " ",
                            oa(item, "hasBody")
                                    .at("/http:~1~1www.w3.org~11999~102~122-rdf-syntax-ns#value/0/@value")
                                    .asString(),
                            oa(places.get(0), "start").path("@value").asString(),
                            oa(places.get(0), "end").path("@value").asString(),
                            oa(places.get(1), "exact").path("@value").asString(),
                            oa(target, "hasSource").path("@id").asString());
                })
                .toList();
        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(corpus.stream()
                        .flatMap(article -> article.annotations().stream()
                                .map(mark -> String.join(
                                        " ",
                                        mark.tag().name(),
                                        codePoints(article, mark.span().start()),
                                        codePoints(article, mark.span().end()),
                                        quote(article, mark),
                                        "urn:uuid:" + article.id())))
                        .toList());
    }

    private static final String OA = "http://www.w3.org/ns/oa#";

    private static JsonNode oa(JsonNode of, String property) {
        return of.path(OA + property).path(0);
    }

    private static String codePoints(CorpusDocument article, int upTo) {
        return Integer.toString(article.text().codePointCount(0, upTo));
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
        byte[] wrong = files(FormatContract.write(new Tei(), new RandomCorpus(3).documents()))
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
