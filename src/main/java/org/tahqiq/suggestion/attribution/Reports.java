package org.tahqiq.suggestion.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tahqiq.annotation.AttributionFields;
import org.tahqiq.annotation.AttributionFields.Form;
import org.tahqiq.annotation.Fields;
import org.tahqiq.annotation.Passage;
import org.tahqiq.annotation.Suggestion;
import org.tahqiq.annotation.Tag;
import org.tahqiq.suggestion.attribution.Frame.Lead;
import org.tahqiq.suggestion.word.NounPhrases;
import org.tahqiq.suggestion.word.Run;
import org.tahqiq.suggestion.word.Words;
import org.tahqiq.text.Clusters;
import org.tahqiq.text.SentenceSplitter.Sentence;
import org.tahqiq.text.TextSpan;

/** Makes suggestions of the frames of a text, in its order, and finds who is meant where nobody is named. */
final class Reports {

    /** How often a proposal of each kind was right in the development texts; a floor, not a measurement. */
    private static final double NAMED = .9;

    private static final double GUESSED = .8;

    private final Passage passage;
    private final Words words;
    private final Speakers speakers;
    private final Antecedents antecedents = new Antecedents();
    private final Latter latter;
    private final List<Suggestion> suggestions = new ArrayList<>();
    /** Behind what has been said so far. */
    private int reached;

    Reports(Passage passage, Words words, NounPhrases phrases) {
        this.passage = passage;
        this.words = words;
        this.speakers = new Speakers(words);
        this.latter = new Latter(words, phrases, speakers);
    }

    /** Begins a sentence, with what is to be remembered of it: its reports follow. */
    void begin(Sentence sentence, List<Consumer<Antecedents>> actors) {
        antecedents.begin(sentence.from());
        actors.forEach(each -> each.accept(antecedents));
    }

    List<Suggestion> suggestions() {
        return suggestions;
    }

    /**
     * Makes a suggestion of a frame.
     *
     * @param rest behind the last token of the rest of the content; -1 when there is none
     */
    void add(Frame frame, int rest) {
        Speaker speaker = speaker(frame);
        reached = Math.max(reached, Math.max(frame.to(), rest));
        List<TextSpan> contents = new ArrayList<>();
        if (frame.lead() != Lead.PRONOUN) {
            contents.add(span(new Run(frame.content(), frame.to(), frame.cut())));
        }
        if (rest > frame.rest()) {
            contents.add(span(new Run(frame.rest(), rest)));
        }
        TextSpan cue = span(frame.cue().run());
        List<TextSpan> parts = parts(frame, cue, contents);
        if (parts.stream().allMatch(part -> Clusters.isWhole(words.text().text(), part))) {
            String rule = rule(frame);
            suggestions.add(Suggestion.of(
                    passage,
                    rule,
                    Tag.ATTRIBUTION,
                    around(parts),
                    triggers(frame, cue),
                    speaker == null || frame.source() == null ? GUESSED : NAMED,
                    fields(frame, speaker, cue, contents)));
        }
    }

    private AttributionFields fields(Frame frame, @Nullable Speaker speaker, TextSpan cue, List<TextSpan> contents) {
        return new AttributionFields(
                source(frame, speaker),
                speaker == null ? null : speaker.kind().name(),
                range(cue),
                Objects.requireNonNull(frame.cue().verb().force()).name(),
                contents.stream()
                        .map(each -> new Fields.Range((long) each.start(), (long) each.end(), null))
                        .toList(),
                form(frame).name(),
                frame.chain() == null ? null : List.of(speakers.fullName(frame.chain())));
    }

    private @Nullable Speaker speaker(Frame frame) {
        if (frame.source() != null) {
            // Who speaks within what somebody else says, or is named by a phrase, is not who goes on speaking.
            boolean passing = frame.from() < reached || frame.cue().is(Cue.Type.PHRASE);
            Speaker speaker =
                    speakers.of(frame.source(), !passing).agreeing(frame.cue().form());
            Speaker meant = latter.meant(frame.source(), speaker);
            antecedents.add(meant == null ? speaker : speaker.under(meant));
            return speaker;
        }
        Speaker meant = frame.impersonal() ? null : antecedents.of(frame.cue());
        if (meant != null) {
            antecedents.add(meant.again(frame.cue().at(), true));
        }
        return meant;
    }

    private AttributionFields.Source source(Frame frame, @Nullable Speaker speaker) {
        if (frame.source() != null) {
            TextSpan span = span(frame.source());
            return new AttributionFields.Source(
                    speakers.fullName(frame.source()), (long) span.start(), (long) span.end(), false);
        }
        return new AttributionFields.Source(speaker == null ? "" : speaker.name(), null, null, !frame.impersonal());
    }

    private List<TextSpan> parts(Frame frame, TextSpan cue, List<TextSpan> contents) {
        List<TextSpan> parts = new ArrayList<>(contents);
        parts.add(cue);
        if (frame.source() != null) {
            parts.add(span(frame.source()));
        }
        if (frame.chain() != null) {
            parts.add(span(frame.chain()));
        }
        return parts;
    }

    private static TextSpan around(List<TextSpan> parts) {
        int start = parts.getFirst().start();
        int end = parts.getFirst().end();
        for (TextSpan part : parts) {
            start = Math.min(start, part.start());
            end = Math.max(end, part.end());
        }
        return new TextSpan(start, end);
    }

    private TextSpan span(Run run) {
        return run.span(words.text());
    }

    private Fields.Range range(TextSpan span) {
        return new Fields.Range(
                (long) span.start(), (long) span.end(), passage.text().quote(span));
    }

    private Form form(Frame frame) {
        if (frame.lead() == Lead.PRONOUN) {
            return Form.INDIRECT;
        }
        Run content = new Run(frame.content(), frame.to());
        boolean noun = frame.lead() == Lead.PREPOSITION || frame.lead() == Lead.OBJECT;
        boolean quoted = !noun && words.opensQuote(content.from());
        int close = quoted ? words.partner(content.from()) : -1;
        if (quoted && (close >= content.to() - 1 || close == content.from())) {
            return Form.DIRECT;
        }
        if (frame.lead() == Lead.COLON) {
            return Form.DIRECT;
        }
        for (int at = content.from(); at < content.to(); at++) {
            if (words.isQuote(at)) {
                return Form.MIXED;
            }
        }
        return Form.INDIRECT;
    }

    private static String rule(Frame frame) {
        if (frame.lead() == Lead.PRONOUN) {
            return "attribution.pronoun";
        }
        boolean elided = frame.cue().is(Cue.Type.VERB) && frame.source() == null;
        return "attribution." + (elided ? "elided" : frame.cue().type().name().toLowerCase(Locale.ROOT));
    }

    private List<TextSpan> triggers(Frame frame, TextSpan cue) {
        List<TextSpan> triggers = new ArrayList<>(List.of(cue));
        if (frame.source() != null) {
            triggers.add(span(frame.source()));
        }
        return triggers;
    }
}
