package org.tahqiq.ui;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change that the page of text is told; {@code mark.ts} has its twin. */
public sealed interface Op {

    /** A span is there, in this state. */
    record Put(Mark span) implements Op {}

    /** A span is not there any more. */
    record Drop(UUID id) implements Op {}

    /** Another word on a card, or none. */
    record Word(UUID id, @Nullable Badge badge) implements Op {}

    record Tie(Link link) implements Op {}

    record Untie(UUID id) implements Op {}

    /** @param open how many comments on the span wait to be resolved */
    record Talk(UUID id, int open) implements Op {}

    /** These are the suggestions now. */
    record Suggest(List<Proposal> suggestions) implements Op {}

    /** Whether there is anything to undo and to redo. */
    record Steps(boolean undo, boolean redo) implements Op {}
}
