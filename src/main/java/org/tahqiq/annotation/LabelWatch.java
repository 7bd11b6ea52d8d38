package org.tahqiq.annotation;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tahqiq.team.CorpusId;
import org.tahqiq.team.CurrentMember;
import org.tahqiq.team.Role;
import org.tahqiq.text.Refusal;

/**
 * Lets nothing be marked with a label that its corpus does not have. A label that was there before may stay, and come back when an
 * edit is undone, though it was retired meanwhile.
 */
@Component
class LabelWatch {

    private static final String FIELD = "fields.label";

    private final LabelRows rows;
    private final LabelService labels;
    private final CurrentMember current;

    LabelWatch(LabelRows rows, LabelService labels, CurrentMember current) {
        this.rows = rows;
        this.labels = labels;
        this.current = current;
    }

    /** A label as a mark has it. */
    private record Given(Tag tag, String code) implements Comparable<Given> {

        static @Nullable Given of(Tag tag, Fields fields) {
            return fields.label() == null ? null : new Given(tag, fields.label());
        }

        @Override
        public int compareTo(Given other) {
            return tag == other.tag ? code.compareTo(other.code) : tag.compareTo(other.tag);
        }

        @Override
        public String toString() {
            return tag + ":" + code;
        }
    }

    /** @throws Refusal {@code label-unknown}, or {@code label-retired} for a mark that did not have it before */
    @EventListener
    void on(AnnotationEvent event) {
        Given given = given(event.after());
        if (given == null || event.walked() != null || given.equals(given(event.before()))) {
            return;
        }
        Label known = rows.find(event.auditCorpus().value(), given.tag(), given.code())
                .orElseThrow(
                        () -> Refusal.invalid("label-unknown", given.code()).at(FIELD));
        // What readers chose while it was in use can be settled after.
        if (known.retired() && !event.gold()) {
            throw Refusal.invalid("label-retired", given.code()).at(FIELD);
        }
    }

    private static @Nullable Given given(AnnotationEvent.@Nullable State state) {
        return state == null ? null : Given.of(state.tag(), state.fields());
    }

    /**
     * A file may bring labels that the corpus does not have yet: with a curator they come in by their codes, to be named.
     *
     * @throws Refusal {@code label-unknown} where it is somebody else's file
     */
    @EventListener
    void on(ArrivalEvent event) {
        Set<Given> strangers = event.annotations().stream()
                .filter(mark -> FieldsJson.mayBeLabelled(mark.writtenFields()))
                .<Given>mapMulti((mark, each) -> {
                    Given given = Given.of(mark.tag(), mark.fields());
                    if (given != null) {
                        each.accept(given);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
        CorpusId corpus = event.auditCorpus();
        if (!strangers.isEmpty()) {
            rows.of(corpus.value()).forEach(label -> strangers.remove(new Given(label.tag(), label.code())));
        }
        if (strangers.isEmpty()) {
            return;
        }
        if (!current.holds(corpus, Role.CURATOR)) {
            throw Refusal.invalid(
                            "label-unknown",
                            strangers.stream().map(Given::toString).collect(Collectors.joining(" ")))
                    .at("annotations." + FIELD);
        }
        strangers.forEach(given -> labels.make(corpus, Label.Content.ofFile(given.tag(), given.code())));
    }
}
