package org.tahqiq.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tahqiq.store.Home;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.text.TextSpan;

/** The index of all nodes: what else becomes of a cluster. */
class ClusterIndexTest extends IndexKeeperTest {

    private static final List<String> WORDS = List.of(
            "الصحة",
            "صحة",
            "وبالصحة",
            "أعلنت",
            "أعلن",
            "مستشفى",
            "للمستشفى",
            "إلى",
            "الى",
            "وزارة",
            "الوزارة",
            "42",
            "٤٢",
            "Reuters",
            "قال",
            "،",
            "«",
            "مرتـ ـزقة",
            "بقيمةِ",
            "🩺");

    private String name = "";
    private volatile boolean crashed;
    private volatile boolean keptElsewhere;

    private static Cluster cluster(String node) {
        return new Cluster(new ClusterSettings(List.of(node), "tests", "", ""));
    }

    private static Cluster cluster() {
        return cluster(OpenSearch.shared().address());
    }

    @Override
    void another() {
        name = "kept-" + OpenSearch.freshName();
    }

    @Override
    SearchIndex open() {
        return new ClusterIndex(cluster(), name, () -> !keptElsewhere) {
            @Override
            public void settle(Map<UUID, ChangeFeed.Mark> marks) {
                if (!crashed) {
                    super.settle(marks);
                }
            }
        };
    }

    @Override
    void close(SearchIndex index) throws Exception {
        ((ClusterIndex) index).destroy();
    }

    /** Others kill the node, and it would take all of them up again. */
    @AfterAll
    static void leaveNothing() throws Exception {
        try (Cluster cluster = cluster()) {
            cluster.ask("DELETE", "kept-*", null);
        }
    }

    @Override
    void crash() throws Exception {
        crashed = true;
        end();
        crashed = false;
    }

    @Test
    void whatAnAdminDeletedThereIsMadeAgain() throws Exception {
        desk.article("خبر عن الدفلى.");
        awaitFound("الدفلى", 1);
        awaitWhole();
        try (Cluster cluster = cluster()) {
            String there = cluster.find("_alias/" + name + "-" + SearchIndex.SCHEMA)
                    .orElseThrow()
                    .propertyNames()
                    .iterator()
                    .next();
            cluster.ask("DELETE", there, null);
            assertThat(found("الدفلى")).isZero();
            desk.article("خبر ثان عن الدفلى.");
            awaitFound("الدفلى", 2);
            assertThat(cluster.find(name + "-" + SearchIndex.SCHEMA + "/_mapping")
                            .orElseThrow()
                            .findValues("dynamic"))
                    .as("that it is one of ours")
                    .hasSize(1);
        }
    }

    @Test
    void oneOfTwoKeepsItAndBothSearch() throws Exception {
        desk.article("خبر عن البنفسج.");
        awaitFound("البنفسج", 1);
        ClusterIndex there = new ClusterIndex(cluster(), name, () -> keptElsewhere);
        IndexKeeper other = keeper(there);
        other.start();
        try {
            assertThat(found(there, "البنفسج")).isOne();
            keptElsewhere = true;
            looksTwice();
            assertThatThrownBy(() -> index.replace(List.of(), List.of())).hasMessageContaining("Another node");
            desk.article("خبر ثان عن البنفسج.");
            awaitFound("البنفسج", 2);
            keptElsewhere = false;
            desk.article("خبر ثالث عن البنفسج.");
            awaitFound("البنفسج", 3);
            assertThat(found(there, "البنفسج")).isEqualTo(3);
        } finally {
            other.destroy();
            there.destroy();
        }
    }

    @Test
    void anotherNodeOfTheClusterStandsInForOneThatIsAway() throws Exception {
        ClusterSettings both = new ClusterSettings(
                List.of("http://127.0.0.1:1", OpenSearch.shared().address()), "tests", "", "");
        try (Cluster cluster = new Cluster(both)) {
            assertThat(cluster.find("_cluster/health")).isPresent();
        }
        try (Cluster nobody = cluster("http://127.0.0.1:1")) {
            assertThatThrownBy(() -> nobody.ask("GET", "_cluster/health", null)).isInstanceOf(Cluster.Away.class);
        }
    }

    @Test
    void findsAndMarksTheSameAsTheIndexOfAHome() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        UUID corpus = UUID.randomUUID();
        Sight sight = new Sight(corpus, Set.of(corpus), Set.of(), Set.of(corpus), Set.of());
        List<Entry> entries = IntStream.range(0, 100)
                .mapToObj(i -> {
                    UUID id = UUID.randomUUID();
                    String text = words(random, 12);
                    return new Entry(Kind.CLAIM, id, id, id, corpus, null, false, true, text, words(random, 4));
                })
                .toList();
        FolderIndex home = new FolderIndex(new Home(folder.resolve("home")));
        ClusterIndex there = new ClusterIndex(cluster(), OpenSearch.freshName(), () -> true);
        for (SearchIndex each : List.of(home, there)) {
            each.clear();
            each.replace(List.of(), entries);
            each.show();
        }
        for (int i = 0; i < 40; i++) {
            String typed = i % 2 == 0 ? words(random, 2) : "«" + words(random, 2) + "»";
            Query query = new Query(typed, Set.of(Kind.CLAIM), null);
            assertThat(all(there, query, sight)).as("%s (seed %d)", typed, seed).isEqualTo(all(home, query, sight));
            assertThat(there.count(query, sight)).as(typed).isEqualTo(home.count(query, sight));
        }
        String wording = entries.getFirst().about();
        assertThat(there.best(census -> Inquiry.like(wording, corpus, sight, census), 500))
                .hasSameElementsAs(home.best(census -> Inquiry.like(wording, corpus, sight, census), 500));
        home.destroy();
        there.destroy();
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }

    /** What is found, part by part, with its marks. */
    private static Map<UUID, List<TextSpan>> all(SearchIndex index, Query query, Sight sight) {
        Map<UUID, List<TextSpan>> all = new HashMap<>();
        List<SearchIndex.Found> part = new ArrayList<>();
        String after = "";
        do {
            part = index.find(query, sight, after, 7);
            for (SearchIndex.Found each : part) {
                assertThat(all.put(each.id(), each.marks())).as("repeated").isNull();
                after = each.place();
            }
        } while (!part.isEmpty());
        return all;
    }
}
