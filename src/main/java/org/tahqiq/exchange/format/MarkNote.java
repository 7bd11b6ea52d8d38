package org.tahqiq.exchange.format;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is known of an annotation beside its tag, its label and its span: the note beside it in formats that have notes. */
record MarkNote(
        @Nullable UUID id,
        JsonlLine.@Nullable Person member,
        @Nullable ObjectNode fields) {

    static final MarkNote NOTHING = new MarkNote(null, null, null);

    static MarkNote of(JsonlLine.Mark mark) {
        return new MarkNote(mark.id(), mark.member(), MarkLabel.without(mark.tree()));
    }

    String json() {
        return ArticleJson.JSON.writeValueAsString(this);
    }

    /** A note of ours; nothing when a person wrote it. */
    static MarkNote read(@Nullable String note) {
        return note == null || !note.startsWith("{\"id\":\"") ? NOTHING : Tree.value(note, MarkNote.class);
    }
}
