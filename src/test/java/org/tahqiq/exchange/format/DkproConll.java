package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.List;
import org.apache.uima.cas.CAS;
import org.apache.uima.cas.text.AnnotationFS;
import org.apache.uima.collection.CollectionReader;
import org.apache.uima.fit.factory.CollectionReaderFactory;
import org.apache.uima.fit.factory.TypeSystemDescriptionFactory;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.apache.uima.util.CasCreationUtils;
import org.dkpro.core.io.conll.Conll2002Reader;

/**
 * Asks DKPro's reader of CoNLL what it finds in a file with numbered words, one column and a line above each block (the layout of
 * GermEval 2014). It is run beside Spring 5, by {@link DkproConllTest}.
 */
final class DkproConll {

    private static final String TOKEN = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token";

    private DkproConll() {}

    /** The words, then the spans, as tag and number of the first word and of the one behind the last. */
    static List<List<String>> read(String file) throws Exception {
        TypeSystemDescription types = TypeSystemDescriptionFactory.createTypeSystemDescription();
        CAS cas = CasCreationUtils.createCas(types, null, null);
        CollectionReader reader = CollectionReaderFactory.createReader(
                Conll2002Reader.class,
                types,
                Conll2002Reader.PARAM_SOURCE_LOCATION,
                file,
                Conll2002Reader.PARAM_COLUMN_SEPARATOR,
                Conll2002Reader.ColumnSeparators.TAB.getName(),
                Conll2002Reader.PARAM_HAS_TOKEN_NUMBER,
                true,
                Conll2002Reader.PARAM_HAS_HEADER,
                true);
        reader.getNext(cas);
        List<AnnotationFS> words = all(cas, TOKEN);
        List<String> spans = new ArrayList<>();
        for (AnnotationFS span : all(cas, UimaCas.ENTITY)) {
            spans.add("%s %d-%d"
                    .formatted(
                            span.getStringValue(span.getType().getFeatureByBaseName(UimaCas.TAG)),
                            words.stream()
                                    .filter(word -> word.getEnd() <= span.getBegin())
                                    .count(),
                            words.stream()
                                    .filter(word -> word.getBegin() < span.getEnd())
                                    .count()));
        }
        return List.of(words.stream().map(AnnotationFS::getCoveredText).toList(), spans);
    }

    private static List<AnnotationFS> all(CAS cas, String type) {
        return List.copyOf(cas.getAnnotationIndex(cas.getTypeSystem().getType(type)).stream()
                .toList());
    }
}
