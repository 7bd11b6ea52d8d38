package org.tahqiq.curation;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Origin;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/**
 * A place of an article where a decision is due: spans of one tag that meet, spans that are one thing under different tags, or a link
 * between what is in the gold already.
 *
 * @param takes of all passes, in their order; empty ones of those that have nothing there
 * @param link what a link would join; null for spans
 */
public record Case(List<Take> takes, @Nullable Link link) {

    /** What one reader has there. */
    public record Take(Origin reader, List<Annotation> spans, List<Relation> links) {

        public boolean isEmpty() {
            return spans.isEmpty() && links.isEmpty();
        }
    }

    /** A link in the gold, as it is or would be. */
    public record Link(Relation.Kind kind, Annotation source, Annotation target) {}

    /** That of the first span or link in it: it stays while nothing there changes. */
    public UUID id() {
        return takes.stream()
                .flatMap(take -> Stream.concat(
                        take.spans().stream().map(span -> span.id().value()),
                        take.links().stream().map(each -> each.id().value())))
                .min(UUID::compareTo)
                .orElseThrow();
    }

    /** The spans of all takes. */
    public List<Annotation> spans() {
        return takes.stream().flatMap(take -> take.spans().stream()).toList();
    }

    /** Whether all readers have the same there, its fields included. */
    public boolean agreed() {
        List<Said> first = said(takes.getFirst());
        return takes.stream().noneMatch(Take::isEmpty)
                && (link != null || takes.stream().allMatch(take -> said(take).equals(first)));
    }

    /** Whether tag and ends are not in dispute, but the fields are. */
    public boolean fieldsOnly() {
        List<TextSpan> first = ends(takes.getFirst());
        return link == null
                && tags().size() == 1
                && !agreed()
                && takes.stream().allMatch(take -> ends(take).equals(first));
    }

    /** Of a link, that of where it begins; else those that the readers chose, of which there are two where they chose differently. */
    public Set<Tag> tags() {
        return link != null
                ? EnumSet.of(link.source().tag())
                : spans().stream()
                        .map(Annotation::tag)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tag.class)));
    }

    /** The first of {@link #tags}. */
    public Tag tag() {
        return tags().iterator().next();
    }

    /** Whether that is the same thing by the tag of other readers: nobody has both, and they share half of what they cover. */
    boolean isOtherName(Case other) {
        return IntStream.range(0, takes.size())
                        .noneMatch(i ->
                                !takes.get(i).isEmpty() && !other.takes.get(i).isEmpty())
                && Pairing.oneThing(span(), other.span());
    }

    /** Both as one, of passes in the same order. */
    Case with(Case other) {
        return new Case(
                IntStream.range(0, takes.size())
                        .mapToObj(i -> takes.get(i).isEmpty() ? other.takes.get(i) : takes.get(i))
                        .toList(),
                null);
    }

    /** What the first reader of each tag has there: the thing under all its names. */
    List<Annotation> ofEachTag() {
        return tags().stream()
                .flatMap(tag -> takes.stream()
                        .map(Take::spans)
                        .filter(spans -> spans.stream().anyMatch(span -> span.tag() == tag))
                        .limit(1)
                        .flatMap(List::stream))
                .toList();
    }

    /** From where the first begins to where the last ends; of a link, where it begins. */
    public TextSpan span() {
        if (link != null) {
            return link.source().span();
        }
        return new TextSpan(
                spans().stream().mapToInt(span -> span.span().start()).min().orElseThrow(),
                spans().stream().mapToInt(span -> span.span().end()).max().orElseThrow());
    }

    Optional<Take> of(UUID reader) {
        return takes.stream().filter(take -> take.reader().id().equals(reader)).findFirst();
    }

    private static List<TextSpan> ends(Take take) {
        return take.spans().stream().map(Annotation::span).toList();
    }

    private static List<Said> said(Take take) {
        return take.spans().stream().map(Said::of).toList();
    }

    /** What a span says; by which of the reader's own spans a claim was made is compared as a link, not here. */
    record Said(Tag tag, TextSpan span, Fields fields) {

        static Said of(Annotation span) {
            return new Said(span.tag(), span.span(), alone(span.fields()));
        }

        private static Fields alone(Fields fields) {
            return fields instanceof ClaimFields claim && claim.saidIn() != null ? claim.saidIn((UUID) null) : fields;
        }
    }

    /** Whether the take holds this very span or link. */
    static boolean holds(Take take, UUID subject) {
        return take.spans().stream().anyMatch(span -> Objects.equals(span.id().value(), subject))
                || take.links().stream()
                        .anyMatch(each -> Objects.equals(each.id().value(), subject));
    }
}
