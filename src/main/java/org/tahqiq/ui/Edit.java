package org.tahqiq.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.node.ObjectNode;

/** What a member does on the page of text; {@code mark.ts} has its twin. All positions are UTF-16. */
public sealed interface Edit {

    record MarkSpan(String tag, int start, int end, String quote) implements Edit {}

    record ChangeSpan(UUID id, long version, String tag, int start, int end, String quote) implements Edit {}

    /** @param fields replace those that are there */
    record WriteFields(UUID id, long version, ObjectNode fields) implements Edit {}

    record RemoveSpan(UUID id, long version) implements Edit {}

    record MakeLink(String kind, UUID from, UUID to) implements Edit {}

    record RemoveLink(UUID id, long version) implements Edit {}

    /** Marks what suggestions propose, in one step. */
    record Accept(List<UUID> ids) implements Edit {}

    record Dismiss(List<UUID> ids) implements Edit {}

    /** Takes dismissals back. */
    record Restore(List<UUID> ids) implements Edit {}

    record Undo() implements Edit {}

    record Redo() implements Edit {}

    /** @throws Refusal {@code unreadable} for a command of another version of the page: it must never be taken for a removal */
    static Edit read(ObjectNode sent) {
        return switch (text(sent, "kind")) {
            case "mark" -> new MarkSpan(text(sent, "tag"), at(sent, "start"), at(sent, "end"), text(sent, "quote"));
            case "change" ->
                new ChangeSpan(
                        id(sent, "id"),
                        version(sent),
                        text(sent, "tag"),
                        at(sent, "start"),
                        at(sent, "end"),
                        text(sent, "quote"));
            case "fields" -> {
                if (!(sent.path("fields") instanceof ObjectNode fields)) {
                    throw Refusal.unreadable("unreadable").at("fields");
                }
                yield new WriteFields(id(sent, "id"), version(sent), fields);
            }
            case "remove" -> new RemoveSpan(id(sent, "id"), version(sent));
            case "link" -> new MakeLink(text(sent, "relation"), id(sent, "from"), id(sent, "to"));
            case "unlink" -> new RemoveLink(id(sent, "id"), version(sent));
            case "accept" -> new Accept(ids(sent));
            case "dismiss" -> new Dismiss(ids(sent));
            case "restore" -> new Restore(ids(sent));
            case "undo" -> new Undo();
            case "redo" -> new Redo();
            default -> throw Refusal.unreadable("unreadable");
        };
    }

    private static String text(ObjectNode sent, String name) {
        return sent.path(name).asString("");
    }

    private static int at(ObjectNode sent, String name) {
        return sent.path(name).asInt(-1);
    }

    private static long version(ObjectNode sent) {
        return sent.path("version").asLong(-1);
    }

    private static UUID id(ObjectNode sent, String name) {
        return id(text(sent, name), name);
    }

    private static List<UUID> ids(ObjectNode sent) {
        List<UUID> ids = new ArrayList<>();
        sent.path("ids").forEach(id -> ids.add(id(id.asString(""), "ids")));
        return ids;
    }

    private static UUID id(String text, String name) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.unreadable("unreadable").at(name);
        }
    }
}
