package org.tahqiq.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.tahqiq.team.ChangeFeed;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;

/**
 * What can be found, by its words. It may be thrown away at any time, for {@link IndexKeeper} makes it again. What was put in is found
 * after {@link #show} and survives a crash after {@link #settle}, which writes down with it up to where the changes are in it; so a
 * crash loses neither, but makes the last changes be read again.
 */
interface SearchIndex {

    /** To be changed with whatever changes what stands in the index: another one is made beside it. */
    String SCHEMA = "1";

    /** Whether it is this node that keeps it. With an index of its own each node does, with one for all one of them. */
    boolean isKeptHere();

    /** Up to where the changes are in the index that survives, by chain; empty for an index that was never whole. */
    Map<UUID, ChangeFeed.Mark> marks();

    /** Begins anew: what was in it until now is found until the next {@link #show}. */
    void clear();

    /** Replaces all that belongs to these subjects. */
    void replace(Collection<UUID> subjects, Collection<Entry> entries);

    /** Takes out an article and all that stands in it. */
    void dropArticle(UUID article);

    /** From now on what was put in is found. */
    void show();

    /** From now on it survives a crash. */
    void settle(Map<UUID, ChangeFeed.Mark> marks);

    /**
     * @param after where the part before ended, empty for the first
     * @throws Refusal {@code search-away} when the index does not answer; so do all below
     */
    List<Found> find(Query query, Sight sight, String after, int most);

    int count(Query query, Sight sight);

    /** The ids of what fits best, the best first. */
    List<UUID> best(Function<Census, Clause> asked, int most);

    /** How common terms are in what the entries are about. */
    interface Census {

        Counts of(Collection<String> terms);
    }

    /**
     * @param all how many entries there are, more or less
     * @param with how many of them have a term
     */
    record Counts(int all, Map<String, Integer> with) {}

    /**
     * Something that fits.
     *
     * @param marks in the words of its {@link Entry}, UTF-16, in order; at most {@value Marks#MOST}
     * @param place behind which the next part begins
     */
    record Found(Kind kind, UUID id, float score, List<TextSpan> marks, String place) {

        static Found of(String key, float score, List<TextSpan> marks) {
            int colon = key.indexOf(':');
            return new Found(
                    Kind.valueOf(key.substring(0, colon)),
                    UUID.fromString(key.substring(colon + 1)),
                    score,
                    marks,
                    new Place(score, key).toString());
        }
    }

    /** Where a part ended. One that nobody wrote leads nowhere special: it is compared with, not looked up. */
    record Place(float score, String key) {

        /** @throws Refusal {@code cursor} */
        static Place of(String written) {
            int space = written.indexOf(' ');
            try {
                float score =
                        Float.intBitsToFloat(Integer.parseUnsignedInt(written.substring(0, Math.max(0, space)), 16));
                if (Float.isFinite(score)) {
                    return new Place(score, written.substring(space + 1));
                }
            } catch (NumberFormatException e) {
                // as below
            }
            throw Refusal.invalid("cursor").at("cursor");
        }

        @Override
        public String toString() {
            return Integer.toHexString(Float.floatToIntBits(score)) + " " + key;
        }
    }
}
