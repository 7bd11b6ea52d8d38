package org.tahqiq.exchange.format;

import static org.tahqiq.exchange.format.ArticleJson.each;
import static org.tahqiq.exchange.format.ArticleJson.required;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.uima.UIMAException;
import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.FeatureStructure;
import org.apache.uima.cas.Type;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.apache.uima.util.XMLSerializer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article as a CAS of Apache UIMA. The tags are values of DKPro's named entities, the article's particulars its document metadata:
 * types that INCEpTION and DKPro know. What they do not know are further features, which those tools pass over.
 */
final class UimaCas {

    static final String ENTITY = WebannoTsv.LAYER;
    static final String TAG = WebannoTsv.FEATURE;
    static final String METADATA = "de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData";
    static final String RELATION = "org.tahqiq.Relation";
    static final String ID = "id";
    static final String MEMBER = "member";
    static final String FIELDS = "fields";
    static final String LABEL = "label";
    static final String KIND = "kind";
    /** As a relation layer of INCEpTION calls the ends. */
    static final String FROM = "Governor";

    static final String TO = "Dependent";
    static final String TITLE = "documentTitle";
    private static final String DOCUMENT = "documentId";
    static final String ARTICLE = "article";

    private static final TypeSystemDescription TYPES = types();

    private UimaCas() {}

    private static TypeSystemDescription types() {
        TypeSystemDescription types =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        TypeDescription entity = types.addType(ENTITY, "", CAS.TYPE_NAME_ANNOTATION);
        strings(entity, TAG, "identifier", ID, MEMBER, LABEL, FIELDS);
        TypeDescription relation = types.addType(RELATION, "", CAS.TYPE_NAME_ANNOTATION);
        strings(relation, KIND, ID);
        relation.addFeature(FROM, "", ENTITY);
        relation.addFeature(TO, "", ENTITY);
        strings(types.addType(METADATA, "", CAS.TYPE_NAME_DOCUMENT_ANNOTATION), TITLE, DOCUMENT, ARTICLE);
        return types;
    }

    private static void strings(TypeDescription type, String... features) {
        for (String feature : features) {
            type.addFeature(feature, "", CAS.TYPE_NAME_STRING);
        }
    }

    /** The types as the file that goes with XMI. */
    static byte[] typeSystem() throws IOException {
        ByteArrayOutputStream xml = new ByteArrayOutputStream();
        try {
            // Indented by UIMA it would be mostly blank lines.
            ContentHandler plain = new XMLSerializer(xml, false).getContentHandler();
            plain.startDocument();
            TYPES.toXML(plain);
            plain.endDocument();
        } catch (SAXException e) {
            throw new IOException(e);
        }
        return xml.toByteArray();
    }

    static CAS empty() {
        try {
            return CasCreationUtils.createCas(TYPES, null, null);
        } catch (UIMAException e) {
            throw new IllegalStateException("Our own types make a CAS", e);
        }
    }

    static CAS of(CorpusDocument article) {
        JsonlLine line = ArticleJson.line(article);
        CAS cas = empty();
        cas.setDocumentText(article.text());
        cas.setDocumentLanguage(Objects.requireNonNullElse(line.language(), "ar"));
        describe(cas, line);
        Map<UUID, AnnotationFS> entities = new HashMap<>();
        for (int i = 0; i < article.annotations().size(); i++) {
            CorpusDocument.Mark mark = article.annotations().get(i);
            MarkNote note = MarkNote.of(each("annotations", line.annotations()).get(i));
            AnnotationFS entity =
                    annotation(cas, ENTITY, mark.span().start(), mark.span().end());
            set(entity, TAG, mark.tag().name());
            set(entity, ID, mark.id().toString());
            set(entity, MEMBER, ArticleJson.JSON.writeValueAsString(note.member()));
            set(entity, LABEL, mark.fields().label());
            set(entity, FIELDS, String.valueOf(note.fields()));
            cas.addFsToIndexes(entity);
            entities.put(mark.id(), entity);
        }
        for (CorpusDocument.Link link : article.relations()) {
            AnnotationFS from = Objects.requireNonNull(entities.get(link.from()));
            AnnotationFS relation = annotation(cas, RELATION, from.getBegin(), from.getEnd());
            set(relation, KIND, link.kind().name());
            set(relation, ID, link.id().toString());
            relation.setFeatureValue(relation.getType().getFeatureByBaseName(FROM), from);
            relation.setFeatureValue(relation.getType().getFeatureByBaseName(TO), entities.get(link.to()));
            cas.addFsToIndexes(relation);
        }
        return cas;
    }

    private static void describe(CAS cas, JsonlLine line) {
        AnnotationFS document =
                annotation(cas, METADATA, 0, cas.getDocumentText().length());
        document.setStringValue(
                document.getType().getFeatureByBaseName(CAS.FEATURE_BASE_NAME_LANGUAGE), cas.getDocumentLanguage());
        set(document, TITLE, line.title());
        set(document, DOCUMENT, String.valueOf(line.id()));
        set(document, ARTICLE, ArticleJson.JSON.writeValueAsString(About.of(line)));
        // There is one document annotation; this one has more to say.
        cas.removeFsFromIndexes(cas.getDocumentAnnotation());
        cas.addFsToIndexes(document);
    }

    private static AnnotationFS annotation(CAS cas, String type, int begin, int end) {
        return cas.createAnnotation(cas.getTypeSystem().getType(type), begin, end);
    }

    private static void set(FeatureStructure of, String feature, @Nullable String value) {
        of.setStringValue(of.getType().getFeatureByBaseName(feature), value);
    }

    private static @Nullable String get(FeatureStructure of, String feature) {
        return of.getStringValue(of.getType().getFeatureByBaseName(feature));
    }

    /** @param named the id the file is called by, for a CAS that does not say one */
    static CorpusDocument article(CAS cas, @Nullable UUID named, Labels labels) {
        Incoming article = new Incoming(cas.getDocumentText(), OffsetUnit.UTF16, labels);
        for (AnnotationFS entity : cas.getAnnotationIndex(type(cas, ENTITY))) {
            MarkNote note = note(get(entity, ID), get(entity, MEMBER), get(entity, FIELDS));
            MarkLabel.Word said = new MarkLabel.Word(get(entity, TAG), MarkLabel.ifAny(get(entity, LABEL)));
            article.mark(entity, said, entity.getBegin(), entity.getEnd(), null, note);
        }
        for (AnnotationFS relation : cas.getAnnotationIndex(type(cas, RELATION))) {
            article.link(Tree.id(get(relation, ID)), get(relation, KIND), end(relation, FROM), end(relation, TO));
        }
        return article.document(about(cas, named));
    }

    /** What is known of an entity beside its tag, of its features. */
    static MarkNote note(@Nullable String id, @Nullable String member, @Nullable String fields) {
        return new MarkNote(
                Tree.id(id),
                member == null ? null : Tree.value(member, JsonlLine.Person.class),
                fields == null ? null : Tree.value(fields, ObjectNode.class));
    }

    private static About about(CAS cas, @Nullable UUID named) {
        FeatureStructure document = cas.getDocumentAnnotation();
        return document == null || document.getType().getFeatureByBaseName(ARTICLE) == null
                ? About.of(named, null)
                : about(named, get(document, ARTICLE), get(document, TITLE));
    }

    /** @param article as JSON, in files of ours */
    static About about(@Nullable UUID named, @Nullable String article, @Nullable String title) {
        return article == null ? About.of(named, title) : Tree.value(article, About.class);
    }

    private static FeatureStructure end(FeatureStructure relation, String feature) {
        return required(feature, relation.getFeatureValue(relation.getType().getFeatureByBaseName(feature)));
    }

    private static Type type(CAS cas, String name) {
        return required(name, cas.getTypeSystem().getType(name));
    }
}
