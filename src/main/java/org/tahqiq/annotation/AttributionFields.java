package org.tahqiq.annotation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tahqiq.text.PlainText;
import org.tahqiq.text.Refusal;
import org.tahqiq.text.TextSpan;
import org.tahqiq.text.Typed;

/**
 * Who said it, by which words, how strongly.
 *
 * @param contents the ranges of what was said
 * @param chain those through whom it came, say the agency that quotes the minister
 */
public record AttributionFields(
        @Nullable Source source,
        @Nullable String sourceKind,
        Fields.@Nullable Range cue,
        @Nullable String force,
        @Nullable List<Fields.Range> contents,
        @Nullable String form,
        @Nullable List<String> chain,
        @Nullable String label)
        implements Fields {

    /** Of an attribution that is no finer kind. */
    public AttributionFields(
            @Nullable Source source,
            @Nullable String sourceKind,
            Fields.@Nullable Range cue,
            @Nullable String force,
            @Nullable List<Fields.Range> contents,
            @Nullable String form,
            @Nullable List<String> chain) {
        this(source, sourceKind, cue, force, contents, form, chain, null);
    }

    /** Who is said to have said it; elided in the text, the name is a guess. */
    public record Source(
            @Nullable String name,
            @Nullable Long start,
            @Nullable Long end,
            @Nullable Boolean guess) {}

    /** What kind of source it is. */
    public enum SourceKind {
        NAMED,
        ANONYMOUS,
        INSTITUTION,
        OUTLET
    }

    /** What the cue says about the truth of the content: قال، أكد، زعم، نفى، توقع. */
    public enum Force {
        NEUTRAL,
        ASSERT,
        DOUBT,
        DENY,
        EXPECT
    }

    /** Whether the words are quoted. */
    public enum Form {
        DIRECT,
        INDIRECT,
        MIXED
    }

    /** The ranges of what was said, in UTF-16 units. */
    public List<TextSpan> said() {
        return contents == null
                ? List.of()
                : contents.stream()
                        .filter(range -> range.start() != null && range.end() != null)
                        .map(range -> new TextSpan(
                                range.start().intValue(), range.end().intValue()))
                        .toList();
    }

    @Override
    public AttributionFields labelled(@Nullable String code) {
        return new AttributionFields(source, sourceKind, cue, force, contents, form, chain, code);
    }

    @Override
    public void check(PlainText text) {
        Typed.optionalCode("fields.sourceKind", sourceKind, SourceKind.class);
        Typed.optionalCode("fields.force", force, Force.class);
        Typed.optionalCode("fields.form", form, Form.class);
        if (source != null) {
            Typed.optionalLine("fields.source.name", source.name(), 500);
            if ((source.start() == null) != (source.end() == null)) {
                throw Refusal.invalid("missing").at("fields.source");
            }
            if (source.start() != null) {
                new Fields.Range(source.start(), source.end(), null).check("fields.source", text);
            }
        }
        if (cue != null) {
            cue.check("fields.cue", text);
        }
        if (contents != null) {
            Fields.each("fields.contents", contents).forEach(content -> content.check("fields.contents", text));
        }
        if (chain != null) {
            chain.forEach(name -> Typed.line("fields.chain", name, 300));
        }
    }

    @Override
    public AttributionFields move(UnaryOperator<Fields.Position> change) {
        Source moved = source;
        if (source != null && source.start() != null && source.end() != null) {
            var range = new Fields.Range(source.start(), source.end(), null).move("fields.source", change);
            moved = new Source(source.name(), range.start(), range.end(), source.guess());
        }
        return new AttributionFields(
                moved,
                sourceKind,
                cue == null ? null : cue.move("fields.cue", change),
                force,
                contents == null
                        ? null
                        : Fields.each("fields.contents", contents).stream()
                                .map(content -> content.move("fields.contents", change))
                                .toList(),
                form,
                chain,
                label);
    }

    @Override
    public AttributionFields carried(Function<TextSpan, Optional<TextSpan>> place) {
        Source there = source;
        if (source != null && source.start() != null) {
            Optional<Fields.Range> range = new Fields.Range(source.start(), source.end(), null).carried(place);
            there = new Source(
                    source.name(),
                    range.map(Fields.Range::start).orElse(null),
                    range.map(Fields.Range::end).orElse(null),
                    source.guess());
        }
        return new AttributionFields(
                there,
                sourceKind,
                cue == null ? null : cue.carried(place).orElse(null),
                force,
                contents == null
                        ? null
                        : contents.stream()
                                .flatMap(content -> content.carried(place).stream())
                                .toList(),
                form,
                chain,
                label);
    }
}
