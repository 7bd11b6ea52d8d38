package org.tahqiq.exchange.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Relation;
import org.tahqiq.article.TextFile;
import org.tahqiq.exchange.CorpusDocument;
import org.tahqiq.exchange.Labels;
import org.tahqiq.text.OffsetUnit;
import org.tahqiq.text.Offsets;
import org.tahqiq.text.Refusal;

/**
 * An article that arrives as a text with marked ranges, put together piece by piece. Positions count the text as the file has
 * it: where CR LF becomes LF, as in every text we keep, they move.
 */
final class Incoming {

    private final String sent;
    private final String kept;
    private final Offsets inSent;
    private final Offsets inKept;
    /** Places of every CR that falls away, ascending. */
    private final int[] dropped;

    private final List<JsonlLine.Mark> marks = new ArrayList<>();
    private final Map<Object, UUID> ids = new HashMap<>();
    private final Map<Place, UUID> places = new HashMap<>();
    private final List<JsonlLine.Link> links = new ArrayList<>();

    private final Labels labels;
    private final Set<Object> leftOut = new HashSet<>();

    /** @param unit what the positions of the file count */
    Incoming(@Nullable String text, OffsetUnit unit, Labels labels) {
        this.labels = labels;
        sent = ArticleJson.required("text", text);
        kept = sent.replace("\r\n", "\n").replace('\r', '\n');
        inSent = Offsets.in(sent, unit);
        inKept = Offsets.in(kept, OffsetUnit.CODEPOINT);
        dropped = IntStream.range(0, sent.length() - 1)
                .filter(i -> sent.charAt(i) == '\r' && sent.charAt(i + 1) == '\n')
                .toArray();
    }

    private record Place(@Nullable String tag, long start, long end) {}

    /** An annotation of a format that says its label behind its tag. */
    void mark(Object name, @Nullable String word, long start, long end, @Nullable String quote, MarkNote note) {
        MarkLabel.Word said = labels == Labels.OURS ? MarkLabel.Word.read(word) : new MarkLabel.Word(word, null);
        mark(name, said, start, end, quote, note);
    }

    /**
     * @param name what the file calls the annotation
     * @param said its label means something only beside a tag of ours
     * @param quote the words of the range as the file has them, or null when it says none
     */
    void mark(Object name, MarkLabel.Word said, long start, long end, @Nullable String quote, MarkNote note) {
        String tag = said.tag();
        String ours = tag == null ? null : labels.tag(tag);
        if (tag != null && ours == null) {
            leftOut.add(name);
            labels.lost(Labels.Lost.SPAN, "%s %d–%d".formatted(tag, start, end));
            return;
        }
        long first = position(start, "annotations.start");
        long behind = position(end, "annotations.end");
        UUID id = ArticleJson.idOrNew(note.id());
        if (labels != Labels.OURS) {
            // Two labels of theirs may be one tag of ours.
            UUID same = places.putIfAbsent(new Place(ours, first, behind), id);
            if (same != null) {
                ids.put(name, same);
                return;
            }
        }
        ids.put(name, id);
        marks.add(new JsonlLine.Mark(
                id,
                ours,
                first,
                behind,
                quote == null ? null : quote.replace("\r\n", "\n").replace('\r', '\n'),
                note.member(),
                MarkLabel.with(sublabel(said), note.fields())));
    }

    private @Nullable String sublabel(MarkLabel.Word said) {
        if (labels == Labels.OURS) {
            return said.label();
        }
        return said.tag() == null ? null : labels.sublabel(said.tag());
    }

    /** An annotation that an article of ours cannot bear: refused, or left out with the relations that hang on it. */
    void impossible(Object name, String label, Labels.Lost what, Refusal why) {
        labels.unread(label);
        labels.impossible(what, String.valueOf(name), why);
        leftOut.add(name);
    }

    /** A relation between two annotations that are there already, by their names. */
    void link(@Nullable UUID id, @Nullable String kind, Object from, Object to) {
        boolean foreign = labels != Labels.OURS && !isOurs(kind);
        if (foreign || isLeftOut(from) || isLeftOut(to)) {
            labels.lost(Labels.Lost.RELATION, String.valueOf(kind));
            return;
        }
        links.add(new JsonlLine.Link(ArticleJson.idOrNew(id), kind, named(from), named(to)));
    }

    private boolean isLeftOut(Object name) {
        return leftOut.contains(name) && !ids.containsKey(name);
    }

    private static boolean isOurs(@Nullable String kind) {
        return Arrays.stream(Relation.Kind.values())
                .anyMatch(each -> each.name().equals(kind));
    }

    private UUID named(Object name) {
        UUID found = ids.get(name);
        if (found == null) {
            throw Refusal.invalid("other-article").at("relations");
        }
        return found;
    }

    /** The words at a range of the file's text. */
    String words(long start, long end) {
        if (start > end) {
            throw Refusal.invalid("span-order").at("annotations.start");
        }
        return sent.substring(inSent.toUtf16(start, "annotations.start"), inSent.toUtf16(end, "annotations.end"));
    }

    /** An article without a title is called by its first line. */
    CorpusDocument document(About about) {
        // As a corpus lists them.
        marks.sort(Comparator.comparing(JsonlLine.Mark::start).thenComparing(JsonlLine.Mark::end));
        links.sort(Comparator.comparing(link -> String.valueOf(link.id())));
        return ArticleJson.document(new JsonlLine(
                about.id(),
                about.version(),
                about.title() == null ? TextFile.firstLine(kept) : about.title(),
                kept,
                about.sha256(),
                about.language(),
                about.author(),
                about.source(),
                about.publishedAt(),
                about.kind(),
                OffsetUnit.CODEPOINT.label(),
                marks,
                links,
                null));
    }

    private long position(long written, String field) {
        int at = inSent.toUtf16(written, field);
        int found = Arrays.binarySearch(dropped, at);
        int moved = at - (found < 0 ? -found - 1 : found);
        if (moved > 0 && moved < kept.length() && Character.isLowSurrogate(kept.charAt(moved))) {
            throw Refusal.invalid("span-splits").at(field);
        }
        return inKept.fromUtf16(moved);
    }
}
