package org.tahqiq.search;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.text.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The index of all nodes, on an OpenSearch cluster. It is searched under one name; another one is made beside it under a second, and
 * takes over the first in one step. Every write names an entry by its key, so that writing it twice does no harm.
 */
class ClusterIndex implements SearchIndex, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterIndex.class);

    /** The document beside the entries that says up to where the changes are in the index. */
    private static final String MARKS = "marks";

    /** UTF-16 units sent at once, as long as one entry is not longer: a cluster takes 100 MB. */
    private static final int LOAD = 4_000_000;

    private final Cluster cluster;
    private final BooleanSupplier kept;

    /** Two aliases, and the one behind which the index stands that is written to. */
    private final String searched;

    private final String next;
    private volatile String written;

    /** @param kept whether it is this node that keeps it */
    ClusterIndex(Cluster cluster, String name, BooleanSupplier kept) {
        this.cluster = cluster;
        this.kept = kept;
        this.searched = name + "-" + SCHEMA;
        this.next = searched + "-next";
        this.written = searched;
    }

    @Override
    public boolean isKeptHere() {
        return kept.getAsBoolean();
    }

    @Override
    public Map<UUID, ChangeFeed.Mark> marks() {
        written = searched;
        Map<UUID, ChangeFeed.Mark> marks = new HashMap<>();
        cluster.find(searched + "/_doc/" + MARKS).ifPresent(document -> {
            // What is taken out is looked for, and somebody may have written without showing it.
            show();
            document.at("/_source/marks")
                    .propertyStream()
                    .forEach(each -> marks.put(
                            UUID.fromString(each.getKey()),
                            new ChangeFeed.Mark(
                                    each.getValue().path("seq").asLong(),
                                    each.getValue().path("hash").asString())));
        });
        return marks;
    }

    @Override
    public void clear() {
        requireKept();
        indexes(next).forEach(abandoned -> cluster.ask("DELETE", abandoned, null));
        cluster.ask("PUT", searched + "-" + UuidCreator.getTimeOrderedEpoch(), ClusterEntry.INDEX.formatted(next));
        written = next;
    }

    @Override
    public void replace(Collection<UUID> subjects, Collection<Entry> entries) {
        requireKept();
        if (!subjects.isEmpty()) {
            Clause old = new Clause.Has(
                    "subject", subjects.stream().map(UUID::toString).toList());
            Clause there =
                    new Clause.Has("key", entries.stream().map(Entry::key).toList());
            remove(Clause.except(old, there));
        }
        StringBuilder load = new StringBuilder();
        for (Entry entry : entries) {
            addTo(load, entry.key(), ClusterEntry.of(entry));
            if (load.length() > LOAD) {
                write(load);
                load.setLength(0);
            }
        }
        write(load);
    }

    @Override
    public void dropArticle(UUID article) {
        requireKept();
        remove(Clause.has("article", article.toString()));
    }

    @Override
    public void show() {
        cluster.ask("POST", written + "/_refresh", null);
        if (written.equals(next)) {
            List<Map<String, Object>> step = new ArrayList<>();
            for (String index : indexes(next)) {
                step.add(Map.of("add", Map.of("index", index, "alias", searched)));
                step.add(Map.of("remove", Map.of("index", index, "alias", next)));
            }
            for (String index : indexes(searched)) {
                step.add(Map.of("remove", Map.of("index", index, "alias", searched)));
            }
            cluster.ask("POST", "_aliases", Cluster.json(Map.of("actions", step)));
            written = searched;
        }
    }

    @Override
    public void settle(Map<UUID, ChangeFeed.Mark> marks) {
        StringBuilder load = new StringBuilder();
        addTo(load, MARKS, Map.of(MARKS, marks));
        write(load);
        deleteLeft();
    }

    /** Not in the step in which another took over: searches would fail that had just begun on it, or begin before all know of the step. */
    private void deleteLeft() {
        cluster.find(searched + "-*/_alias")
                .map(JsonNode::propertyStream)
                .orElse(Stream.empty())
                .filter(index -> index.getValue().path("aliases").isEmpty())
                .forEach(index -> cluster.ask("DELETE", index.getKey(), null));
    }

    @Override
    public List<Found> find(Query query, Sight sight, String after, int most) {
        if (query.parts().isEmpty() || sight.corpora().isEmpty()) {
            return List.of();
        }
        Map<String, Object> asked = new HashMap<>(Map.of(
                "query",
                ClusterQuery.of(Inquiry.of(query, sight)),
                "size",
                most,
                "sort",
                List.of(Map.of("_score", "desc"), Map.of("key", "asc")),
                "track_total_hits",
                false));
        if (!after.isEmpty()) {
            Place place = Place.of(after);
            asked.put("search_after", List.of(place.score(), place.key()));
        }
        // The next part is asked of the same copies, whose scores may differ a little from those of others.
        String same = "&preference=" + Integer.toHexString(query.typed().hashCode());
        return hits(search("_search?search_type=dfs_query_then_fetch" + same, asked)).stream()
                .map(hit -> Found.of(
                        hit.path("_id").asString(),
                        hit.at("/sort/0").floatValue(),
                        Marks.in(hit.at("/_source/text").asString(), query)))
                .toList();
    }

    @Override
    public int count(Query query, Sight sight) {
        return query.parts().isEmpty() || sight.corpora().isEmpty()
                ? 0
                : search("_count?", Map.of("query", ClusterQuery.of(Inquiry.of(query, sight))))
                        .path("count")
                        .asInt();
    }

    @Override
    public List<UUID> best(Function<Census, Clause> asked, int most) {
        Map<String, Object> query = ClusterQuery.of(asked.apply(this::counts));
        return hits(search(
                        "_search?search_type=dfs_query_then_fetch",
                        Map.of("query", query, "size", most, "_source", false)))
                .stream()
                .map(hit -> Found.of(hit.path("_id").asString(), 0, List.of()).id())
                .toList();
    }

    private Counts counts(Collection<String> terms) {
        List<String> each = List.copyOf(terms);
        if (each.isEmpty()) {
            return new Counts(0, Map.of());
        }
        List<Map<String, Object>> filters = each.stream()
                .map(term -> ClusterQuery.of(new Clause.Term(Inquiry.ABOUT, term)))
                .toList();
        JsonNode counted = search(
                "_search?",
                Map.of(
                        "size",
                        0,
                        "track_total_hits",
                        true,
                        "aggs",
                        Map.of("with", Map.of("filters", Map.of("filters", filters)))));
        Map<String, Integer> with = new HashMap<>();
        JsonNode buckets = counted.at("/aggregations/with/buckets");
        for (int i = 0; i < buckets.size(); i++) {
            with.put(each.get(i), buckets.get(i).path("doc_count").asInt());
        }
        return new Counts(counted.at("/hits/total/value").asInt(), with);
    }

    private static List<JsonNode> hits(JsonNode answer) {
        return answer.at("/hits/hits").valueStream().toList();
    }

    /** Before there is any index nothing is found. */
    private JsonNode search(String what, Object body) {
        return told(() -> cluster.search(searched + "/" + what + "&ignore_unavailable=true", body));
    }

    private static JsonNode told(Supplier<JsonNode> asking) {
        try {
            return asking.get();
        } catch (Cluster.Away away) {
            LOG.debug("Nobody can search now", away);
            throw new Refusal(Refusal.Kind.BUSY, "search-away");
        }
    }

    private List<String> indexes(String alias) {
        return cluster.find("_alias/" + alias)
                .map(JsonNode::propertyStream)
                .orElse(Stream.empty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static void addTo(StringBuilder load, String id, Map<String, Object> document) {
        load.append(Cluster.json(Map.of("index", Map.of("_id", id)))).append('\n');
        load.append(Cluster.json(document)).append('\n');
    }

    /** Whoever writes to an index that is not there any more must not bring one into being that knows nothing of our fields. */
    private void write(StringBuilder load) {
        if (!load.isEmpty()) {
            JsonNode answer = cluster.bulk(written + "/_bulk?require_alias=true", load.toString());
            if (answer.path("errors").asBoolean()) {
                throw new IllegalStateException("OpenSearch did not take all: " + reason(answer));
            }
        }
    }

    private static String reason(JsonNode answer) {
        return answer.path("items")
                .valueStream()
                .map(item -> item.at("/index/error"))
                .filter(error -> !error.isMissingNode())
                .map(JsonNode::toString)
                .findFirst()
                .orElse("");
    }

    /** What is not as it was when it was last shown was taken out meanwhile, for nothing is put in twice between. */
    private void remove(Clause these) {
        cluster.ask(
                "POST",
                written + "/_delete_by_query?conflicts=proceed",
                Cluster.json(Map.of("query", ClusterQuery.of(these))));
    }

    /** Somebody who stood still for so long that another took over must not write over what that one wrote. */
    private void requireKept() {
        if (!isKeptHere()) {
            throw new IllegalStateException("Another node keeps the index now");
        }
    }

    @Override
    public void destroy() throws IOException {
        cluster.close();
    }
}
