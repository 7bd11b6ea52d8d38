package org.tahqiq.search;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** An entry as Lucene takes it; what is changed here changes {@link SearchIndex#SCHEMA}. */
final class EntryDocument {

    private static final FieldType PLACED = placed();

    private EntryDocument() {}

    static Document of(Entry entry) {
        Document document = new Document();
        document.add(new StringField("key", entry.key(), Field.Store.YES));
        document.add(new SortedDocValuesField("order", new BytesRef(entry.key())));
        document.add(new StringField("kind", entry.kind().name(), Field.Store.NO));
        document.add(new StringField("subject", entry.subject().toString(), Field.Store.NO));
        if (entry.article() != null) {
            document.add(new StringField("article", entry.article().toString(), Field.Store.NO));
        }
        document.add(new StringField("corpus", entry.corpus().toString(), Field.Store.NO));
        if (entry.member() != null) {
            document.add(new StringField("member", entry.member().toString(), Field.Store.NO));
        }
        document.add(new StringField("confidential", String.valueOf(entry.confidential()), Field.Store.NO));
        document.add(new StringField("checked", String.valueOf(entry.checked()), Field.Store.NO));
        document.add(new Field(Inquiry.WORDS, new WordStream(entry.words()), PLACED));
        document.add(new TextField(Inquiry.ABOUT, new WordStream(entry.about())));
        if (entry.checked()) {
            document.add(new TextField(Inquiry.GRAMS, new GramStream(entry.about())));
        }
        return document;
    }

    private static FieldType placed() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
