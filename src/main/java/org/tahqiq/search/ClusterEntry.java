package org.tahqiq.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An entry as OpenSearch takes it. Words are told apart and folded here, not there, so that both indexes have the very same terms: the
 * forms of a word are sent with {@code |} between them, and a filter puts them at one position. What is changed here changes {@link
 * SearchIndex#SCHEMA}.
 */
final class ClusterEntry {

    /**
     * An index for them. It keeps the text in which the marks of a hit are made, and beside the entries a document with up to where the
     * changes are in it. It is searched anew when it is told to, and not in between.
     */
    static final String INDEX = """
            {
              "aliases": {"%s": {}},
              "settings": {
                "index": {"refresh_interval": "-1"},
                "analysis": {
                  "filter": {"forms": {"type": "pattern_capture", "patterns": ["([^|]+)"], "preserve_original": false}},
                  "analyzer": {"forms": {"type": "custom", "tokenizer": "whitespace", "filter": ["forms"]}}
                }
              },
              "mappings": {
                "dynamic": false,
                "_source": {"includes": ["text", "marks"]},
                "properties": {
                  "key": {"type": "keyword"},
                  "kind": {"type": "keyword"},
                  "subject": {"type": "keyword"},
                  "article": {"type": "keyword"},
                  "corpus": {"type": "keyword"},
                  "member": {"type": "keyword"},
                  "confidential": {"type": "keyword"},
                  "checked": {"type": "keyword"},
                  "words": {"type": "text", "analyzer": "forms"},
                  "about": {"type": "text", "analyzer": "forms"},
                  "grams": {"type": "text", "analyzer": "whitespace"}
                }
              }
            }""";

    private ClusterEntry() {}

    static Map<String, Object> of(Entry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("key", entry.key());
        fields.put("kind", entry.kind());
        fields.put("subject", entry.subject());
        if (entry.article() != null) {
            fields.put("article", entry.article());
        }
        fields.put("corpus", entry.corpus());
        if (entry.member() != null) {
            fields.put("member", entry.member());
        }
        fields.put("confidential", entry.confidential());
        fields.put("checked", entry.checked());
        fields.put(Inquiry.WORDS, terms(entry.words()));
        fields.put(Inquiry.ABOUT, terms(entry.about()));
        if (entry.checked()) {
            fields.put(Inquiry.GRAMS, String.join(" ", GramStream.of(FoldedWord.of(entry.about()))));
        }
        fields.put("text", entry.words());
        return fields;
    }

    private static String terms(String text) {
        return FoldedWord.of(text).stream()
                .map(word -> String.join("|", word.forms()))
                .collect(Collectors.joining(" "));
    }
}
