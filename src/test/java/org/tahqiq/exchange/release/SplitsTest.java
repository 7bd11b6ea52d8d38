package org.tahqiq.exchange.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SplitsTest {

    private static final String[] SPELLINGS = {
        "أنفقت الوزارة %d مليون دولار", "انفقت الوزاره %d مليون دولار.", "«أَنْفَقَت الوزارةُ %d مليونَ دولار»"
    };

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @RepeatedTest(20)
    void noClaimIsInTwoSplits() {
        Map<Integer, Split> where = new HashMap<>();
        List<Integer> claims = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int claim = random.nextInt(400);
            claims.add(claim);
            lines.add(Frozen.article(Frozen.id(i), said(claim)));
        }
        List<Split> splits = Frozen.splits(lines);
        for (int i = 0; i < lines.size(); i++) {
            Split before = where.putIfAbsent(claims.get(i), splits.get(i));
            assertThat(before).as("seed %d, claim %d", seed, claims.get(i)).isIn(null, splits.get(i));
        }
    }

    /** One number in different spellings, as different desks write it. */
    private String said(int claim) {
        return String.format(java.util.Locale.ROOT, SPELLINGS[random.nextInt(SPELLINGS.length)], claim);
    }

    @Test
    void aClaimGoesWithTheOneItRepeatsThroughAnyNumberOfThem() {
        List<String> lines = Frozen.articles(60);
        List<String> linked = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(lines.get(i));
            if (i > 0) {
                UUID master = UUID.fromString(JsonMapper.shared()
                        .readTree(lines.get(i - 1))
                        .at("/annotations/0/id")
                        .asString());
                article.putArray("claims").addObject().put("master", master.toString());
            }
            linked.add(article.toString());
        }
        assertThat(Frozen.splits(lines)).contains(Split.values());
        assertThat(Frozen.splits(linked))
                .hasSize(60)
                .containsOnly(Frozen.splits(lines).getFirst());
    }

    @Test
    void theSameWordingOrTheSameTextKeepsArticlesTogether() {
        List<String> lines = Frozen.articles(60);
        List<String> worded = lines.stream()
                .map(line -> {
                    ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(line);
                    ((ObjectNode) article.at("/annotations/0"))
                            .putObject("fields")
                            .put("wording", "وصلت الطائرات كلها");
                    return article.toString();
                })
                .toList();
        List<String> copied = lines.stream()
                .map(line -> ((ObjectNode) JsonMapper.shared().readTree(line))
                        .put("sha256", "0")
                        .toString())
                .toList();
        assertThat(Frozen.splits(worded)).containsOnly(Frozen.splits(lines).getFirst());
        assertThat(Frozen.splits(copied)).containsOnly(Frozen.splits(lines).getFirst());
    }

    @Test
    void anArticleKeepsItsSplitWhateverStandsAroundItAndWhateverComesLater() {
        List<String> lines = Frozen.articles(500);
        Map<String, Split> alone = new HashMap<>();
        List<Split> dealt = Frozen.splits(lines);
        IntStream.range(0, 500).forEach(i -> alone.put(lines.get(i), dealt.get(i)));
        List<String> shuffled = new ArrayList<>(Frozen.articles(700));
        Collections.shuffle(shuffled, random);
        List<Split> again = Frozen.splits(shuffled);
        for (int i = 0; i < shuffled.size(); i++) {
            assertThat(again.get(i)).as("seed " + seed).isIn(alone.getOrDefault(shuffled.get(i), again.get(i)));
        }
    }

    @Test
    void eightOneAndOneOfTen() {
        Map<Split, Long> sizes = Splits.sizes(Frozen.splits(Frozen.articles(10_000)));
        assertThat(sizes.get(Split.TRAIN)).isBetween(7_850L, 8_150L);
        assertThat(sizes.get(Split.DEV)).isBetween(880L, 1_120L);
        assertThat(sizes.get(Split.TEST)).isBetween(880L, 1_120L);
    }
}
