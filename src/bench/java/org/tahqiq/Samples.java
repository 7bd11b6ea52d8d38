package org.tahqiq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured again and again, by name. */
final class Samples {

    private final Map<String, List<Double>> all = new LinkedHashMap<>();

    void add(String name, double value) {
        all.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }

    double median(String name) {
        return quantile(name, 0.5);
    }

    double quantile(String name, double share) {
        List<Double> sorted =
                all.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
    }

    double ratio(String name, String anchor) {
        return median(name) / median(anchor);
    }

    static double rounded(double value) {
        return Double.isFinite(value) ? Math.round(value * 100) / 100.0 : -1;
    }
}
