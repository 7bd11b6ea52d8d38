package org.tahqiq.exchange.format;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Label;
import org.tahqiq.annotation.Tag;
import tools.jackson.databind.node.ObjectNode;

/**
 * The label of a mark in files. In the home format it is one of its fields; a format that has a place of its own for such a thing has
 * it there and not among the fields, and one that has a single word for what a span is says {@code CLAIM:health}.
 */
final class MarkLabel {

    private static final String NAME = "label";
    private static final String BEHIND_TAG = ":";

    private MarkLabel() {}

    static @Nullable String of(JsonlLine.Mark mark) {
        ObjectNode fields = mark.tree();
        return fields == null ? null : fields.path(NAME).asStringOpt().orElse(null);
    }

    /** The other fields. */
    static @Nullable ObjectNode without(@Nullable ObjectNode fields) {
        return fields == null || !fields.has(NAME) ? fields : fields.deepCopy().without(NAME);
    }

    /** These fields with that label, where there is one. */
    static @Nullable ObjectNode with(@Nullable String label, @Nullable ObjectNode fields) {
        if (label == null) {
            return fields;
        }
        ObjectNode labelled = fields == null ? ArticleJson.JSON.createObjectNode() : fields.deepCopy();
        return labelled.put(NAME, label);
    }

    /** Of some value in another tool's file: a label of ours, or nothing that we know. */
    static @Nullable String ifAny(@Nullable String value) {
        return value != null && Label.isCode(value) ? value : null;
    }

    /** A tag with the label behind it, as one word. */
    record Word(@Nullable String tag, @Nullable String label) {

        static Word of(JsonlLine.Mark mark) {
            return new Word(mark.tag(), MarkLabel.of(mark));
        }

        static Word of(Tag tag, @Nullable String label) {
            return new Word(tag.name(), label);
        }

        /** What is no tag of ours with a label is all tag: whether it means anything is asked elsewhere. */
        static Word read(@Nullable String word) {
            String[] both = word == null ? new String[0] : word.split(BEHIND_TAG, 2);
            boolean ours = both.length == 2
                    && Label.isCode(both[1])
                    && Arrays.stream(Tag.values()).anyMatch(tag -> tag.name().equals(both[0]));
            return ours ? new Word(both[0], both[1]) : new Word(word, null);
        }

        @Override
        public String toString() {
            return label == null ? Objects.requireNonNull(tag) : tag + BEHIND_TAG + label;
        }
    }
}
