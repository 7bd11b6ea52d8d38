package org.tahqiq.bench.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** What the server acknowledged, and what went wrong; all who work write into it. */
public final class Ledger {

    /** How a span was last acknowledged; nobody but its maker changes it. */
    record Saved(long version, int start, int end) {}

    private static final int MOST_WORDS = 20;

    final Latencies saves = new Latencies();
    final Latencies others = new Latencies();
    private final Map<UUID, Saved> spans = new ConcurrentHashMap<>();
    private final Set<UUID> judged = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> words = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();

    void saved(UUID span, Saved as) {
        spans.put(span, as);
    }

    void judged(UUID claim) {
        judged.add(claim);
    }

    void failed(String what) {
        if (errors.incrementAndGet() <= MOST_WORDS) {
            words.add(what);
        }
    }

    public Latencies saves() {
        return saves;
    }

    public Latencies others() {
        return others;
    }

    public int errors() {
        return errors.get();
    }

    /** Those that came first. */
    public List<String> words() {
        return List.copyOf(words);
    }

    public int acknowledged() {
        return spans.size() + judged.size();
    }

    /** What an earlier part of the work wrote down is looked for as well. */
    public void add(Ledger earlier) {
        earlier.spans.forEach(spans::putIfAbsent);
        judged.addAll(earlier.judged);
    }

    /** What was acknowledged and is not there, or not as it was said. */
    public List<String> lost(DataSource source) throws SQLException {
        Map<UUID, Saved> found = new HashMap<>();
        Set<UUID> verdicts = new HashSet<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select id, version, span_start, span_end from annotation where present = true")) {
                while (rows.next()) {
                    found.put(
                            rows.getObject(1, UUID.class), new Saved(rows.getLong(2), rows.getInt(3), rows.getInt(4)));
                }
            }
            try (ResultSet rows = statement.executeQuery("select claim_id from verdict")) {
                while (rows.next()) {
                    verdicts.add(rows.getObject(1, UUID.class));
                }
            }
        }
        List<String> lost = new ArrayList<>();
        spans.forEach((id, saved) -> {
            if (!saved.equals(found.get(id))) {
                lost.add(id + " " + saved + " is " + found.get(id));
            }
        });
        judged.stream()
                .filter(claim -> !verdicts.contains(claim))
                .forEach(claim -> lost.add("the verdict on " + claim));
        return lost;
    }
}
