package org.tahqiq.exchange.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.uima.json.jsoncas2.JsonCas2Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Format;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import tools.jackson.databind.JsonNode;

/** UIMA CAS JSON 0.4, a file for each CAS with its types in it: what INCEpTION and cassis exchange. */
@Component
class UimaCasJson implements Format {

    private static final Card CARD = new Card(
            "uima-cas-json", "application/zip", "cas-json.zip", OffsetUnit.UTF16, List.of("reviews", "gold"), true);

    private static final String ENDING = ".json";

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public void write(Iterator<CorpusDocument> corpus, OutputStream out) throws IOException {
        Archive.write(corpus, out, (article, files) -> {
            ByteArrayOutputStream json = new ByteArrayOutputStream();
            new JsonCas2Serializer().serialize(UimaCas.of(article), json);
            files.put(article.id() + ENDING, json.toByteArray());
        });
    }

    /**
     * Our own reading: that of the library (0.5.0) does not come to an end on a file that breaks off.
     */
    @Override
    public void read(InputStream in, PartReader each) throws IOException {
        Archive.read(
                in,
                ENDING,
                each,
                (archive, name) ->
                        article(Tree.value(archive.text(name), JsonNode.class), Archive.id(name), each.labels()));
    }

    private static CorpusDocument article(JsonNode cas, @Nullable UUID named, Labels labels) {
        // A list, or an object that calls each by its id.
        JsonNode listed = cas.path("%FEATURE_STRUCTURES");
        List<JsonNode> all =
                listed.isObject() ? List.copyOf(listed.values()) : Tree.items(listed, "%FEATURE_STRUCTURES");
        Incoming article = new Incoming(
                all.stream()
                        .filter(each -> isA(each, "uima.cas.Sofa"))
                        .map(sofa -> Tree.text(sofa.path("sofaString"), "sofaString"))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                OffsetUnit.UTF16,
                labels);
        for (JsonNode entity : all) {
            if (isA(entity, UimaCas.ENTITY)) {
                article.mark(
                        entity.path("%ID"),
                        new MarkLabel.Word(
                                Tree.text(entity.path(UimaCas.TAG), UimaCas.TAG),
                                MarkLabel.ifAny(Tree.text(entity.path(UimaCas.LABEL), UimaCas.LABEL))),
                        Tree.number(entity.path("begin"), "begin"),
                        Tree.number(entity.path("end"), "end"),
                        null,
                        UimaCas.note(
                                Tree.text(entity.path(UimaCas.ID), UimaCas.ID),
                                Tree.text(entity.path(UimaCas.MEMBER), UimaCas.MEMBER),
                                Tree.text(entity.path(UimaCas.FIELDS), UimaCas.FIELDS)));
            }
        }
        About about = About.of(named, null);
        for (JsonNode each : all) {
            if (isA(each, UimaCas.RELATION)) {
                article.link(
                        Tree.id(Tree.text(each.path(UimaCas.ID), UimaCas.ID)),
                        Tree.text(each.path(UimaCas.KIND), UimaCas.KIND),
                        each.path("@" + UimaCas.FROM),
                        each.path("@" + UimaCas.TO));
            } else if (isA(each, UimaCas.METADATA)) {
                about = UimaCas.about(
                        named,
                        Tree.text(each.path(UimaCas.ARTICLE), UimaCas.ARTICLE),
                        Tree.text(each.path(UimaCas.TITLE), UimaCas.TITLE));
            }
        }
        return article.document(about);
    }

    private static boolean isA(JsonNode structure, String type) {
        return type.equals(Tree.text(structure.path("%TYPE"), "%TYPE"));
    }
}
