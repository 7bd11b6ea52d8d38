package org.tahqiq.exchange.release;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.ArabicNormalizer;
import org.tahqiq.text.PlainText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Deals the articles of a file in the home format out, eight, one and one of ten. Articles that share a claim stay together: claims in
 * the same words when folded, a claim and the one it repeats, and articles with the same text. Which split a group goes to follows from
 * the smallest id in it, which is the oldest: so the articles that stay as they are keep their split from release to release.
 */
final class Splits {

    private static final int TRAIN = 80;
    private static final int DEV = 10;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<String> ids = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    /** By a hash of what an article is kept by: the words of a large corpus's claims would fill the heap. */
    private final Map<UUID, Integer> owners = new HashMap<>();

    private Splits() {}

    /**
     * Reads the articles, one a line.
     *
     * @param each told of every one
     * @return the split of each, in the order of the lines
     */
    static List<Split> of(BufferedReader lines, Runnable each) throws IOException {
        Splits splits = new Splits();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            splits.add(JsonMapper.shared().readTree(line));
            each.run();
        }
        return splits.dealt();
    }

    static Map<Split, Long> sizes(List<Split> dealt) {
        Map<Split, Long> sizes = new EnumMap<>(Split.class);
        for (Split split : Split.values()) {
            sizes.put(split, 0L);
        }
        dealt.forEach(split -> sizes.merge(split, 1L, Long::sum));
        return sizes;
    }

    private void add(JsonNode article) {
        int at = ids.size();
        ids.add(article.path("id").asString());
        parents.add(at);
        keys(article).forEach(key -> {
            Integer owner = owners.putIfAbsent(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)), at);
            if (owner != null) {
                join(owner, at);
            }
        });
    }

    /** What no other article may have unless it goes the same way. */
    private static Set<String> keys(JsonNode article) {
        Set<String> keys = new HashSet<>();
        keys.add("text " + article.path("sha256").asString());
        Stream.of("annotations", "gold")
                .flatMap(list -> article.path(list).valueStream())
                .filter(mark -> mark.path("tag").asString().equals(Tag.CLAIM.name()))
                .forEach(claim -> {
                    keys.add("claim " + claim.path("id").asString());
                    said(keys, claim.path("quote").asStringOpt().orElse(null));
                    said(
                            keys,
                            claim.path("fields").path("wording").asStringOpt().orElse(null));
                });
        article.path("claims")
                .valueStream()
                .flatMap(claim -> claim.path("master").asStringOpt().stream())
                .forEach(master -> keys.add("claim " + master));
        return keys;
    }

    private static void said(Set<String> keys, @Nullable String words) {
        if (words != null) {
            String folded = BETWEEN_WORDS
                    .matcher(ArabicNormalizer.fold(words))
                    .replaceAll(" ")
                    .strip();
            if (!folded.isEmpty()) {
                keys.add("words " + folded);
            }
        }
    }

    private void join(int one, int other) {
        int first = group(one);
        int second = group(other);
        // The oldest article speaks for its group.
        boolean ordered = ids.get(first).compareTo(ids.get(second)) <= 0;
        parents.set(ordered ? second : first, ordered ? first : second);
    }

    private int group(int article) {
        int top = article;
        while (parents.get(top) != top) {
            parents.set(top, parents.get(parents.get(top)));
            top = parents.get(top);
        }
        return top;
    }

    private List<Split> dealt() {
        return Stream.iterate(0, at -> at + 1)
                .limit(ids.size())
                .map(at -> split(ids.get(group(at))))
                .toList();
    }

    private static Split split(String oldest) {
        int place = Integer.parseUnsignedInt(
                        PlainText.sha256(oldest.getBytes(StandardCharsets.UTF_8))
                                .substring(0, 7),
                        16)
                % 100;
        return place < TRAIN ? Split.TRAIN : place < TRAIN + DEV ? Split.DEV : Split.TEST;
    }
}
