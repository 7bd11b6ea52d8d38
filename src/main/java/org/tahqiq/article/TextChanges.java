package org.tahqiq.article;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a publisher changed from one version of a text to the next: first by paragraphs, and within those that differ by words. */
public final class TextChanges {

    /** A word, or a number with its decimals and thousands: half a number says nothing. */
    private static final Pattern TOKEN = Pattern.compile(
            "[\\p{L}\\p{M}\\p{N}\\u0640]+(?:(?<=\\p{Nd})[.,٫٬](?=\\p{Nd})\\p{Nd}+)*|\\s+|.", Pattern.DOTALL);

    private TextChanges() {}

    /** What became of some words. */
    public enum Kind {
        KEPT,
        REMOVED,
        ADDED
    }

    /** Some words that share a fate. */
    public record Piece(Kind kind, String words) {}

    /** Neighbouring paragraphs that changed, as pieces in reading order. */
    public record Passage(List<Piece> pieces) {}

    /** Every passage that changed, in the order of the newer text. */
    public static List<Passage> between(String older, String newer) {
        return DiffUtils.diff(older.lines().toList(), newer.lines().toList()).getDeltas().stream()
                .map(delta -> new Passage(pieces(
                        String.join("\n", delta.getSource().getLines()),
                        String.join("\n", delta.getTarget().getLines()))))
                .toList();
    }

    private static List<Piece> pieces(String older, String newer) {
        List<String> from = tokens(older);
        List<String> to = tokens(newer);
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(from, to).getDeltas()) {
            add(pieces, Kind.KEPT, from.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Kind.REMOVED, delta.getSource().getLines());
            }
            if (delta.getType() != DeltaType.DELETE) {
                add(pieces, Kind.ADDED, delta.getTarget().getLines());
            }
            at = delta.getSource().last() + 1;
        }
        add(pieces, Kind.KEPT, from.subList(at, from.size()));
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, Kind kind, List<String> tokens) {
        if (!tokens.isEmpty()) {
            pieces.add(new Piece(kind, String.join("", tokens)));
        }
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group).toList();
    }
}
