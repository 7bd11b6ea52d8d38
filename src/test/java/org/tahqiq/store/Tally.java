package org.tahqiq.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What rounds of crashes came to. */
public final class Tally {

    private int rounds;
    private int roundsWithLoss;
    private long annotations;
    private long changes;
    private long verdicts;
    private long lost;
    private long halves;
    private long savingMillis;
    private final Map<Chores.Kind, Integer> chores = new EnumMap<>(Chores.Kind.class);
    private final List<String> damage = new ArrayList<>();

    void add(Shift shift, long millis, Damage found) {
        rounds++;
        annotations += shift.marked().size();
        changes += shift.worded().size();
        verdicts += shift.judged().size();
        savingMillis += millis;
        lost += found.lost().size();
        halves += found.half().size();
        roundsWithLoss += found.lost().isEmpty() ? 0 : 1;
        found.lost().stream().limit(10).forEach(what -> damage.add("round " + rounds + ": lost " + what));
        found.half().forEach(what -> damage.add("round " + rounds + ": " + what));
    }

    /** Counts what was acknowledged beside the saves. */
    void add(Collection<Chores.Done> done) {
        done.forEach(each -> chores.merge(each.kind(), 1, Integer::sum));
    }

    /** How many imports, releases, publications and backups were acknowledged. */
    public Map<String, Integer> chores() {
        Map<String, Integer> named = new TreeMap<>();
        chores.forEach((kind, count) -> named.put(kind.name(), count));
        return named;
    }

    public int rounds() {
        return rounds;
    }

    public int roundsWithLoss() {
        return roundsWithLoss;
    }

    public long annotations() {
        return annotations;
    }

    public long changes() {
        return changes;
    }

    public long verdicts() {
        return verdicts;
    }

    public long lost() {
        return lost;
    }

    public long halves() {
        return halves;
    }

    /** What was lost or half written; empty when all is well. */
    public List<String> damage() {
        return damage;
    }

    /** Acknowledged annotations, changes and verdicts per second of work, all threads together. */
    public double savesPerSecond() {
        return (annotations + changes + verdicts) * 1000.0 / Math.max(1, savingMillis);
    }

    @Override
    public String toString() {
        return "%d rounds, %d annotations, %d changes, %d verdicts and %s acknowledged, %d lost in %d rounds, %.0f saves/s, %s"
                .formatted(
                        rounds, annotations, changes, verdicts, chores, lost, roundsWithLoss, savesPerSecond(), damage);
    }
}
