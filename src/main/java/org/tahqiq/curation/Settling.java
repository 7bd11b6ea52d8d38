package org.tahqiq.curation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.Annotation;
import org.tahqiq.annotation.AnnotationId;
import org.tahqiq.annotation.ClaimFields;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Relation;
import org.tahqiq.annotation.Tag;
import org.tahqiq.text.TextSpan;

/**
 * The readings of an article beside what was decided of them: what is still open, and where a reader's span went.
 *
 * @param decisions that count, the first first
 * @param gold spans by id
 */
record Settling(List<Pass> passes, List<Decision> decisions, Map<UUID, Annotation> gold) {

    static Settling of(List<Pass> passes, List<Decision> decisions, List<Annotation> gold) {
        return new Settling(
                passes,
                decisions,
                gold.stream().collect(Collectors.toMap(span -> span.id().value(), Function.identity())));
    }

    /** Where a decision is due: spans by place, then links. */
    List<Case> open() {
        Map<UUID, Long> seen = new HashMap<>();
        decisions.forEach(decision -> decision.readings().forEach(read -> seen.put(read.subject(), read.version())));
        List<Case> open = new ArrayList<>(spans(seen));
        open.addAll(links(seen));
        return open;
    }

    private List<Case> spans(Map<UUID, Long> seen) {
        List<List<Annotation>> left = passes.stream()
                .map(pass -> pass.spans().stream()
                        .filter(span -> !isSeen(seen, span.id().value(), span.version()))
                        .collect(Collectors.toCollection(ArrayList::new)))
                .collect(Collectors.toList());
        List<Case> cases = new ArrayList<>();
        // What all have alike, whatever else overlaps it.
        for (Annotation span : left.isEmpty() ? List.<Annotation>of() : List.copyOf(left.getFirst())) {
            List<List<Annotation>> same = left.stream()
                    .map(spans -> spans.stream()
                            .filter(other ->
                                    other.tag() == span.tag() && other.span().equals(span.span()))
                            .limit(1)
                            .toList())
                    .toList();
            if (same.stream().noneMatch(List::isEmpty)) {
                cases.add(caseOf(same));
                for (int i = 0; i < left.size(); i++) {
                    left.get(i).removeAll(same.get(i));
                }
            }
        }
        List<Case> disputed = new ArrayList<>();
        for (Tag tag : Tag.values()) {
            meeting(left.stream()
                            .map(spans -> spans.stream()
                                    .filter(span -> span.tag() == tag)
                                    .toList())
                            .toList())
                    .forEach(each -> join(disputed, each));
        }
        cases.addAll(disputed);
        cases.sort(Comparator.comparing(Case::span).thenComparing(Case::tag));
        return cases;
    }

    /** One thing that some readers gave this tag and others another is one case: those did not leave it unmarked. */
    private static void join(List<Case> disputed, Case added) {
        for (int i = 0; i < disputed.size(); i++) {
            if (disputed.get(i).isOtherName(added)) {
                disputed.set(i, disputed.get(i).with(added));
                return;
            }
        }
        disputed.add(added);
    }

    /** Spans that overlap, one by the other, are one case. */
    private List<Case> meeting(List<List<Annotation>> byPass) {
        List<Annotation> all = byPass.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Annotation::span))
                .toList();
        List<Case> cases = new ArrayList<>();
        int from = 0;
        int end = -1;
        for (int i = 0; i <= all.size(); i++) {
            if (i == all.size() || (i > from && all.get(i).span().start() >= end)) {
                if (i > from) {
                    List<Annotation> together = all.subList(from, i);
                    cases.add(caseOf(byPass.stream()
                            .map(spans ->
                                    spans.stream().filter(together::contains).toList())
                            .toList()));
                }
                from = i;
                end = -1;
            }
            if (i < all.size()) {
                end = Math.max(end, all.get(i).span().end());
            }
        }
        return cases;
    }

    private Case caseOf(List<List<Annotation>> spans) {
        List<Case.Take> takes = new ArrayList<>();
        for (int i = 0; i < passes.size(); i++) {
            takes.add(new Case.Take(passes.get(i).reader(), spans.get(i), List.of()));
        }
        return new Case(takes, null);
    }

    /** Links whose two ends are in the gold. Those of what was left out are left out with it. */
    private List<Case> links(Map<UUID, Long> seen) {
        Map<AnnotationId, Annotation> spans = spansRead();
        Map<Case.Link, List<Relation>> found = new LinkedHashMap<>();
        for (Pass pass : passes) {
            for (Relation link : pass.links()) {
                Annotation source = inGold(spans.get(link.source())).orElse(null);
                Annotation target = inGold(spans.get(link.target())).orElse(null);
                if (source != null
                        && target != null
                        && source != target
                        && !isSeen(seen, link.id().value(), link.version())) {
                    Case.Link ends = new Case.Link(link.kind(), source, target);
                    found.computeIfAbsent(ends, key -> new ArrayList<>()).add(link);
                }
            }
        }
        List<Case> cases = new ArrayList<>();
        found.forEach((ends, links) -> cases.add(new Case(
                passes.stream()
                        .map(pass -> new Case.Take(
                                pass.reader(),
                                List.of(),
                                pass.links().stream().filter(links::contains).toList()))
                        .toList(),
                ends)));
        return cases;
    }

    /** How many places were decided that were not simply merged; what was decided again there counts once. */
    long disputesSettled() {
        Set<UUID> decided = new HashSet<>();
        return decisions.stream()
                .filter(decision -> decision.readings().stream()
                        .findFirst()
                        .filter(read -> decided.add(read.subject()))
                        .isPresent())
                .filter(decision -> decision.kind() != Decision.Kind.MERGED)
                .count();
    }

    /** What was looked at and left out, while no other decision counts there; the first decided first. */
    List<LeftOut> leftOut() {
        return decisions.stream()
                .filter(decision -> decision.kind() == Decision.Kind.NONE)
                .map(this::leftOut)
                .filter(LeftOut::isThere)
                .toList();
    }

    private LeftOut leftOut(Decision decision) {
        Set<UUID> subjects = decision.readings().stream()
                .map(Decision.Read::subject)
                .filter(subject -> lastOn(subject).filter(decision::equals).isPresent())
                .collect(Collectors.toSet());
        Map<AnnotationId, Annotation> spans = spansRead();
        return new LeftOut(
                decision,
                spans.values().stream()
                        .filter(span -> subjects.contains(span.id().value()))
                        .toList(),
                passes.stream()
                        .flatMap(pass -> pass.links().stream())
                        .filter(link -> subjects.contains(link.id().value()))
                        .flatMap(link -> linkOf(link, spans.get(link.source()), spans.get(link.target())))
                        .toList());
    }

    private static Stream<Case.Link> linkOf(Relation link, @Nullable Annotation source, @Nullable Annotation target) {
        return source == null || target == null ? Stream.of() : Stream.of(new Case.Link(link.kind(), source, target));
    }

    private Map<AnnotationId, Annotation> spansRead() {
        return passes.stream()
                .flatMap(pass -> pass.spans().stream())
                .collect(Collectors.toMap(Annotation::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    /** What a reader's span became; empty when it became nothing, or nothing was decided yet. */
    Optional<Annotation> inGold(@Nullable Annotation span) {
        if (span == null) {
            return Optional.empty();
        }
        return lastOn(span.id().value()).stream()
                .flatMap(decision -> decision.outcomes().stream())
                .map(outcome -> outcome.annotation() == null ? null : gold.get(outcome.annotation()))
                .filter(there -> there != null && there.tag() == span.tag())
                .max(Comparator.comparingInt(there -> shared(there.span(), span.span())))
                .filter(there -> shared(there.span(), span.span()) > 0);
    }

    /** Fields of a reader, naming for the attribution that says whose a claim is what that became. */
    Fields inGold(Fields fields) {
        UUID named = fields instanceof ClaimFields claim ? claim.saidIn() : null;
        if (named == null) {
            return fields;
        }
        return ((ClaimFields) fields)
                .saidIn(passes.stream()
                        .flatMap(pass -> pass.spans().stream())
                        .filter(span -> span.id().value().equals(named))
                        .findFirst()
                        .flatMap(this::inGold)
                        .map(there -> there.id().value())
                        .orElse(null));
    }

    private static int shared(TextSpan one, TextSpan other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }

    private Optional<Decision> lastOn(UUID subject) {
        return decisions.reversed().stream()
                .filter(decision -> decision.readings().stream()
                        .anyMatch(read -> read.subject().equals(subject)))
                .findFirst();
    }

    private static boolean isSeen(Map<UUID, Long> seen, UUID subject, long version) {
        Long then = seen.get(subject);
        return then != null && then == version;
    }
}
