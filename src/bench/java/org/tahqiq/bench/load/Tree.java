package org.tahqiq.bench.load;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What a browser knows of a page that Flow draws in it: its nodes by number, with their tags, attributes and properties. */
final class Tree {

    /** Flow's own numbers of what a node has. */
    private static final int ELEMENT = 0;

    static final int PROPERTIES = 1;
    private static final int ATTRIBUTES = 3;

    private record Key(int feature, String name) {}

    private final NavigableMap<Integer, Map<Key, JsonNode>> nodes = new TreeMap<>();

    void apply(JsonNode changes) {
        for (JsonNode change : changes) {
            int node = change.path("node").asInt();
            switch (change.path("type").asString()) {
                case "attach" -> nodes.put(node, new HashMap<>());
                case "detach" -> nodes.remove(node);
                case "put" -> nodes.computeIfAbsent(node, n -> new HashMap<>()).put(key(change), change.path("value"));
                case "remove" -> Optional.ofNullable(nodes.get(node)).ifPresent(has -> has.remove(key(change)));
                default -> {
                    // the order of children is nothing to look for
                }
            }
        }
    }

    private static Key key(JsonNode change) {
        return new Key(change.path("feat").asInt(), change.path("key").asString());
    }

    /** The newest element with this tag. */
    Optional<Integer> element(String tag) {
        return nodes.descendingKeySet().stream()
                .filter(node -> tag.equals(text(node, ELEMENT, "tag")))
                .findFirst();
    }

    /** The newest element with this attribute. */
    Optional<Integer> element(String attribute, String value) {
        return nodes.descendingKeySet().stream()
                .filter(node -> value.equals(text(node, ATTRIBUTES, attribute)))
                .findFirst();
    }

    String attribute(int node, String name) {
        return Objects.requireNonNullElse(text(node, ATTRIBUTES, name), "");
    }

    private String text(int node, int feature, String name) {
        JsonNode value = nodes.getOrDefault(node, Map.of()).get(new Key(feature, name));
        if (value == null) {
            return null;
        }
        // an address of a stream is an object with the address in it
        return value.isObject() ? value.path("uri").asString() : value.asString();
    }
}
