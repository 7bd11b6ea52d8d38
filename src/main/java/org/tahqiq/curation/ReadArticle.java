package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Token;
import org.tahqiq.text.Tokenizer;

/**
 * An article that was read by several, each alone.
 *
 * @param words where its words and numbers stand
 */
record ReadArticle(UUID article, String title, String text, List<TextSpan> words, List<Reading> readings) {

    /**
     * What one member marked.
     *
     * @param spans by start, then end
     */
    record Reading(UUID member, Map<Tag, List<TextSpan>> spans) {

        static Reading of(UUID member, List<ReadingRows.Span> marked) {
            Map<Tag, List<TextSpan>> spans = new EnumMap<>(Tag.class);
            marked.forEach(span -> spans.computeIfAbsent(span.tag(), tag -> new ArrayList<>())
                    .add(new TextSpan(span.start(), span.end())));
            return new Reading(member, spans);
        }

        List<TextSpan> of(Tag tag) {
            return spans.getOrDefault(tag, List.of());
        }
    }

    static ReadArticle of(ReadingRows.Text text, List<Reading> readings) {
        List<TextSpan> words = Tokenizer.tokens(text.body()).stream()
                .filter(token -> token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NUMBER)
                .map(Token::span)
                .toList();
        return new ReadArticle(text.article(), text.title(), text.body(), words, readings);
    }

    /** What a reader of it marked with a tag. */
    List<TextSpan> of(UUID member, Tag tag) {
        return readings.stream()
                .filter(reading -> reading.member().equals(member))
                .findFirst()
                .map(reading -> reading.of(tag))
                .orElse(List.of());
    }

    /** The tags each word has in a reading, as bits by their ordinals: a span that begins within a word (قال in وقال) has it. */
    int[] tagsOfWords(Reading reading) {
        int[] tags = new int[words.size()];
        reading.spans().forEach((tag, spans) -> {
            for (TextSpan span : spans) {
                for (int at = firstEndingBehind(span.start());
                        at < tags.length && words.get(at).start() < span.end();
                        at++) {
                    tags[at] |= 1 << tag.ordinal();
                }
            }
        });
        return tags;
    }

    private int firstEndingBehind(int place) {
        int from = 0;
        int to = words.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (words.get(middle).end() > place) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
