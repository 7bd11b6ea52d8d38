package org.tahqiq.store;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): what is sent replaces, null removes, the rest stays. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * Merges a patch into a state (RFC 7396).
     *
     * @param current the present state; not changed
     * @param patch an object whose members replace those of {@code current}
     * @return the merged state, read as {@code type}
     */
    public static <T> T apply(JsonMapper json, Object current, ObjectNode patch, Class<T> type) {
        ObjectNode merged = json.valueToTree(current);
        merge(merged, patch);
        return json.treeToValue(merged, type);
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var member : patch.properties()) {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                target.remove(member.getKey());
            } else if (value instanceof ObjectNode inner && target.get(member.getKey()) instanceof ObjectNode present) {
                merge(present, inner);
            } else if (value instanceof ObjectNode inner) {
                merge(target.putObject(member.getKey()), inner);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
