package org.tahqiq.bench.load;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/** How long something took, again and again, whoever did it; in milliseconds. */
public final class Latencies {

    private final ConcurrentLinkedQueue<Double> all = new ConcurrentLinkedQueue<>();

    public void add(long nanos) {
        all.add(nanos / 1e6);
    }

    public int count() {
        return all.size();
    }

    public double quantile(double share) {
        List<Double> sorted = all.stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    public Map<String, Double> shown() {
        Map<String, Double> shown = new LinkedHashMap<>();
        shown.put("p50Ms", rounded(quantile(0.5)));
        shown.put("p95Ms", rounded(quantile(0.95)));
        shown.put("p99Ms", rounded(quantile(0.99)));
        return shown;
    }

    public static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : -1;
    }
}
